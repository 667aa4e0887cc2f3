import { strFromU8, unzipSync } from 'fflate'
import { childrenOf, type Element, parseXml, textOf } from '../xml.ts'

export { childrenOf, type Element, textOf }

/** A Word file as trees, so that tests ask about structure and not about strings of XML. */
export type WordTree = {
  paths: readonly string[]
  xml: (path: string) => string
  part: (path: string) => Element
  /** The parts whose path matches, by path. */
  parts: (path: RegExp) => readonly Element[]
}

export function readWord(file: Uint8Array): WordTree {
  const files = unzipSync(file)
  const xml = (path: string) => strFromU8(files[path] ?? missing(path))
  const paths = Object.keys(files)
  return {
    paths,
    xml,
    part: (path) => parseXml(xml(path)),
    parts: (pattern) => paths.filter((path) => pattern.test(path)).map((path) => parseXml(xml(path))),
  }
}

const missing = (path: string): never => {
  throw new Error(`The Word file has no ${path}`)
}

/** The element's descendants with this name, in the order they stand. */
export const all = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const first = (element: Element, name: string): Element | undefined => all(element, name)[0]
export const value = (element: Element | undefined, name: string): string | undefined =>
  element && first(element, name)?.attributes['w:val']

export const paragraphs = (element: Element): readonly Element[] => all(element, 'w:p')
export const styleOf = (paragraph: Element): string | undefined => value(paragraph, 'w:pStyle')

/** The text of the main document, a line for each paragraph. */
export const documentText = (word: WordTree): string =>
  paragraphs(word.part('word/document.xml')).map(textOf).join('\n')
