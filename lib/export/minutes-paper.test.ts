import { expect, test } from 'vitest'
import { isAction } from '#lib/meetings/minutes.ts'
import { exportPaper } from './export-paper.ts'
import { type MinutesFacts, minutesPaperOf } from './minutes-paper.ts'
import { minutesFacts, minutesStanding } from './testing/papers.ts'
import { body } from './testing/word-of.ts'
import { all, readWord, textOf } from './testing/word-tree.ts'

const MADE = { now: new Date('2026-03-30T10:00:00Z'), author: 'Samstemt' }
const wordOf = async (facts: MinutesFacts) =>
  readWord(await exportPaper(minutesPaperOf(facts, minutesStanding), MADE))
const saysOf = async (facts: MinutesFacts): Promise<readonly string[]> =>
  all(body(await wordOf(facts)), 'w:p').map(textOf)
const facts = minutesFacts('nb')
const itemWith = (change: Partial<MinutesFacts['items'][number]>): MinutesFacts => ({
  ...facts,
  items: facts.items.slice(0, 1).map((one) => ({ ...one, ...change })),
})

test('whoever was called is named, also when nobody has said whether they were there', async () => {
  const attendees = [
    ...facts.attendees,
    { name: 'Ida Berge', role: 'caseworker', organisation: 'Fossdal kommune', attendance: null } as const,
  ]
  const says = await saysOf({ ...facts, attendees })
  expect(says.slice(says.indexOf('Ikke ført:') + 1)[0]).toMatch(/^Ida Berge, .*Fossdal kommune$/)
  expect(await saysOf(facts)).not.toContain('Ikke ført:')
  expect(await saysOf({ ...minutesFacts('nn'), attendees })).toContain('Ikkje ført:')
})

test('the tasks after the meeting are those that are followed up', async () => {
  for (const responsible of ['', ' ', 'Nav-leder'])
    for (const line of [null, 'both'] as const)
      for (const due of [null, '2026-04-10'])
        for (const conclusion of ['', 'Nav-leder undersøker.']) {
          const item = { responsible, line, due, conclusion }
          const says = await saysOf(itemWith(item))
          expect(says.includes('Oppgaver etter møtet'), JSON.stringify(item)).toBe(isAction(item))
        }
})

test('what was told for information was taken up', async () => {
  expect(await saysOf(itemWith({ type: 'information', decision: 'taken-up' }))).toContain(
    'Saken ble tatt opp.',
  )
})
