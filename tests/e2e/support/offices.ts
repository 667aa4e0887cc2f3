/** The invented offices of the browser tests: each story has its own, so that none disturbs another. */
import type { Role } from '#lib/agreements/role.ts'
import type { Value } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'

type OfficeSeed = { language: Language; answers?: Readonly<Record<string, Value>> }

/** Beside the demonstration's Fossdal, Granli and Fjordvik. */
export const OFFICES = {
  Saltvik: { language: 'nb' },
  Myrbø: { language: 'nb' },
  Elvestad: { language: 'nb' },
  Lundby: { language: 'nb' },
  Vestre: { language: 'nb' },
  Nordli: { language: 'nb' },
  Strandvik: { language: 'nn' },
} as const satisfies Readonly<Record<string, OfficeSeed>>

export type SeededOffice = keyof typeof OFFICES
export type DemonstrationOffice = 'Fossdal' | 'Granli' | 'Fjordvik'
export type OfficeName = SeededOffice | DemonstrationOffice

export type Person = { name: string; cookie: string }
export type Office = {
  /** Null: nobody has begun. */
  agreement: string | null
  people: Readonly<Partial<Record<Role, Person>>>
}
export type Seeded = { cookieName: string; offices: Readonly<Record<OfficeName, Office>> }

export const seededFile = (dataDir: string): string => `${dataDir}/e2e.json`
