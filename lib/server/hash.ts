import { createHash } from 'node:crypto'

/** sha-256 in hexadecimal: «kontrollkode». */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
