import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { agreement, annex, clause, documentOf, list, paragraph, signature, table, text } from './build.ts'
import { everyWordFile } from './papers.ts'
import { wordFaults } from './word-faults.ts'

let copy: Uint8Array

beforeAll(async () => {
  const document = documentOf(
    agreement(
      clause('1.0', 'Parter', paragraph(text('Se nav.no', { href: 'https://www.nav.no/' }))),
      clause('2.0', 'Drift', list(true, 'ett', 'to'), table(['Post', 'Beløp'], ['Husleie', '100'])),
      { ...clause(null, 'Underskrift', signature('Fossdal kommune', 'Nav Østfjell')), headingHidden: true },
    ),
    annex(1, 'Driftsavtale', clause('1', 'Lokaler', paragraph('Storgata 1'))),
  )
  copy = (await everyWordFile(document)).arbeidskopi ?? new Uint8Array()
})

/** The file with one part changed as somebody's mistake would change it. */
const planted = (path: string, from: string | RegExp, to: string): Uint8Array => {
  const files = unzipSync(copy)
  const before = strFromU8(files[path] ?? new Uint8Array())
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to plant in ${path}`)
  return zipSync({ ...files, [path]: strToU8(after) })
}

test('a file as we write it has no fault', () => {
  expect(wordFaults(copy)).toEqual([])
})

const DOCUMENT = 'word/document.xml'
const faults: readonly [string, string, string | RegExp, string, RegExp][] = [
  ['an element that is not closed', DOCUMENT, '</w:body>', '', /closes/],
  [
    'an attribute twice',
    DOCUMENT,
    /<w:pStyle w:val="([^"]*)"/,
    '<w:pStyle w:val="$1" w:val="$1"',
    /stands twice in/,
  ],
  [
    'a part without a type',
    '[Content_Types].xml',
    /<Override [^>]*PartName="\/word\/comments.xml"[^>]*>/,
    '',
    /has no type/,
  ],
  [
    'a type without a part',
    '[Content_Types].xml',
    'PartName="/word/comments.xml"',
    'PartName="/word/kommentarer.xml"',
    /has a type and is not there/,
  ],
  [
    'a relationship to nothing',
    'word/_rels/document.xml.rels',
    'comments.xml',
    'kommentarer.xml',
    /is not there/,
  ],
  ['a link without a relationship', DOCUMENT, /r:id="[^"]*link\d+"/, 'r:id="borte"', /points at borte/],
  ['a bookmark that does not end', DOCUMENT, /<w:bookmarkEnd [^>]*>/, '', /never ended/],
  ['two bookmarks of one name', DOCUMENT, 'w:name="punkt_0_1"', 'w:name="punkt_0_0"', /two bookmarks/],
  [
    'a list of contents that leads nowhere',
    DOCUMENT,
    'w:anchor="punkt_0_0"',
    'w:anchor="punkt_9_9"',
    /no bookmark/,
  ],
  ['a comment that hangs nowhere', DOCUMENT, /<w:commentRangeStart w:id="0"\/>/, '', /hangs nowhere/],
  [
    'a comment that is not there',
    DOCUMENT,
    /<w:commentReference w:id="0"\/>/,
    '<w:commentReference w:id="77"/>',
    /is not/,
  ],
  ['two comments of one number', 'word/comments.xml', 'w:id="1"', 'w:id="0"', /comment 0 stands twice/],
  ['a comment of no time', 'word/comments.xml', /w:date="[^"]*"/, 'w:date="i dag"', /of no time/],
  [
    'an answer to nothing',
    'word/commentsExtended.xml',
    /w15:paraIdParent="[^"]*"/,
    'w15:paraIdParent="0000FFFF"',
    /answer to nothing/,
  ],
  ['a style that is not there', DOCUMENT, 'w:val="Note"', 'w:val="Borte"', /no style is called Borte/],
  [
    'a list that is not there',
    DOCUMENT,
    /<w:numId w:val="\d+"\/>/,
    '<w:numId w:val="999"/>',
    /no list has number 999/,
  ],
  [
    'a field that does not end',
    DOCUMENT,
    /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/,
    '',
    /a field does not end/,
  ],
  ['a table of too few columns', DOCUMENT, /<w:gridCol [^>]*>/, '', /in a table of/],
  [
    'properties in the wrong order',
    DOCUMENT,
    /(<w:pStyle [^>]*>)(<w:numPr>.*?<\/w:numPr>)/,
    '$2$1',
    /too late in <w:pPr>/,
  ],
  [
    'a section in the wrong order',
    DOCUMENT,
    /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/,
    '$2$1',
    /too late in <w:sectPr>/,
  ],
  [
    'a property twice',
    DOCUMENT,
    /<w:pStyle w:val="Note"\/>/,
    '<w:pStyle w:val="Note"/><w:pStyle w:val="Note"/>',
    /stands twice in <w:pPr>/,
  ],
  [
    'an element of another place',
    DOCUMENT,
    /<w:pStyle w:val="Note"\/>/,
    '<w:pStyle w:val="Note"/><w:tblW w:w="1"/>',
    /does not belong/,
  ],
  ['a character XML forbids', DOCUMENT, 'Husleie', 'Hus\u0007leie', /XML forbids/],
]

test.each(faults)('%s is found', (_name, path, from, to, fault) => {
  expect(wordFaults(planted(path, from, to)).join('\n')).toMatch(fault)
})
