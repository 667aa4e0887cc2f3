/** A small PDF made by hand: pages of lines in one font, and no more. No program on the machine is needed to make one. */
export const pdfOf = (pages: readonly (readonly string[])[]): Buffer<ArrayBuffer> => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const parent = 2 + 2 * pages.length
  const kids = pages.map((lines) => {
    const content = `BT /F1 6 Tf 7 TL 40 800 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')} ET`
    const stream = add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  const tree = add(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
  )
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  return written(objects, root)
}

/** One that nobody opens without its password, which nobody knows. */
export const lockedPdf = (): Buffer<ArrayBuffer> => {
  const [open, table] = ['trailer\n<<', '/ID [<00><00>]']
  const key = `<${'5A'.repeat(32)}>`
  const lock = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
  const file = pdfOf([['Hemmelig']]).toString('latin1')
  return Buffer.from(file.replace(open, `${open} ${table} /Encrypt ${lock}`), 'latin1')
}

const written = (objects: readonly string[], root: number): Buffer<ArrayBuffer> => {
  let file = '%PDF-1.4\n'
  const starts = objects.map((body, at) => {
    const start = Buffer.byteLength(file, 'latin1')
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return start
  })
  const table = Buffer.byteLength(file, 'latin1')
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Marks that Windows’ character set has outside of Latin 1. */
const WINDOWS: Readonly<Record<string, string>> = {
  '–': '\u0096',
  '—': '\u0097',
  '…': '\u0085',
  '’': '\u0092',
  '•': '\u0095',
}

const escaped = (line: string): string =>
  [...line]
    .map((letter) => WINDOWS[letter] ?? (letter > '\u00FF' ? '?' : letter))
    .join('')
    .replace(/[\\()]/g, '\\$&')

const LETTERS_A_LINE = 150
const LINES_A_PAGE = 105

/** A text as it comes out of a printer: broken into lines and pages wherever there is room no more. */
export const printed = (text: string): Buffer<ArrayBuffer> => {
  const lines = text.split('\n').flatMap(brokenIntoLines)
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, at) =>
    lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE),
  )
  return pdfOf(pages)
}

const brokenIntoLines = (paragraph: string): string[] => {
  const lines: string[] = ['']
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length > LETTERS_A_LINE) lines.push(`${word} `)
    else lines[lines.length - 1] = `${last}${word} `
  }
  return lines
}
