/** What a form about the year answers. */
export const YEAR_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'invalid',
  'gone',
  'not-removed',
  'failed',
] as const
export type YearAnswer = {
  attempt: number
  words: Readonly<Record<string, string>>
  failure: (typeof YEAR_FAILURES)[number] | null
  /** When it was stored; null: it was not. */
  at: number | null
}
export type YearAction = (last: YearAnswer | null, form: FormData) => Promise<YearAnswer>
