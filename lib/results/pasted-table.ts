/** One cell and what comes after it: in quotes where it has line breaks or quotes of its own. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy

/** What a spreadsheet puts on the clipboard: rows of cells with tabs between. */
export const readPasted = (text: string): readonly (readonly string[])[] => {
  const all = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', after] of all.matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'))
    if (after === '\n') rows.push([])
    if (after === '') break
  }
  return rows
}

/** One cell alone is pasted as any text is. */
export const isTable = (text: string): boolean => {
  const rows = readPasted(text)
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1
}
