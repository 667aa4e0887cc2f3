import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from './read-docx.ts'

const NAMES = 'xmlns:w="urn:w" xmlns:mc="urn:mc"'
const paragraph = (content: string) => `<w:p>${content}</w:p>`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const docx = (body: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    ...more,
  })

describe('the text of a Word file', () => {
  test('is what stands in it: nothing that is deleted, nothing twice, and fields are no words', () => {
    const body = [
      paragraph(`${run('Eierne er ')}<w:del><w:r><w:delText>u</w:delText></w:r></w:del>${run('enige')}`),
      paragraph(`<w:ins>${run('Nytt')}</w:ins><w:r><w:tab/></w:r>${run('avsnitt')}`),
      paragraph(
        `<mc:AlternateContent><mc:Choice>${run('En')}</mc:Choice><mc:Fallback>${run('En')}</mc:Fallback></mc:AlternateContent>`,
      ),
      paragraph('<w:r><w:instrText> TOC </w:instrText></w:r>'),
    ].join('')
    expect(readDocx(docx(body))).toEqual({
      kind: 'docx',
      pages: ['Eierne er enige\nNytt\tavsnitt\nEn\n\n'],
      running: '',
      tracked: 2,
    })
  })

  test('is not read where somebody declares entities: a billion laughs is no agreement', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${NAMES}>&b;</w:document>`
    expect(readDocx(zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('damaged')
  })

  test('is not unpacked where it is far larger than any agreement', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(readDocx(bomb)).toBe('too-long')
  })

  test('is not looked for in a zip that is no Word file', () =>
    expect(readDocx(zipSync({ 'a.txt': strToU8('hei') }))).toBe('wrong-type'))

  test('is not read where the XML is broken', () =>
    expect(readDocx(zipSync({ 'word/document.xml': strToU8('<w:document') }))).toBe('damaged'))
})
