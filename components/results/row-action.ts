/** What the form of a row answers when it was not saved: why, beside which field, and what others have written meanwhile. */
export const ROW_FAILURES = ['no-session', 'not-found', 'forbidden', 'failed'] as const

export type RowAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Readonly<Record<string, string>>
  failure: (typeof ROW_FAILURES)[number] | null
  /** Codes, by field. */
  problems: Readonly<Record<string, string>>
  /** Somebody saved since the form was opened: what the row says now. */
  theirs: {
    version: number
    isRemoved: boolean
    who: string
    when: string
    words: Readonly<Record<string, string>>
  } | null
}
/** Goes elsewhere when it is done. */
export type RowAction = (last: RowAnswer | null, form: FormData) => Promise<RowAnswer>

/** Whatever goes wrong, the words come back. */
export const rowAnswer = (
  last: RowAnswer | null,
  words: Readonly<Record<string, string>>,
  what: Partial<Pick<RowAnswer, 'problems' | 'theirs'>> & { failure?: string } = {},
): RowAnswer => {
  const { failure, problems = {}, theirs = null } = what
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words,
    failure: failure === undefined ? null : (ROW_FAILURES.find((known) => known === failure) ?? 'failed'),
    problems,
    theirs,
  }
}

export const wordsIn = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )
