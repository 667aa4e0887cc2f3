import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addOwnClause, setAnswer } from '#lib/document/answer.ts'
import { wordingName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { readAnswers, readDraft, readText } from '#lib/document/read-draft.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { resetWording, setLanguage } from '#lib/document/write-draft.ts'
import { refusalOfAnswers } from './clause-answers.ts'
import { clauseTexts } from './clause-texts.ts'
import { previewProposal, proposing } from './proposing.ts'
import { bundle } from './test-templates.ts'

const BUNDLE = bundle()
const texts = (given: Record<string, string>): Record<string, RichText> =>
  Object.fromEntries(Object.entries(given).map(([part, words]) => [part, markdownToText(words)]))
const aDoc = (): Y.Doc => {
  const doc = new Y.Doc()
  setLanguage(doc, 'nb')
  setAnswer(doc, 'ledelse', 'felles', 'e1')
  setAnswer(doc, 'kommune', 'Fossdal', 'e2')
  return doc
}
const given = (
  doc: Y.Doc,
  clause: string,
  wanted: Record<string, string>,
  writtenIn: 'nb' | 'nn' = 'nb',
  answers: ProposedAnswers = {},
) => ({
  bundle: BUNDLE,
  doc,
  clause: `prove/${clause}`,
  proposed: { texts: texts(wanted), writtenIn, answers },
  newId: () => 'ny',
})
const accept = (...args: Parameters<typeof given>): void => {
  const change = proposing(given(...args))
  if (!change.ok) throw new Error(change.error)
  change.value()
}
const says = (...args: Parameters<typeof given>): string => {
  const seen = previewProposal(given(...args))
  return seen.ok ? plainBlocks(seen.value.clause.blocks) : seen.error
}
const partsOf = (doc: Y.Doc, clause: string) => {
  const known = clauseTexts(BUNDLE, readDraft(doc, BUNDLE.agreement.tables), `prove/${clause}`)
  return known && { parts: known.texts.map(({ part }) => part), choicesOpen: known.choicesOpen }
}

describe('what of a clause can be worded otherwise', () => {
  test('its wording, its local texts, and the text of an own clause', () => {
    const doc = aDoc()
    addOwnClause(doc, { id: 'hms', chapter: '1', title: 'HMS' }, 'e3')
    expect(partsOf(doc, 'ledelse')).toEqual({ parts: ['wording', 'lokal'], choicesOpen: false })
    expect(partsOf(doc, 'mal')).toEqual({ parts: ['egne'], choicesOpen: false })
    expect(partsOf(doc, 'eget-hms')).toEqual({ parts: ['own'], choicesOpen: false })
    expect(partsOf(doc, 'eget-borte')).toBeUndefined()
    expect(partsOf(doc, 'nei')).toBeUndefined()
  })

  test('not its wording before somebody has chosen among the template’s options', () => {
    const doc = new Y.Doc()
    expect(partsOf(doc, 'ledelse')).toEqual({ parts: ['lokal'], choicesOpen: true })
    expect(says(doc, 'ledelse', { wording: 'Noe annet.' })).toBe('no-part')
  })
})

describe('a proposal put into the agreement', () => {
  test('says before what the clause will say afterwards, and touches nothing until then', () => {
    const doc = aDoc()
    const before = Y.encodeStateAsUpdate(doc)
    expect(says(doc, 'ledelse', { wording: 'Eierne har én leder.' })).toBe('Eierne har én leder.')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    accept(doc, 'ledelse', { wording: 'Eierne har én leder.' })
    expect(readDraft(doc, []).wordings['prove/ledelse']?.content).toEqual(
      markdownToText('Eierne har én leder.'),
    )
  })

  test('leaves the texts it says nothing of, and every answer', () => {
    const doc = aDoc()
    accept(doc, 'mal', { egne: 'Egne mål.' })
    const answers = readAnswers(doc)
    accept(doc, 'ledelse', { wording: 'Annet.' })
    expect(readAnswers(doc)).toEqual(answers)
    expect(readText(doc, 'local:prove/mal/egne')).toEqual(markdownToText('Egne mål.'))
  })

  test('is written in the wording that is in use; one that was put back is left as it was', () => {
    const doc = aDoc()
    accept(doc, 'ledelse', { wording: 'Første.' })
    accept(doc, 'ledelse', { wording: 'Andre.' })
    expect(readText(doc, wordingName('prove/ledelse', 1))).toEqual(markdownToText('Andre.'))
    resetWording(doc, 'prove/ledelse')
    accept(doc, 'ledelse', { wording: 'Tredje.' })
    expect(readText(doc, wordingName('prove/ledelse', 1))).toEqual(markdownToText('Andre.'))
    expect(readDraft(doc, []).wordings['prove/ledelse']?.content).toEqual(markdownToText('Tredje.'))
  })

  test('keeps the language it was written in', () => {
    const doc = aDoc()
    accept(doc, 'mal', { egne: 'Eigne mål.' }, 'nn')
    expect(readDraft(doc, []).texts['prove/mal/egne']?.writtenIn).toBe('nn')
    accept(doc, 'mal', { egne: 'Egne mål.' })
    expect(readDraft(doc, []).texts['prove/mal/egne']?.writtenIn).toBe('nb')
  })

  test('can leave a local text empty', () => {
    const doc = aDoc()
    accept(doc, 'mal', { egne: 'Egne mål.' })
    accept(doc, 'mal', { egne: '' })
    expect(readDraft(doc, []).texts).toEqual({})
  })

  test('has no place where the clause has none for it', () => {
    const doc = aDoc()
    expect(says(doc, 'mal', { wording: 'x' })).toBe('no-part')
    expect(says(doc, 'eget-borte', { own: 'x' })).toBe('no-clause')
    addOwnClause(doc, { id: 'hms', chapter: '1', title: 'HMS' }, 'e3')
    expect(says(doc, 'eget-hms', { own: 'Verneombudet er med.' })).toBe('Verneombudet er med.')
  })
})

describe('proposed answers put into the agreement', () => {
  const withAnswers = (doc: Y.Doc, clause: string, answers: ProposedAnswers, wanted = {}) => ({
    ...given(doc, clause, wanted, 'nb', answers),
    bundle: BUNDLE,
  })
  const put = (...args: Parameters<typeof withAnswers>): void => {
    const change = proposing(withAnswers(...args))
    if (!change.ok) throw new Error(change.error)
    change.value()
  }

  test('change fields, choices and passages, wherever they stand', () => {
    const doc = aDoc()
    const answers = { ledelse: 'delt', 'stryk-apent': 'struck', 'ta-med': 'kept' }
    const seen = previewProposal(withAnswers(doc, 'ledelse', answers))
    expect(seen.ok && plainBlocks(seen.value.clause.blocks)).toBe('Eierne har delt ledelse.\nLokalt tillegg.')
    put(doc, 'parter', { kommune: 'Granli' })
    expect(readAnswers(doc).kommune).toEqual(['Granli'])
  })

  test('leave what is answered so already untouched: nobody is said to have changed it', () => {
    const doc = aDoc()
    const before = Y.encodeStateAsUpdate(doc)
    put(doc, 'parter', { kommune: 'Fossdal', dato: null })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  test('take an answer away, and take the place of two that were given at once', () => {
    const doc = aDoc()
    doc.getMap('answers').set('kommune/e9', 'Storvik')
    put(doc, 'parter', { kommune: 'Granli' })
    expect(readAnswers(doc).kommune).toEqual(['Granli'])
    put(doc, 'parter', { kommune: null })
    expect(readAnswers(doc).kommune).toBeUndefined()
  })

  test('are of facts that the clause itself asks for, and no others', () => {
    const doc = aDoc()
    const change = (clause: string, answers: ProposedAnswers) => proposing(withAnswers(doc, clause, answers))
    expect(change('ledelse', { kommune: 'Granli' })).toEqual({ ok: false, error: 'no-part' })
    expect(change('parter', { kommune: 'Granli' }).ok).toBe(true)
    const refusal = (clause: string, answers: ProposedAnswers) =>
      refusalOfAnswers(BUNDLE, `prove/${clause}`, answers)
    expect(refusal('ledelse', { ledelse: 'delt', 'stryk-apent': 'struck', 'ta-med': null })).toBeNull()
    expect(refusal('ledelse', { kommune: 'Granli' })).toBe('no-field')
    expect(refusal('ledelse', { ledelse: 'ingen' })).toBe('invalid-answer')
    expect(refusal('ledelse', { 'stryk-apent': 'kanskje' })).toBe('invalid-answer')
    expect(refusal('parter', { dato: '31. februar' })).toBe('invalid-answer')
    expect(refusal('parter', { kommune: 'Gran\0li' })).toBe('invalid-answer')
    expect(refusal('parter', { kommune: 'Granli \uD83D' })).toBe('invalid-answer')
    expect(refusal('eget-hms', { kommune: 'Granli' })).toBe('no-field')
  })

  test('may be what makes room for a text', () => {
    const doc = new Y.Doc()
    setLanguage(doc, 'nb')
    const wording = { wording: 'Eierne deler på det.' }
    expect(says(doc, 'ledelse', wording)).toBe('no-part')
    const seen = previewProposal(withAnswers(doc, 'ledelse', { ledelse: 'delt' }, wording))
    expect(seen.ok && plainBlocks(seen.value.clause.blocks)).toBe('Eierne deler på det.')
  })
})
