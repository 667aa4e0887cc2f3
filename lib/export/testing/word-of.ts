import type { ResolvedDocument } from '#lib/document/content.ts'
import { exportWord } from '../export-word.ts'
import { FINAL } from './build.ts'
import {
  all,
  type Element,
  first,
  paragraphs,
  readWord,
  styleOf,
  textOf,
  type WordTree,
} from './word-tree.ts'

export const word = async (document: ResolvedDocument, options = FINAL): Promise<WordTree> =>
  readWord(await exportWord(document, options))
export const body = (tree: WordTree): Element => tree.part('word/document.xml')
export const paragraphWith = (tree: WordTree, words: string): Element | undefined =>
  paragraphs(body(tree)).findLast((one) => textOf(one).includes(words))
export const inStyle = (tree: WordTree, style: string): readonly string[] =>
  paragraphs(body(tree))
    .filter((one) => styleOf(one) === style)
    .map(textOf)

export function headerOf(
  tree: WordTree,
  section: Element,
  type: string,
  kind = 'w:headerReference',
): Element {
  const id = all(section, kind).find((one) => one.attributes['w:type'] === type)?.attributes['r:id']
  const target = all(tree.part('word/_rels/document.xml.rels'), 'Relationship').find(
    (one) => one.attributes.Id === id,
  )
  return tree.part(`word/${target?.attributes.Target}`)
}

export const textOfElement = (tree: WordTree, name: string): string | undefined =>
  first(tree.part('docProps/core.xml'), name)?.children.join('')
