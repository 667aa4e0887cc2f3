/** What a log may tell of an error: its code or name, and where it came from. Its message may quote what was written. */

/** `Error: <message>` may be many lines; what stands after it is where. */
const placeOf = ({ stack = '', message }: Error): string | undefined =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .find((line) => /^ +at /.test(line))
    ?.trim()

export const faultOf = (error: unknown): { error: string; at?: string } => {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const digest = 'digest' in error && typeof error.digest === 'string' ? ` ${error.digest}` : ''
  const at = placeOf(error)
  return { error: code + digest, ...(at && { at }) }
}
