/** The text of a Word file: what stands in it as it is now, without what is deleted in a tracked change. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { FileText } from '#lib/signed/signed-check.ts'
import type { Unreadable } from './file-reading.ts'

const BODY = 'word/document.xml'
const RUNNING = /^word\/(header|footer)\d*\.xml$/
/** Far more than an agreement: a file that unpacks to more is made to fill the memory. */
const MOST_BYTES = 40_000_000
const MOST_FILES = 5000

export function readDocx(bytes: Uint8Array): FileText | Unreadable {
  const files = unpacked(bytes)
  if (typeof files === 'string') return files
  const body = files[BODY]
  if (!body) return 'wrong-type'
  const read = textOf(body)
  if (!read) return 'damaged'
  const running = Object.keys(files)
    .filter((name) => RUNNING.test(name))
    .map((name) => textOf(files[name] ?? new Uint8Array())?.text ?? '')
  return { kind: 'docx', pages: [read.text], running: running.join('\n'), tracked: read.tracked }
}

/** Only what is read is unpacked, and no more of it than it says itself. */
function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | Unreadable {
  let size = 0
  let count = 0
  let isTooLong = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (name !== BODY && !RUNNING.test(name)) return false
        size += originalSize
        isTooLong ||= size > MOST_BYTES || count > MOST_FILES
        return !isTooLong
      },
    })
    return isTooLong ? 'too-long' : files
  } catch {
    return 'damaged'
  }
}

/** Text that is not there any more, or that stands there twice for old programs. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:pPrChange', 'w:rPrChange'])
const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])
const AS_TEXT: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** Undefined: it is no XML. A document type is refused, and with it every entity that somebody could have made up. */
function textOf(xml: Uint8Array): { text: string; tracked: number } | undefined {
  const parser = new SaxesParser()
  const read = { text: '', tracked: 0, skipping: 0, inText: false }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', ({ name }) => {
    if (TRACKED.has(name)) read.tracked += 1
    if (SKIPPED.has(name)) read.skipping += 1
    read.inText = name === 'w:t'
    if (read.skipping === 0) read.text += AS_TEXT[name] ?? ''
  })
  parser.on('text', (text) => {
    if (read.inText && read.skipping === 0) read.text += text
  })
  parser.on('closetag', ({ name }) => {
    read.inText = false
    if (SKIPPED.has(name)) read.skipping -= 1
    if (name === 'w:p') read.text += '\n'
  })
  try {
    parser.write(strFromU8(xml)).close()
    return { text: read.text, tracked: read.tracked }
  } catch {
    return undefined
  }
}
