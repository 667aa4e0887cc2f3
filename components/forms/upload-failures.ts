/** Why a file was not taken in. */
export const UPLOAD_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'changed',
  'gone',
  'empty',
  'too-large',
  'too-many',
  'wrong-type',
  'encrypted',
  'damaged',
  'too-long',
  'too-slow',
  'failed',
] as const
export type UploadFailure = (typeof UPLOAD_FAILURES)[number]

export const asFailure = (code: unknown): UploadFailure =>
  UPLOAD_FAILURES.find((known) => known === code) ?? 'failed'
