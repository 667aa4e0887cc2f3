import { randomUUID } from 'node:crypto'

/** Says in NOTIFY that this process has already applied what it stored. */
export const PROCESS_ID = randomUUID()
