/** The invented offices of the browser tests: each story has its own, so that none disturbs another. */
import type { Role } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'

type OfficeSeed = {
  language: Language
  /** One of the template's samples, without `.json`; otherwise a draft that is hardly begun. */
  sample?: string
  /** Facts of the sample that nobody has answered yet. */
  unanswered?: readonly string[]
  /** Both parties agree to every clause, everything is considered and heard: what is left is to approve. */
  isAgreed?: true
}

const UNANSWERED = ['adresse', 'avtaleparter', 'ledelse', 'resultatmal-ar', 'gyldig-til']

/** Beside the demonstration's Fossdal, Granli and Fjordvik. */
export const OFFICES = {
  Lia: { language: 'nb' },
  Myrbø: { language: 'nb' },
  Elvestad: { language: 'nb' },
  Lundby: { language: 'nb' },
  Bakken: { language: 'nb' },
  Haugen: { language: 'nb' },
  Holmen: { language: 'nb' },
  Sørvik: { language: 'nb' },
  Tveit: { language: 'nb' },
  Kvam: { language: 'nb' },
  Vollen: { language: 'nb' },
  Samvik: { language: 'nb' },
  Sletta: { language: 'nb' },
  Leirvåg: { language: 'nb' },
  Ytterbygd: { language: 'nb' },
  Hørvik: { language: 'nb' },
  Tosund: { language: 'nb' },
  Brattli: { language: 'nb', sample: 'nb-delt-ledelse' },
  Ødegård: { language: 'nb', sample: 'nb-delt-ledelse' },
  Solvang: { language: 'nb', sample: 'nb-vertskommune' },
  Nordli: { language: 'nb', sample: 'nb-delt-ledelse', unanswered: UNANSWERED },
  Nesbygd: { language: 'nn' },
  Eikedal: { language: 'nn' },
  Strandvik: { language: 'nn', sample: 'nn-delt-leiing', unanswered: UNANSWERED },
  Vardal: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Fagerli: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Raudvik: { language: 'nn', sample: 'nn-en-kommune', isAgreed: true },
} as const satisfies Readonly<Record<string, OfficeSeed>>

export type SeededOffice = keyof typeof OFFICES
/** As its maker sees it. */
export const seedOf = (name: SeededOffice): OfficeSeed => OFFICES[name]
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
