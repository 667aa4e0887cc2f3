import { expect, test } from 'vitest'
import { agreement, clause, DRAFT, documentOf, paragraph, signature, table, text } from './testing/build.ts'
import { body, word } from './testing/word-of.ts'
import { all, documentText, first, textOf } from './testing/word-tree.ts'

test('bold, italic and line breaks are kept', async () => {
  const tree = await word(
    documentOf(
      agreement(
        clause(
          '1.0',
          'Drift',
          paragraph(
            text('fet', { marks: ['bold'] }),
            text('kursiv', { marks: ['italic'] }),
            { type: 'break' },
            'to\nlinjer',
          ),
        ),
      ),
    ),
  )
  const run = (words: string) => all(body(tree), 'w:r').find((one) => textOf(one) === words)
  expect(first(run('fet') ?? body(tree), 'w:b')).toBeDefined()
  expect(first(run('kursiv') ?? body(tree), 'w:i')).toBeDefined()
  expect(documentText(tree)).toContain('fetkursiv\nto\nlinjer')
})

test.each([
  ['https://www.nav.no/', 'https://www.nav.no/'],
  ['http://ks.no/a b', 'http://ks.no/a%20b'],
  ['mailto:post@kommune.no', 'mailto:post@kommune.no'],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['ikke en adresse', undefined],
])('a link to %s leads to %s', async (href, target) => {
  const tree = await word(documentOf(agreement(clause('1.0', 'Drift', paragraph(text('her', { href }))))))
  const relationships = all(tree.part('word/_rels/document.xml.rels'), 'Relationship')
  expect(relationships.find((one) => one.attributes.TargetMode === 'External')?.attributes.Target).toBe(
    target,
  )
  expect(documentText(tree)).toContain('her')
})

test('control characters and halves of emoji disappear, emoji and markup are printed as they are', async () => {
  const nasty = 'a\u0000\u0007b\u001Fc\uD83Dd\uDE00e\uFFFEf 😀 <script>alert("&")</script>'
  const document = documentOf({
    ...agreement({
      ...clause('1.0', 'Drift', paragraph(nasty), table([nasty], [nasty]), signature(nasty)),
      heading: [text(nasty)],
    }),
    title: nasty,
  })
  const tree = await word(
    { ...document, title: nasty, office: nasty },
    { ...DRAFT, version: nasty, author: nasty },
  )
  for (const path of tree.paths.filter((one) => /\.(xml|rels)$/.test(one)))
    expect(() => tree.part(path), path).not.toThrow()
  expect(documentText(tree)).toContain('abcdef 😀 <script>alert("&")</script>')
})
