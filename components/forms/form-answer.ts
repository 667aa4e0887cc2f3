/** What a plain form answers when it did not go: why, beside which field, and with the words that were sent. */
export type FormAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Readonly<Record<string, string>>
  /** Codes: the form has the words. */
  failure: string | null
  problems: Readonly<Record<string, string>>
}
/** Goes elsewhere when it is done. */
export type FormAction = (last: FormAnswer | null, form: FormData) => Promise<FormAnswer>

/** Whatever goes wrong, the words come back. */
export const formAnswer = (
  last: FormAnswer | null,
  form: FormData,
  failed: { failure: string } | { problems: Readonly<Record<string, string | undefined>> },
): FormAnswer => {
  const words = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  const problems = 'problems' in failed ? Object.entries(failed.problems) : []
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words: Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
    failure: 'failure' in failed ? failed.failure : null,
    problems: Object.fromEntries(problems.flatMap(([field, code]) => (code ? [[field, code]] : []))),
  }
}
