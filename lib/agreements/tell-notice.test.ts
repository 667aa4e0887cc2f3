import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { messages } from '#lib/i18n/messages.ts'
import { DEADLINE_KINDS } from './deadlines.ts'
import type { NoticeKind } from './notice-kinds.ts'
import { type ToldNotice, tellNotice } from './tell-notice.ts'

const notice = (more: Partial<ToldNotice>): ToldNotice => ({
  kind: 'approved',
  office: 'Fossdal',
  actorName: 'Kari Brekke',
  actorParty: { organisation: 'Fossdal kommune' },
  place: { number: '3.2', annex: null },
  detail: null,
  dueOn: '2026-03-14',
  ...more,
})
const tell = (language: 'nb' | 'nn', more: Partial<ToldNotice>): string =>
  tellNotice(
    createTranslator({ locale: language, messages: messages(language), namespace: 'notices' }),
    language,
    notice(more),
  )

test('who did what where', () => {
  expect(tell('nb', {})).toBe('Kari Brekke (Fossdal kommune) godkjente avtalen for Nav Fossdal.')
  expect(tell('nn', { kind: 'clause-disputed', detail: 'disagree' })).toBe(
    'Kari Brekke (Fossdal kommune) svarte Usamd på punkt 3.2 i avtalen for Nav Fossdal.',
  )
  expect(tell('nb', { kind: 'comment-mention', actorParty: null, place: { number: '4', annex: 1 } })).toBe(
    'Kari Brekke nevnte deg i en kommentar til punkt 4 i vedlegg 1 i avtalen for Nav Fossdal.',
  )
  expect(tell('nb', { kind: 'note-mention', place: null })).toContain('til et punkt i avtalen')
})

describe('every kind of day', () => {
  const said = (kind: NoticeKind, language: 'nb' | 'nn') =>
    DEADLINE_KINDS.map((detail) => tell(language, { kind, detail, actorName: null }))

  test.each(['nb', 'nn'] as const)('has a sentence of its own before it comes, in %s', (language) => {
    const sentences = said('deadline-near', language)
    expect(new Set(sentences).size).toBe(DEADLINE_KINDS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/Nav Fossdal.*14\. mars 2026.*\.$/)
  })

  test.each(['nb', 'nn'] as const)('is told of when it has passed, in %s', (language) => {
    for (const sentence of said('deadline-passed', language)) expect(sentence).toMatch(/14\. mars 2026.*\.$/)
  })
})
