/** The text of a file's pages without what stands at the top and the bottom of each of them. */
export type PagesRead = {
  text: string
  /** Pages that are marked as drafts. */
  draftMarks: number
}

const DRAFT = /(?<!\p{L})UTKAST(?!\p{L})/gu
const PAGE = /(?<!\p{L})Side\s+\d+\s+av\s+\d+(?!\p{L})/gu

export function withoutRunningTexts(pages: readonly string[], running: readonly string[]): PagesRead {
  const patterns = [...new Set(running)].map(patternOf)
  const draftMarks = pages.filter((page) => page.search(DRAFT) >= 0).length
  const texts = pages.map((page) =>
    [...patterns, PAGE, DRAFT].reduce((text, pattern) => text.replace(pattern, '\n'), page),
  )
  return { text: texts.join('\n'), draftMarks }
}

/** However the file has broken it into lines; once on each page. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[-–]/g, '[-–]'))
      .join('\\s*'),
    'u',
  )
