/** A4 with 2.5 cm margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1417, edge: 709 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

export const PAGE_PROPERTIES = {
  size: { width: PAGE.width, height: PAGE.height },
  margin: {
    top: PAGE.margin,
    bottom: PAGE.margin,
    left: PAGE.margin,
    right: PAGE.margin,
    header: PAGE.edge,
    footer: PAGE.edge,
  },
}

export const COLOURS = {
  heading: '1F3347',
  quiet: '56616B',
  line: 'B8C2CC',
  shade: 'EEF2F6',
  draft: 'A32A19',
  link: '0B5394',
} as const
