import type { LocalText } from '#lib/document/content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { Paper } from './paper.ts'
import type { ShowBlocks } from './show-blocks.ts'
import { WrittenIn } from './WrittenIn.tsx'

type Props = { text: LocalText; paper: Paper; show: ShowBlocks }

/** Printed like the rest, unless it is in the other language: then it says so. */
export const LocalPassage = ({ text, paper, show }: Props) =>
  text.writtenIn === paper.language ? (
    show(text.content)
  ) : (
    <WrittenIn language={text.writtenIn} paper={paper}>
      <div lang={LANGUAGE_TAG[text.writtenIn]}>{show(text.content)}</div>
    </WrittenIn>
  )
