import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { cleanText } from './clean-text.ts'
import type { Context } from './context.ts'
import { Watermark } from './watermark.ts'

/** Office, «UTKAST» and version at the top of every page. The title page says only «UTKAST», and nothing when final. */
export function headers(context: Context): ISectionOptions['headers'] {
  const full = () => new Header({ children: [headerLine(context)] })
  return { default: full(), first: new Header({ children: [firstLine(context)] }), even: full() }
}

const headerLine = (context: Context): Paragraph =>
  new Paragraph({
    style: 'Header',
    children: [
      ...watermark(context),
      new TextRun({ children: [cleanText(context.document.office), new Tab()] }),
      ...draftMark(context),
      new TextRun({ children: [new Tab(), cleanText(context.version)] }),
    ],
  })

const firstLine = (context: Context): Paragraph =>
  new Paragraph({
    style: 'Header',
    children: context.draft
      ? [...watermark(context), new TextRun({ children: [new Tab()] }), ...draftMark(context)]
      : [],
  })

const draftMark = (context: Context): ParagraphChild[] =>
  context.draft ? [new TextRun({ text: context.words.draft, style: 'DraftMark' })] : []

const watermark = (context: Context): ParagraphChild[] =>
  context.draft ? [new Watermark(context.words.draft, context.ids.next())] : []

/** «Side 3 av 17», which part of the document this is, and which version of it. */
export function footers(title: string, context: Context): ISectionOptions['footers'] {
  const full = () => new Footer({ children: [footerLine(title, context)] })
  return {
    default: full(),
    first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }),
    even: full(),
  }
}

const footerLine = (title: string, context: Context): Paragraph =>
  new Paragraph({
    style: 'Footer',
    children: [
      new TextRun({ children: [cleanText(title), new Tab(), cleanText(context.mark), new Tab()] }),
      new TextRun({ children: pageOf(context.words.page) }),
    ],
  })

const NUMBERS = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const

const pageOf = (text: string) =>
  text
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => NUMBERS[piece as keyof typeof NUMBERS] ?? piece)
