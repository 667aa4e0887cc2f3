/** What kind of file goes with an item, by what stands in it. What it is called says nothing. */
import { unzipSync } from 'fflate'
import type { FileKind } from '#lib/agreements/file-kind.ts'
import { fail, ok, type Result } from './result.ts'
import { kindOf } from './signed-text/kind-of-file.ts'

export type Unusable = 'wrong-type' | 'encrypted' | 'damaged'

export const kindOfAnnex = (bytes: Uint8Array): Result<FileKind, Unusable> => {
  const kind = kindOf(bytes)
  if (kind === 'encrypted') return fail(kind)
  if (kind === 'pdf') return ok('pdf')
  if (kind === 'docx') return kindOfZip(bytes)
  const picture = PICTURES.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))
  return picture ? ok(picture.kind) : fail('wrong-type')
}

const PICTURES: readonly { kind: FileKind; begins: readonly number[] }[] = [
  { kind: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'jpg', begins: [0xff, 0xd8, 0xff] },
]

/** The part that makes a package what it is. */
const PARTS: Readonly<Record<string, FileKind>> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
}
const ODT = 'application/vnd.oasis.opendocument.text'
/** Programs in a document: they run at whoever opens it. */
const PROGRAM = /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i
/** In what is longer, something could hide behind what is looked at. */
const MOST_PARTS = 10_000
/** A package that says what it is says it in so many letters. */
const MOST_OF_MIMETYPE = 100

/** Only its list of contents is read, and the line in which OpenDocument says what it is. */
function kindOfZip(bytes: Uint8Array): Result<FileKind, Unusable> {
  const names: string[] = []
  let said: Readonly<Record<string, Uint8Array>>
  try {
    said = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (names.length <= MOST_PARTS) names.push(name)
        return name === 'mimetype' && originalSize <= MOST_OF_MIMETYPE
      },
    })
  } catch {
    return fail('damaged')
  }
  if (names.length > MOST_PARTS || names.some((name) => PROGRAM.test(name))) return fail('wrong-type')
  const kind = names.map((name) => PARTS[name]).find((one) => one !== undefined)
  if (kind) return ok(kind)
  return Buffer.from(said.mimetype ?? []).toString('latin1') === ODT ? ok('odt') : fail('wrong-type')
}
