/** The goals that stand in 3.5 of the office's newest agreement: the draft, or the one in force when there is no draft. */
import type { Value } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { AgreementGoal } from '#lib/results/goals-of-agreement.ts'
import type { Line } from '#lib/results/result-row.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { makeFacts, valuesOf } from '#lib/templates/facts.ts'
import { agreementRowOf } from './agreements.ts'
import type { Tx } from './db.ts'
import { rememberedContent } from './remembered-content.ts'

export type AgreementGoals = {
  agreementId: string
  language: Language
  /** The clause's number and address; null: it is not in the agreement. */
  clause: { number: string; href: string } | null
  /** The year they are for; null: the agreement does not say. */
  year: number | null
  goals: readonly AgreementGoal[]
}

const CLAUSE = 'partnerskapsavtale/mal'
const LINE: Readonly<Record<string, Line>> = { kommune: 'municipality', stat: 'state', felles: 'both' }

/** Null: the office has no agreement here. */
export const agreementGoals = async (tx: Tx, officeId: string): Promise<AgreementGoals | null> => {
  const row = await tx.agreement.findFirst({
    where: { officeId, kind: 'partnerskapsavtale', state: { not: 'terminated' } },
    orderBy: { createdAt: 'desc' },
  })
  if (!row) return null
  const { bundle, draft, document } = await rememberedContent(tx, agreementRowOf(row))
  const name = clauseNames(document, draft).of(CLAUSE)
  const [year, other] = valuesOf(makeFacts(bundle, draft), 'resultatmal-ar')
  return {
    agreementId: row.id,
    language: draft.language,
    clause: name.isThere ? { number: name.number ?? '', href: `/avtaler/${row.id}/${CLAUSE}` } : null,
    year: other === undefined && Number.isInteger(year) ? Number(year) : null,
    goals: (draft.tables.resultatmal ?? [])
      .filter(({ struck }) => !struck)
      .map(({ id, cells }) => ({
        id,
        indicator: textIn(cells.indikator),
        line: LINE[textIn(cells.linje)] ?? null,
        goal: textIn(cells.mal),
      })),
  }
}

/** Where two have answered at once, both. */
const textIn = (values: readonly Value[] | undefined): string =>
  (values ?? [])
    .map((value) => String(value).trim())
    .filter(Boolean)
    .join(' / ')
