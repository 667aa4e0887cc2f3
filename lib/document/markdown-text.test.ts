import { expect, test } from 'vitest'
import { markdownToText } from './markdown-text.ts'
import { plainBlocks } from './plain-content.ts'
import { richTextToBlocks } from './rich-text.ts'

const wordsOf = (source: string) =>
  plainBlocks(
    richTextToBlocks(markdownToText(source), (fact) => [
      { type: 'text', text: `{${fact}}`, origin: 'field' },
    ]),
  )

test.each([
  ['Åpent kl:ti, forholdet er 10:a', 'Åpent kl:ti, forholdet er 10:a'],
  ['a <script>alert(1)</script> b', 'a <script>alert(1)</script> b'],
  ['<div>hele</div>', '<div>hele</div>'],
  ['> et sitat', '> et sitat'],
  ['`kode` og ~~strøket~~', '`kode` og ~~strøket~~'],
  [':::boks\ntekst\n:::', ':::boks tekst :::'],
  ['Se [loven][x]\n\n[x]: https://nav.no', 'Se [loven][x]\n[x]: https://nav.no'],
])('what an agreement cannot carry stays as it was typed: %s', (source, words) =>
  expect(wordsOf(source)).toBe(words),
)

test('what it can carry is carried', () =>
  expect(wordsOf('**Fet** og *skrå* i :felt[kommune], [her](https://nav.no)\n\n- a\n- b')).toBe(
    'Fet og skrå i {kommune}, her\na\nb',
  ))
