import type { WaitingRow } from './front-office.ts'

/** The owners have all answered, and not the same: none of them can move it alone. */
export const isForAll = ({ code }: WaitingRow): boolean => code === 'discuss'
