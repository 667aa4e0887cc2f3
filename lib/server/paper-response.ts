import { exportPaper } from '#lib/export/export-paper.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import type { Paper } from '#lib/export/paper.ts'
import { now, today } from './clock.ts'
import { WORD } from './version-word.ts'

/** A paper as a Word file to be taken along: `<what> – <office> <day>.docx`. */
export const paperResponse = async (paper: Paper, what: string): Promise<Response> => {
  const at = now()
  const bytes = await exportPaper(paper, { now: at, author: 'Samstemt' })
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(paperFileName(what, paper.office, today(at))),
      'Cache-Control': 'no-store',
    },
  })
}
