/** How often the office's agreement says that the owners meet (3.1). */
import type { Frequency } from '#lib/meetings/year-plan.ts'
import { makeFacts, optionOf, valuesOf } from '#lib/templates/facts.ts'
import { agreementRowOf } from './agreements.ts'
import type { Tx } from './db.ts'
import { rememberedContent } from './remembered-content.ts'

export type AgreedFrequency = {
  frequency: Frequency
  /** Where it stands. */
  href: string
  /** A draft promises nothing yet. */
  isDraft: boolean
}

const CLAUSE = 'partnerskapsavtale/styring'

/** From the agreement that is signed; from the draft as long as there is none. Null: the office has no agreement. */
export const readFrequency = async (tx: Tx, officeId: string): Promise<AgreedFrequency | null> => {
  const rows = await tx.agreement.findMany({
    where: { officeId, kind: 'partnerskapsavtale', state: { not: 'terminated' } },
    orderBy: { createdAt: 'desc' },
  })
  const row = rows.find(({ state }) => state === 'in_force' || state === 'signed') ?? rows[0]
  if (!row) return null
  const { bundle, draft } = await rememberedContent(tx, agreementRowOf(row))
  const facts = makeFacts(bundle, draft)
  const isOwnWords = draft.wordings[CLAUSE] !== undefined
  return {
    frequency: isOwnWords
      ? null
      : frequencyOf(optionOf(facts, 'motefrekvens'), valuesOf(facts, 'moter-per-ar')),
    href: `/avtaler/${row.id}/${CLAUSE}`,
    isDraft: row.state === 'draft',
  }
}

/** Two different numbers are none. */
const frequencyOf = (option: string | undefined, numbers: readonly unknown[]): Frequency => {
  if (option === 'etter-behov') return 'as-needed'
  const [number] = numbers
  const isNumber = option === 'fast-antall' && numbers.length === 1 && Number.isInteger(number)
  return isNumber && Number(number) > 0 ? { atLeast: Number(number) } : null
}
