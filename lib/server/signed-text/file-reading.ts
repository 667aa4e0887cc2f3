/** What comes back from reading a file that somebody uploaded. */
import type { FileText } from '#lib/signed/signed-check.ts'

/** Why there is nothing to read: it is no PDF or Word file at all, or it is one that cannot be opened. */
export const UNREADABLE = ['wrong-type', 'encrypted', 'damaged', 'too-long', 'too-slow'] as const
export type Unreadable = (typeof UNREADABLE)[number]

export type FileReading = { ok: true; value: FileText } | { ok: false; error: Unreadable }
