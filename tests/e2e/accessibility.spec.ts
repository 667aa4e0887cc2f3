import type { Page } from '@playwright/test'
import type { Language } from '#lib/i18n/language.ts'
import { analyze } from './support/analyze.ts'
import type { OfficeName } from './support/offices.ts'
import { openEditor, saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

type State = { name: string; open: (page: Page, place: Place) => Promise<unknown> }
type Place = { office: OfficeName; words: Words }
type Words = { text: string; adapt: string; addOwn: string; own: string; change: string; difference: RegExp }

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    text: 'Andre lokale mål',
    adapt: 'Tilpass ordlyden',
    addOwn: 'Legg til eget punkt',
    own: '3.9 Medier',
    change: 'Bytt til nynorsk',
    difference: /Forskjellen/,
  },
  nn: {
    text: 'Andre lokale mål',
    adapt: 'Tilpass ordlyden',
    addOwn: 'Legg til eige punkt',
    own: '3.9 Media',
    change: 'Byt til bokmål',
    difference: /Skilnaden/,
  },
}

/** A clause page is all there when the document is connected. */
const openClause = async (page: Page, { office }: Place, clause: string) => {
  await page.goto(clauseOf(office, clause))
  await expect(saveMark(page)).toHaveText(/^Lagr|^Al/)
}

const clause = (name: string, key: string): State => ({
  name,
  open: (page, place) => openClause(page, place, key),
})

/** A page of the office, whose id the agreement's own page leads to. */
const ofOffice = (path: string): State => ({
  name: `of the office: ${path}`,
  open: async (page, { office }) => {
    await page.goto(draftOf(office))
    const href = await page.locator('a[href^="/kontor/"]').first().getAttribute('href')
    await page.goto(`/kontor/${href?.split('/')[2]}/${path}`)
  },
})

const STATES: readonly State[] = [
  { name: 'front', open: (page) => page.goto('/') },
  { name: 'a new agreement', open: (page) => page.goto('/avtaler/ny') },
  {
    name: 'an office of the register, before and after one has tried',
    open: async (page) => {
      await page.goto('/avtaler/ny?kontor=0101')
      await page.getByRole('button', { name: 'Opprett utkastet' }).click()
      await expect(page.getByRole('button', { name: /^Ja, / }).first()).toBeVisible()
    },
  },
  { name: 'overview', open: (page, { office }) => page.goto(draftOf(office)) },
  {
    name: 'two texts compared',
    open: (page, { office }) => page.goto(`${draftOf(office)}/sammenlign?fra=tom-mal&til=na`),
  },
  { name: 'deviations from the template', open: (page, { office }) => page.goto(`${draftOf(office)}/avvik`) },
  clause('a block choice', 'avtaleparter'),
  clause('fields and a strikable passage', 'lokalisering'),
  clause('inline choices', 'tilsetting'),
  clause('a table', 'mal'),
  clause('a heading', 'organisering'),
  clause('additions', 'avtaleperiode'),
  clause('signatures', 'underskrift'),
  clause('a table with rows of its own', 'driftsavtale/kostnadsposter'),
  {
    name: 'adapted wording, and what differs',
    open: async (page, place) => {
      await openClause(page, place, 'brukermedvirkning')
      await page.getByRole('radio', { name: place.words.difference }).click()
      await expect(page.locator('ins').first()).toBeVisible()
    },
  },
  {
    name: 'an own clause',
    open: async (page, place) => {
      await page.goto(draftOf(place.office))
      await page.getByRole('link', { name: new RegExp(`^${place.words.own}`) }).click()
      await expect(page.getByRole('textbox').first()).toBeEditable()
    },
  },
  {
    name: 'an open editor, and its form for a link',
    open: async (page, place) => {
      await openClause(page, place, 'formal')
      await openEditor(page, place.words.text)
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: /^Lenkj?e$/ })
        .click()
      await expect(page.getByRole('main').locator('form').getByRole('textbox')).toBeFocused()
    },
  },
  {
    name: 'an answer that is not saved',
    open: async (page, place) => {
      await openClause(page, place, 'mal')
      await page.getByRole('main').getByRole('textbox').first().fill('i år')
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'the question before the wording is adapted',
    open: async (page, place) => {
      await openClause(page, place, 'lokalisering')
      await page.getByRole('button', { name: place.words.adapt }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'the form for an own clause',
    open: async (page, place) => {
      await openClause(page, place, 'lokalisering')
      await page.getByRole('button', { name: place.words.addOwn }).click()
      await page
        .getByRole('dialog')
        .getByRole('button')
        .filter({ hasText: /^Legg til punktet$/ })
        .click()
      await expect(page.getByRole('dialog').getByText(/^Skriv e[ni]n? tittel\.$/)).toBeVisible()
    },
  },
  {
    name: 'the question before the language is changed',
    open: async (page, place) => {
      await page.goto(draftOf(place.office))
      await page.getByRole('button', { name: place.words.change }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'proposals', open: (page, { office }) => page.goto(`${draftOf(office)}/forslag`) },
  { name: 'on the way to signing', open: (page, { office }) => page.goto(`${draftOf(office)}/klar`) },
  { name: 'reading view', open: (page, { office }) => page.goto(`${draftOf(office)}/les`) },
  {
    name: 'the parties',
    open: (page, { office }) => page.goto(`${draftOf(office)}/parter`),
  },
  {
    name: 'the people of the office',
    open: async (page, { office }) => {
      await page.goto(draftOf(office))
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Person[ea]r og roller$/ })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Person[ea]r ved /)
    },
  },
  { name: 'an invitation that is not there', open: (page) => page.goto('/invitasjon/finnes-ikke') },
  { name: 'the log', open: (page, { office }) => page.goto(`${draftOf(office)}/logg?kode=ffff`) },
  { name: 'disputes', open: (page, { office }) => page.goto(`${draftOf(office)}/tvist`) },
  { name: 'what must be discussed', open: (page, { office }) => page.goto(`${draftOf(office)}/droeftes`) },
  {
    name: 'the case for a council',
    open: (page, { office }) => page.goto(`${draftOf(office)}/saksframlegg`),
  },
  ...[
    'moter',
    'moter/nytt',
    'oppgaver',
    'arshjul',
    'resultater',
    'resultater/ny',
    'resultater/fyll-ut',
    'handlingsplan/2027',
    'handlingsplan/2027/ny',
    'orientering/2027',
  ].map(ofOffice),
  { name: 'notices', open: (page) => page.goto('/varsler') },
  { name: 'when one wants e-mail', open: (page) => page.goto('/varsler/innstillinger') },
  { name: 'the mailbox', open: (page) => page.goto('/postkasse') },
  {
    name: 'deadlines, and a form with something wrong',
    open: async (page, { office }) => {
      await page.goto(`${draftOf(office)}/frister`)
      await page.getByRole('button', { name: 'Lagre fristen' }).click()
      await expect(
        page.getByRole('main').getByRole('link', { name: /^(Velg|Vel) e[ni]n? dato/ }),
      ).toBeVisible()
    },
  },
  { name: 'validity', open: (page, { office }) => page.goto(`${draftOf(office)}/gyldighet`) },
  { name: 'not found', open: (page) => page.goto('/avtaler/finnes-ikke') },
]

/** Only a phone has these. */
const ON_A_PHONE: readonly State[] = [/^(Alle punkt(er)?)$/, /^(Veileder|Rettleiar)$/, /^Meny$/].map(
  (button) => ({
    name: `opened: ${button.source}`,
    open: async (page, place) => {
      await openClause(page, place, 'lokalisering')
      await page.getByRole('button', { name: button }).click()
      await expect(page.locator(':popover-open')).toBeVisible()
    },
  }),
)

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await analyze(page)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join(' | ')}`,
  )
}

const OFFICE = { nb: 'Nordli', nn: 'Strandvik' } as const

test.use({ expectedErrors: [/status of 404/], contextOptions: { reducedMotion: 'reduce' } })

for (const language of ['nb', 'nn'] as const)
  for (const width of [1440, 390])
    test(`every page and state, ${language}, ${width} px wide`, async ({ page, login }) => {
      test.slow()
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/logg-inn')
      expect.soft(await faults(page), 'log-in').toEqual([])
      await login(OFFICE[language], 'nav_leader', language)
      for (const { name, open } of width < 500 ? [...STATES, ...ON_A_PHONE] : STATES)
        await test.step(name, async () => {
          await open(page, { office: OFFICE[language], words: WORDS[language] })
          expect.soft(await faults(page), name).toEqual([])
        })
    })
