/** The program cannot start, for a reason that the person who started it can mend. Shown as one line. */
export class StartFailure extends Error {}

export const messageOf = (error: unknown): string =>
  error instanceof Error
    ? error.message || ('code' in error ? String(error.code) : error.name)
    : String(error)

/** PostgreSQL's or the operating system's code of an error (`28P01`, `EACCES`). */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
