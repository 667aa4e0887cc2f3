/** All that is found out about a signed file when it comes: kept with it, and shown to both parties. */
import { z } from 'zod'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { printedText, runningTexts } from '#lib/export/printed-text.ts'
import { codeIn, compareSigned } from './compare-signed.ts'
import { withoutRunningTexts } from './without-running-texts.ts'

const text = z.string()
const difference = z.strictObject({
  clause: text.nullable(),
  kind: z.enum(['signing', 'other']),
  before: text,
  removed: text,
  added: text,
  after: text,
})

/** What is stored, read back. */
export const signedCheck = z.strictObject({
  /** Null for a Word file: only Word knows its pages. */
  pages: z.number().nullable(),
  /** Pages that are pictures only. */
  pagesWithoutText: z.number(),
  hasText: z.boolean(),
  code: z.enum(['own', 'other', 'none']),
  draftMarks: z.number(),
  /** Tracked changes that nobody has accepted or refused. */
  tracked: z.number(),
  isComparable: z.boolean(),
  differences: z.array(difference),
  count: z.number(),
  others: z.number(),
})
export type SignedCheck = z.infer<typeof signedCheck>

/** What was read out of a file. */
export type FileText = {
  kind: 'pdf' | 'docx'
  /** A Word file is one. */
  pages: readonly string[]
  /** Top and bottom of the pages, where the file keeps them apart. */
  running: string
  tracked: number
}

type Frozen = { document: ResolvedDocument; hash: string; version: string; mark: string }

export function checkSigned(file: FileText, { document, hash, version, mark }: Frozen): SignedCheck {
  const isPdf = file.kind === 'pdf'
  const hasText = file.pages.some((page) => isTold(page))
  const running = isPdf ? runningTexts(document, { version, mark }) : []
  const { text: read, draftMarks } = withoutRunningTexts(file.pages, running)
  const whole = `${file.pages.join('\n')}\n${file.running}`
  const compared = hasText
    ? compareSigned(printedText(document, { version, numbers: isPdf }), read)
    : { isComparable: false, differences: [], count: 0, others: 0 }
  return {
    pages: isPdf ? file.pages.length : null,
    pagesWithoutText: isPdf ? file.pages.filter((page) => !isTold(page)).length : 0,
    hasText,
    code: codeIn(whole, hash),
    draftMarks,
    tracked: file.tracked,
    ...compared,
    differences: [...compared.differences],
  }
}

/** A number in a corner is no text. */
const isTold = (page: string): boolean => (page.match(/\p{L}/gu)?.length ?? 0) >= 20

/** Whether the machine found nothing but what one expects: then nobody has to compare by eye. */
export const isSameText = (check: SignedCheck): boolean =>
  check.hasText &&
  check.isComparable &&
  check.others === 0 &&
  check.draftMarks === 0 &&
  check.tracked === 0 &&
  check.code !== 'other'
