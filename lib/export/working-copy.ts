import type { ICommentsOptions } from 'docx'
import type { Range } from '#lib/document/word-tokens.ts'

/** What somebody said, for all who read the agreement. */
export type WordComment = {
  /** «Kari Brekke (Fossdal kommune)». */
  author: string
  initials: string
  at: Date
  text: string
}
/** `answers`: oldest first. Word shows them as answers to the first. */
export type WordThread = {
  clause: string
  /** What the clause was called, where it is not in the agreement now. */
  called: string
  /** The words of the clause it hangs on; null when it hangs on the heading. */
  range?: Range | null
  comment: WordComment
  answers: readonly WordComment[]
}
export type WorkingCopy = {
  threads: readonly WordThread[]
  /** How many threads are left out because somebody has said that they are done with. */
  settled: number
  /** Where the parties stand on a clause: «Kommunen: enig · Nav: ikke svart». */
  standing: ReadonlyMap<string, string>
}

/** Numbers of comments, and the words they hang on. */
export type NumberedRange = Range & { ids: readonly number[] }
/** The numbers of the comments that hang on a clause's heading or on its words, and all of them as Word keeps them. */
export type NumberedComments = {
  of: (clause: string) => readonly number[]
  ranges: (clause: string) => readonly NumberedRange[]
  options: ICommentsOptions | null
}
