import { now } from './clock.ts'

/** Ids and codes only: never names, notes or text from a document. */
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>

const write = (level: 'info' | 'error', event: string, fields: Fields): void => {
  process.stderr.write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`)
}

export const log = {
  info: (event: string, fields: Fields = {}): void => write('info', event, fields),
  error: (event: string, fields: Fields = {}): void => write('error', event, fields),
}

/** What the person at the shell reads. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
