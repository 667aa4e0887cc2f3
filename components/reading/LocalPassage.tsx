import type { LocalText } from '#lib/document/content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Blocks, type HeadingDepth } from './Blocks.tsx'
import type { Paper } from './paper.ts'
import { WrittenIn } from './WrittenIn.tsx'

/** Printed like the rest, unless it is in the other language: then it says so. */
export const LocalPassage = ({ text, paper, depth }: { text: LocalText; paper: Paper; depth: HeadingDepth }) => {
  const content = <Blocks blocks={text.content} paper={paper} depth={depth} />
  if (text.writtenIn === paper.language) return content
  return (
    <WrittenIn language={text.writtenIn} paper={paper}>
      <div lang={LANGUAGE_TAG[text.writtenIn]}>{content}</div>
    </WrittenIn>
  )
}
