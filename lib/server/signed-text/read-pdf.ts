/** The text layer of a PDF, page by page. Runs in a thread of its own: what a stranger made is read there and nowhere else. */
import { getDocumentProxy } from 'unpdf'
import type { FileText } from '#lib/signed/signed-check.ts'
import type { Unreadable } from './file-reading.ts'

const MOST_PAGES = 1000
const MOST_LETTERS = 3_000_000

export async function readPdf(bytes: Uint8Array): Promise<FileText | Unreadable> {
  const document = await getDocumentProxy(bytes, { stopAtErrors: true, enableXfa: false }).catch(
    (error: unknown) => unreadable(error),
  )
  if (typeof document === 'string') return document
  if (document.numPages > MOST_PAGES) return 'too-long'
  const pages: string[] = []
  let letters = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await textOfPage(document, number)
    if (page === undefined) return 'damaged'
    letters += page.length
    if (letters > MOST_LETTERS) return 'too-long'
    pages.push(page)
  }
  return { kind: 'pdf', pages, running: '', tracked: 0 }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** In the order it was written, which programs keep as one reads it; undefined: the page is broken. */
const textOfPage = async (document: Pdf, number: number): Promise<string | undefined> => {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  } catch {
    return undefined
  }
}

const unreadable = (error: unknown): Unreadable =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
