/**
 * What is owed in one cycle. Every keystroke is a character that nobody else types, so that a lost one has a name, a
 * writer and a time.
 */

/** From here on there are more than 27 000 characters that a text can carry and nobody writes by chance. */
const FIRST = 0x3400
const LAST = 0x9fff
const TYPED = /[\u3400-\u9fff]/g

export const charactersIn = (text: string): ReadonlySet<string> => new Set(text.match(TYPED))

/** What one browser tab, or a line of tabs on the same kept store, has written. */
export type Writer = { name: string; typed: string[]; promised: number }

export type Ledger = {
  newWriter: (name: string) => Writer
  /** A character that has not been used. Noted as typed by this writer. */
  type: (writer: Writer) => string
  /** Taken away by a user's own act. */
  remove: (text: string) => void
  /** The mark says that all this writer has typed is stored. */
  promise: (writer: Writer) => void
  /** The writer is gone with all it had: no more than what was promised is owed. */
  forget: (writer: Writer) => void
  /** Promised, or typed by somebody who still has it. */
  owed: () => readonly string[]
  promisedTo: (writer: Writer) => readonly string[]
  typedCount: () => number
  promisedCount: () => number
}

export const openLedger = (): Ledger => {
  const writers: Writer[] = []
  const removed = new Set<string>()
  let next = FIRST
  const standing = (typed: readonly string[]) => typed.filter((one) => !removed.has(one))
  const sum = (count: (writer: Writer) => number) => writers.reduce((all, one) => all + count(one), 0)
  return {
    newWriter: (name) => {
      const writer = { name, typed: [], promised: 0 }
      writers.push(writer)
      return writer
    },
    type: (writer) => {
      if (next > LAST) throw new Error('the cycle is too long: no characters are left')
      const character = String.fromCharCode(next)
      next += 1
      writer.typed.push(character)
      return character
    },
    remove: (text) => {
      for (const character of charactersIn(text)) removed.add(character)
    },
    promise: (writer) => {
      writer.promised = writer.typed.length
    },
    forget: (writer) => {
      writer.typed.length = writer.promised
    },
    owed: () => standing(writers.flatMap(({ typed }) => typed)),
    promisedTo: ({ typed, promised }) => standing(typed.slice(0, promised)),
    typedCount: () => sum(({ typed }) => typed.length),
    promisedCount: () => sum(({ promised }) => promised),
  }
}
