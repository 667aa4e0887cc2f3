import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { COLOURS } from './page.ts'

/**
 * Word's own style names where Word has one («heading 1», «List Bullet»), so that its navigation pane, its
 * accessibility checker and its translated names work. Written as XML because docx has no table styles and
 * cannot mark which style is the default.
 */
type Style = {
  type?: 'paragraph' | 'character' | 'table'
  name: string
  basedOn?: string
  next?: string
  priority?: number
  /** Inside w:pPr, w:rPr and after them, in the order the schema wants. */
  paragraph?: string
  run?: string
  rest?: string
}

const spacing = (before: number, after: number, line = 288) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`
const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const colour = (hex: string) => `<w:color w:val="${hex}"/>`
const side = (name: string, hex: string, width = 4, space = 0) =>
  `<w:${name} w:val="single" w:sz="${width}" w:space="${space}" w:color="${hex}"/>`

const KEEP = '<w:keepNext/><w:keepLines/>'
/** No text in a table is cut in two. Said of its paragraphs: of rows that may not be cut, LibreOffice 7.4 can lose the rest. */
const WHOLE = '<w:keepLines/>'
const BOLD = '<w:b/><w:bCs/>'
const RIGHT_TAB = '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'

const heading = (level: number, points: number, before: number, after: number): Style => ({
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  priority: 9,
  paragraph: `${KEEP}${spacing(before, after, 264)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `${BOLD}${colour(COLOURS.heading)}${size(points)}`,
})

const TABLE_BORDERS = `<w:tblBorders>${side('top', COLOURS.line, 8)}${side('bottom', COLOURS.line, 8)}${side('insideH', COLOURS.line)}${side('insideV', COLOURS.line)}</w:tblBorders>`
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'

const STYLES = {
  Title: {
    name: 'Title',
    basedOn: 'Normal',
    next: 'TitlePage',
    priority: 10,
    paragraph: `<w:pBdr>${side('bottom', COLOURS.heading, 12, 12)}</w:pBdr>${spacing(3400, 480, 240)}`,
    run: `${BOLD}${colour(COLOURS.heading)}${size(32)}`,
  },
  TitlePage: {
    name: 'Avtaleforside',
    basedOn: 'Normal',
    paragraph: spacing(0, 120, 300),
    run: size(15),
  },
  TitlePageVersion: {
    name: 'Avtaleforside versjon',
    basedOn: 'Normal',
    paragraph: spacing(1200, 80),
    run: `${colour(COLOURS.quiet)}${size(11)}`,
  },
  Heading1: heading(1, 16, 480, 160),
  Heading2: heading(2, 13, 360, 120),
  Heading3: heading(3, 11.5, 280, 100),
  Heading4: heading(4, 11, 240, 80),
  Heading5: heading(5, 11, 200, 80),
  ListBullet: { name: 'List Bullet', basedOn: 'Normal', paragraph: spacing(0, 80) },
  ListNumber: { name: 'List Number', basedOn: 'Normal', paragraph: spacing(0, 80) },
  ListContinue: { name: 'List Continue', basedOn: 'Normal', paragraph: spacing(0, 80) },
  Caption: {
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 35,
    paragraph: `${KEEP}${spacing(240, 100, 264)}`,
    run: `${BOLD}${colour(COLOURS.heading)}${size(10)}`,
  },
  TableText: {
    name: 'Tabelltekst',
    basedOn: 'Normal',
    paragraph: `${WHOLE}${spacing(0, 40, 264)}`,
    run: size(10),
  },
  TableHead: { name: 'Tabellhode', basedOn: 'TableText', paragraph: KEEP, run: BOLD },
  TableTextCompact: { name: 'Tabelltekst tett', basedOn: 'TableText', run: size(8.5) },
  TableHeadCompact: { name: 'Tabellhode tett', basedOn: 'TableHead', run: `${BOLD}${size(8.5)}` },
  AfterTable: {
    name: 'Etter tabell',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: spacing(0, 0, 200),
    run: size(6),
  },
  SignaturePlace: {
    name: 'Avtaleunderskrift sted',
    basedOn: 'Normal',
    paragraph: `${KEEP}<w:pBdr>${side('top', '000000', 4, 4)}</w:pBdr>${spacing(1000, 0, 240)}`,
    run: `${colour(COLOURS.quiet)}${size(9)}`,
  },
  SignatureLine: {
    name: 'Avtaleunderskrift',
    basedOn: 'Normal',
    // Word and LibreOffice join the borders of two paragraphs that are alike; the indent keeps this one apart.
    paragraph: `${KEEP}<w:pBdr>${side('top', '000000', 4, 6)}</w:pBdr>${spacing(1200, 0, 264)}<w:ind w:right="20"/>`,
    run: BOLD,
  },
  SignatureText: {
    name: 'Avtaleunderskrift tekst',
    basedOn: 'Normal',
    paragraph: `${KEEP}${spacing(0, 0, 264)}`,
  },
  ListPageTitle: {
    name: 'Oversiktstittel',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `${KEEP}${spacing(0, 240, 264)}`,
    run: `${BOLD}${colour(COLOURS.heading)}${size(18)}`,
  },
  ListPageGroup: {
    name: 'Oversiktsgruppe',
    basedOn: 'Normal',
    paragraph: `${KEEP}${spacing(160, 40)}`,
    run: BOLD,
  },
  Note: {
    name: 'Merknad til utkast',
    basedOn: 'Normal',
    paragraph: `${KEEP}${spacing(0, 100)}`,
    run: `<w:i/><w:iCs/>${colour(COLOURS.quiet)}${size(9)}`,
  },
  Lead: {
    name: 'Avtaleingress',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: spacing(0, 160),
    run: colour(COLOURS.quiet),
  },
  CommentText: { name: 'annotation text', basedOn: 'Normal', paragraph: spacing(0, 60, 240), run: size(10) },
  TOC1: {
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 39,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="680"/></w:tabs>${spacing(60, 0, 240)}`,
  },
  TOC2: {
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 39,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="1360"/></w:tabs>${spacing(0, 0, 240)}<w:ind w:left="1360" w:hanging="680"/>`,
    run: size(10),
  },
  Header: {
    name: 'header',
    basedOn: 'Normal',
    priority: 99,
    paragraph: `${RIGHT_TAB}${spacing(0, 0, 240)}`,
    run: `${colour(COLOURS.quiet)}${size(9)}`,
  },
  Footer: {
    name: 'footer',
    basedOn: 'Normal',
    priority: 99,
    paragraph: `${RIGHT_TAB}${spacing(0, 0, 240)}`,
    run: `${colour(COLOURS.quiet)}${size(9)}`,
  },
  Hyperlink: {
    type: 'character',
    name: 'Hyperlink',
    priority: 99,
    run: `${colour(COLOURS.link)}<w:u w:val="single"/>`,
  },
  CommentReference: { type: 'character', name: 'annotation reference', priority: 99, run: size(8) },
  DraftMark: {
    type: 'character',
    name: 'Utkastmerke',
    run: `${BOLD}${colour(COLOURS.draft)}<w:spacing w:val="40"/>`,
  },
  Gap: { type: 'character', name: 'Mangelmerke', run: BOLD },
  AgreementTable: {
    type: 'table',
    name: 'Avtaletabell',
    basedOn: 'TableNormal',
    rest: `<w:tblPr>${TABLE_BORDERS}${CELL_MARGINS}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COLOURS.shade}"/></w:tcPr></w:tblStylePr>`,
  },
  SignatureTable: {
    type: 'table',
    name: 'Avtaleunderskrifter',
    basedOn: 'TableNormal',
    rest: '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="400" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  },
} as const satisfies Readonly<Record<string, Style>>

/** A paper of a page or two: the same styles, smaller and closer. */
const PAPER: Partial<Record<keyof typeof STYLES, Style>> = {
  Heading1: heading(1, 17, 0, 60),
  Heading2: heading(2, 11.5, 180, 50),
  ListBullet: { ...STYLES.ListBullet, paragraph: spacing(0, 30, 259) },
  ListNumber: { ...STYLES.ListNumber, paragraph: spacing(0, 30, 259) },
  Caption: { ...STYLES.Caption, paragraph: `${KEEP}${spacing(160, 50, 259)}` },
  TableText: { ...STYLES.TableText, paragraph: `${WHOLE}${spacing(0, 0, 250)}`, run: size(8.5) },
  TableTextCompact: { ...STYLES.TableTextCompact, run: size(8) },
  TableHeadCompact: { ...STYLES.TableHeadCompact, run: `${BOLD}${size(8)}` },
  AgreementTable: {
    ...STYLES.AgreementTable,
    rest: STYLES.AgreementTable.rest.replaceAll('w:w="70"', 'w:w="20"').replaceAll('w:w="100"', 'w:w="70"'),
  },
}

export type StyleKind = 'agreement' | 'paper'

export type StyleId = keyof typeof STYLES | 'Normal'

const FOUNDATION =
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`

const element = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : `<w:${name} w:val="${value}"/>`
const wrap = (name: string, content: string | undefined) =>
  content ? `<w:${name}>${content}</w:${name}>` : ''

const styleXml = ([id, style]: readonly [string, Style]): string =>
  `<w:style w:type="${style.type ?? 'paragraph'}" w:styleId="${id}">` +
  element('name', style.name) +
  element('basedOn', style.basedOn) +
  element('next', style.next) +
  element('uiPriority', style.priority) +
  '<w:qFormat/>' +
  wrap('pPr', style.paragraph) +
  wrap('rPr', style.run) +
  (style.rest ?? '') +
  '</w:style>'

const defined = (kind: StyleKind): string =>
  FOUNDATION +
  Object.entries<Style>(kind === 'paper' ? { ...STYLES, ...PAPER } : STYLES)
    .map(styleXml)
    .join('')

/** Of ordinary text: points, and the space after a paragraph. */
const ORDINARY = { agreement: { points: 11, after: 160 }, paper: { points: 10, after: 70 } } as const

const defaults = (language: Language, kind: StyleKind): string =>
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' +
  `${size(ORDINARY[kind].points)}<w:lang w:val="${LANGUAGE_TAG[language]}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr>${spacing(0, ORDINARY[kind].after, kind === 'paper' ? 264 : 288)}</w:pPr></w:pPrDefault></w:docDefaults>`

/** The whole of `word/styles.xml`. Arial stands on every machine that has Word. */
export const stylesXml = (language: Language, kind: StyleKind = 'agreement'): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults(language, kind)}${defined(kind)}</w:styles>`
