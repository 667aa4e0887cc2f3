import type { Role, Side } from '#lib/agreements/role.ts'
import type { PassageNow } from '#lib/document/passage.ts'
import type { Range } from '#lib/document/word-tokens.ts'
import type { Language } from '#lib/i18n/language.ts'

/** Who wrote: the role the person has now, and the party it was written for. */
export type Author = {
  id: string
  name: string
  /** Null when the person has left the office. */
  role: Role | null
  party: { side: Side; organisation: string } | null
}
export type Written = {
  id: string
  person: Author
  text: string
  mentions: readonly string[]
  at: Date
  isEdited: boolean
}
export type OneComment = Written & { isDeleted: boolean; mayEdit: boolean; mayDelete: boolean }
export type ThreadOfComments = OneComment & {
  answers: readonly OneComment[]
  isSettled: boolean
  settled: { name: string; at: Date } | null
  /** The words it is about; null when it is about the whole clause. */
  passage: PassageOfThread | null
}
export type PassageOfThread = {
  number: number
  quote: string
  language: Language
  now: PassageNow
}
/** A paragraph of the clause as it was read. */
export type Paragraph = Range & { seq: number; hash: string; text: string }
export type CommentsOfClause = {
  threads: readonly ThreadOfComments[]
  mayComment: boolean
  /** Nobody can: the agreement is signed. */
  isClosed: boolean
  people: readonly Author[]
  paragraphs: readonly Paragraph[]
  /** It is read as a draft, where single words can be chosen and seen marked. */
  isDraft: boolean
}
export type NotesOfClause = {
  organisation: string
  notes: readonly (Written & { isOwn: boolean })[]
  people: readonly Author[]
}

/** What all forms of one clause's comments share. */
export type Place = {
  agreement: string
  clause: string
  /** Under which name unsent words are kept: one for each person and clause. */
  kept: string
  /** A new id, for what is written next. */
  newId: () => string
}

/** Not those that are deleted, nor those that are done with. */
export const countOpen = ({ threads }: CommentsOfClause): number =>
  threads
    .filter(({ isSettled }) => !isSettled)
    .flatMap((thread) => [thread, ...thread.answers])
    .filter(({ isDeleted }) => !isDeleted).length
