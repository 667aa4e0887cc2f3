import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { body, word } from '#lib/export/testing/word-of.ts'
import { textOf } from '#lib/export/testing/word-tree.ts'
import { messages } from '#lib/i18n/messages.ts'
import { readBundle, TEMPLATES_FOLDER } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { clauseView } from '#lib/templates/clause-view.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { ClauseProvider } from '../../components/clause/ClauseContext.tsx'
import { ClauseText } from '../../components/clause/ClauseText.tsx'
import { ReadingView } from '../../components/reading/ReadingView.tsx'

const FIELD = `fields:
  - id: antall-tolker
    type: integer
    label: { nb: Antall tolker ved kontoret, nn: Talet på tolkar ved kontoret }
`
const SENTENCE = {
  nb: 'Kontoret har :felt[antall-tolker] tolker.',
  nn: 'Kontoret har :felt[antall-tolker] tolkar.',
}
let root: string
let bundle: Bundle

/** A jurist adds one sentence with a new field in a new folder. Nothing else is touched. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'samstemt-templates-'))
  cpSync(TEMPLATES_FOLDER, root, { recursive: true })
  const folder = join(root, 'partnerskapsavtale/2027-01')
  cpSync(join(root, 'partnerskapsavtale/2019-05'), folder, { recursive: true })
  const edit = (name: string, change: (source: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
  edit('template.yaml', (source) => source.replace('2019-05', '2027-01').replace('fields:\n', FIELD))
  for (const language of ['nb', 'nn'] as const)
    edit(`text.${language}.md`, (source) =>
      source.replace(/(\{#brukermedvirkning\}\n)/, `$1\n${SENTENCE[language]}\n`),
    )
  const read = await readBundle('partnerskapsavtale', '2027-01', root)
  if (!read.ok) throw new Error(read.errors.join('\n'))
  bundle = read.value
})
afterAll(() => rmSync(root, { recursive: true }))

const draftWith = (answers: Record<string, number>) => {
  const file = { template: 'partnerskapsavtale', version: '2027-01', language: 'nb', answers }
  const parsed = parseAnswersFile(file, bundle)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}
/** Nobody goes anywhere in a page that is only looked at. */
const STANDING_STILL = {
  back: () => {},
  forward: () => {},
  refresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
  experimental_gesturePush: () => {},
  bfcacheId: '',
}
const show = (node: ReactNode) =>
  renderToStaticMarkup(
    <AppRouterContext value={STANDING_STILL}>
      <NextIntlClientProvider locale="nb" messages={messages('nb')} timeZone="Europe/Oslo">
        {node}
      </NextIntlClientProvider>
    </AppRouterContext>,
  )

test('a new field in a new version is asked for in the form', () => {
  const view = clauseView(bundle, bundle.agreement, 'brukermedvirkning', 'nb')
  if (!view) throw new Error('no such clause')
  const form = (answers: Record<string, readonly number[]>) =>
    show(
      <ClauseProvider
        agreement="x"
        view={view}
        language="nb"
        ui="nb"
        mayWrite
        known={{ answers, rows: {}, texts: {} }}
      >
        <ClauseText blocks={view.clause.blocks} />
      </ClauseProvider>,
    )
  expect(form({})).toContain('Fyll inn: antall tolker ved kontoret')
  expect(form({ 'antall-tolker': [3] })).toMatch(/Kontoret har (<span[^>]*>)+3(<\/span>)+ tolker\./)
})

test('stands in the reading view, marked while it is missing', () => {
  const reading = (answers: Record<string, number>) =>
    show(
      <ReadingView
        agreementId="x"
        document={resolveAgreement(bundle, draftWith(answers))}
        now={new Date('2027-01-01T12:00:00Z')}
      />,
    )
  expect(reading({})).toContain('antall tolker ved kontoret')
  expect(reading({ 'antall-tolker': 3 })).toContain('Kontoret har 3 tolker.')
})

test('and is printed in Word', async () => {
  const tree = await word(resolveAgreement(bundle, draftWith({ 'antall-tolker': 3 })))
  expect(textOf(body(tree))).toContain('Kontoret har 3 tolker.')
})
