/** Restoring, over every filled-in example: random work, a point remembered, more work, and back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addOwnClause,
  addRow,
  clearAnswer,
  removeOwnClause,
  removeRow,
  setAnswer,
} from '#lib/document/answer.ts'
import {
  ANSWERS,
  cellFact,
  entryKey,
  localName,
  META,
  ownName,
  rowFact,
  wordingName,
} from '#lib/document/doc-names.ts'
import type { Draft } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { readAnswers, readDraft, readRowIds } from '#lib/document/read-draft.ts'
import { restoreParts, wholeScope } from '#lib/document/restore-parts.ts'
import {
  adaptWording,
  changeLanguage,
  draftToUpdate,
  resetWording,
  writeText,
} from '#lib/document/write-draft.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'
import { clauseScope, restoreScopeOf } from '#lib/templates/clause-scope.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'
import { samples } from './samples.ts'

const RUNS = 12
const SEED = Number(process.env.SEED ?? 20261122)

const counter = () => {
  let at = 0
  return () => {
    at += 1
    return `n${String(at).padStart(5, '0')}`
  }
}
const tablesOf = (bundle: Bundle) => partsOf(bundle).flatMap(({ tables }) => tables)
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const saysNow = (bundle: Bundle, draft: Draft): ReadonlyMap<string, string> =>
  new Map(
    resolveAgreement(bundle, draft).parts.flatMap((part) =>
      part.clauses.map((clause) => [clause.key, canonicalClause(clause)] as const),
    ),
  )

type Bench = { bundle: Bundle; doc: Y.Doc; newId: () => string }
type Edit = (bench: Bench, pick: number, words: string) => void

const at = <One>(list: readonly One[], pick: number): One | undefined => list[pick % Math.max(1, list.length)]
const clausesOf = (bundle: Bundle) =>
  partsOf(bundle).flatMap((part) =>
    part.text.nb.clauses.map((clause) => ({
      key: `${part.slug}/${clause.id}`,
      usage: usageOfClause(clause),
    })),
  )
const OWN_ID = /^own:([a-z0-9-]+)$/
const ownIds = (doc: Y.Doc) => doc.getArray<string>('own').toArray()

/** What people and the server do to a draft, one kind each. */
const EDITS: readonly Edit[] = [
  ({ bundle, doc, newId }, pick, words) => {
    const field = at(
      partsOf(bundle)
        .flatMap(({ fields }) => fields)
        .filter(({ type }) => type === 'text'),
      pick,
    )
    if (field) setAnswer(doc, field.id, words, newId())
  },
  ({ doc }, pick) => {
    const fact = at(Object.keys(readAnswers(doc)), pick)
    if (fact) clearAnswer(doc, fact)
  },
  // Two answered at once.
  ({ bundle, doc, newId }, pick, words) => {
    const field = at(
      partsOf(bundle).flatMap(({ fields }) => fields),
      pick,
    )
    if (field?.type === 'text') doc.getMap(ANSWERS).set(entryKey(field.id, newId()), `${words} 2`)
  },
  ({ bundle, doc, newId }, pick) => {
    const choice = at(
      partsOf(bundle).flatMap(({ choices }) => choices),
      pick,
    )
    if (choice) setAnswer(doc, choice.id, at(choice.options, pick >> 4)?.id ?? '', newId())
  },
  ({ bundle, doc, newId }, pick) => {
    const passage = at(
      clausesOf(bundle).flatMap(({ usage }) => usage.passages),
      pick,
    )
    if (passage) setAnswer(doc, passage, pick % 3 === 0 ? 'kept' : 'struck', newId())
  },
  ({ bundle, doc, newId }, pick, words) => {
    const table = at(tablesOf(bundle), pick)
    const column = table && at(table.columns, pick >> 3)
    if (!table || !column) return
    const id = newId()
    addRow(doc, table.id, id)
    setAnswer(doc, cellFact(table.id, id, column.id), words, newId())
  },
  ({ bundle, doc, newId }, pick) => {
    const table = at(tablesOf(bundle), pick)
    const row = table && at([...table.presets.map(({ id }) => id), ...readRowIds(doc, table.id)], pick >> 3)
    if (!table || !row) return
    if (pick % 2 === 0) removeRow(doc, table.id, row)
    else setAnswer(doc, rowFact(table.id, row), 'struck', newId())
  },
  ({ bundle, doc }, pick, words) => {
    const slot = at(
      clausesOf(bundle).flatMap(({ key, usage }) => usage.slots.map((one) => `${key}/${one}`)),
      pick,
    )
    if (slot)
      writeText(doc, localName(slot), markdownToText(pick % 5 === 0 ? '' : `${words}\n\n- :felt[kommune]`))
  },
  ({ bundle, doc }, pick, words) => {
    const clause = at(clausesOf(bundle), pick)
    if (clause) adaptWording(doc, clause.key, markdownToText(`${words} **og** :felt[kontor].`))
  },
  ({ doc }, pick) => {
    const key = at(
      [...doc.getMap(META).keys()].filter((one) => one.startsWith('wording:')),
      pick,
    )
    if (key) resetWording(doc, key.slice('wording:'.length))
  },
  ({ doc }, pick, words) => {
    const key = at(
      [...doc.getMap(META).keys()].filter((one) => one.startsWith('wording:')),
      pick,
    )
    const number = key ? Number(doc.getMap(META).get(key)) : 0
    if (key && number > 0)
      writeText(doc, wordingName(key.slice('wording:'.length), number), markdownToText(`Ny ${words}`))
  },
  ({ doc, newId }, pick, words) => {
    const id = newId()
    addOwnClause(doc, { id, chapter: String((pick % 3) + 1), title: words }, newId())
    writeText(doc, ownName(id), markdownToText(words))
  },
  ({ doc }, pick) => {
    const id = at(ownIds(doc), pick)
    if (id) removeOwnClause(doc, id)
  },
  ({ doc }, pick, words) => {
    const name = at(
      [...doc.share.keys()].filter((one) => OWN_ID.test(one)),
      pick,
    )
    if (name) writeText(doc, name, markdownToText(`${words}\n\n${words}`))
  },
  ({ bundle, doc, newId }) => {
    const draft = readDraft(doc, tablesOf(bundle))
    changeLanguage(doc, draft, draft.language === 'nb' ? 'nn' : 'nb', newId)
  },
]

const work = fc.array(
  fc.record({
    kind: fc.nat(EDITS.length - 1),
    pick: fc.nat(4000),
    words: fc.constantFrom('Torget 1', 'eierne møtes', 'æøå §', 'ord'),
  }),
  { minLength: 1, maxLength: 25 },
)

const loadSample = async (sample: (typeof samples)[number]) => {
  const bundle = await readBundle(sample.json.template, sample.json.version)
  if (!bundle.ok) throw new Error(bundle.errors.join('\n'))
  const draft = parseAnswersFile(sample.json, bundle.value)
  if (!draft.ok) throw new Error('the sample is wrong')
  return { bundle: bundle.value, update: draftToUpdate(draft.value, counter()) }
}

type Work = readonly { kind: number; pick: number; words: string }[]

/** The document at the point, and now. */
const twoStates = (bundle: Bundle, update: Uint8Array, before: Work, after: Work) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const bench = { bundle, doc, newId: counter() }
  for (const { kind, pick, words } of before) EDITS[kind]?.(bench, pick, words)
  const past = copyOf(doc)
  for (const { kind, pick, words } of after) EDITS[kind]?.(bench, pick, words)
  return { doc, past, newId: bench.newId }
}

describe.each(samples)('from $name', (sample) => {
  test('a clause that is restored says exactly what it said, in the language of the agreement', async () => {
    const { bundle, update } = await loadSample(sample)
    fc.assert(
      fc.property(work, work, fc.nat(), (before, after, pick) => {
        const { doc, past, newId } = twoStates(bundle, update, before, after)
        const [was, is] = [readDraft(past, tablesOf(bundle)), readDraft(doc, tablesOf(bundle))]
        const said = saysNow(bundle, { ...was, language: is.language })
        const key = at([...new Set([...said.keys(), ...saysNow(bundle, is).keys()])], pick) ?? ''
        const scope = clauseScope(bundle, key, [was, is])
        if (!scope) throw new Error(`no clause ${key}`)
        restoreParts(doc, past, restoreScopeOf(scope), newId)
        expect(saysNow(bundle, readDraft(doc, tablesOf(bundle))).get(key)).toEqual(said.get(key))
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  test('an agreement that is restored says what it said, and holds the same answers', async () => {
    const { bundle, update } = await loadSample(sample)
    fc.assert(
      fc.property(work, work, (before, after) => {
        const { doc, past, newId } = twoStates(bundle, update, before, after)
        restoreParts(doc, past, wholeScope(doc, past), newId)
        const [was, is] = [readDraft(past, tablesOf(bundle)), readDraft(doc, tablesOf(bundle))]
        expect(saysNow(bundle, is)).toEqual(saysNow(bundle, was))
        expect(withoutMarks(is)).toEqual(withoutMarks(was))
        expect(is.tables).toEqual(was.tables)
        expect(is.ownClauses.map(({ id }) => id)).toEqual(was.ownClauses.map(({ id }) => id))
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  test('nothing of the present is lost: restored, and restored back', async () => {
    const { bundle, update } = await loadSample(sample)
    fc.assert(
      fc.property(work, work, (before, after) => {
        const { doc, past, newId } = twoStates(bundle, update, before, after)
        const present = copyOf(doc)
        restoreParts(doc, past, wholeScope(doc, past), newId)
        restoreParts(doc, present, wholeScope(doc, present), newId)
        expect(saysNow(bundle, readDraft(doc, tablesOf(bundle)))).toEqual(
          saysNow(bundle, readDraft(present, tablesOf(bundle))),
        )
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})

/** Which language a text says it is in belongs to the text, and is judged by what the clause says. */
const withoutMarks = (draft: Draft) =>
  Object.fromEntries(Object.entries(draft.answers).filter(([fact]) => !fact.startsWith('written:')))
