/** The invented offices of the browser tests: each story has its own, so that none disturbs another. */
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Role } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Stage } from '../../permissions/stage.ts'

type OfficeSeed = {
  language: Language
  /** One of the template's samples, without `.json`; otherwise a draft that is hardly begun. */
  sample?: string
  /** Facts of the sample that nobody has answered yet. */
  unanswered?: readonly string[]
  /** Both parties agree to every clause, everything is considered and heard: what is left is to approve. */
  isAgreed?: true
  /** The same but for one clause that the state does not agree to, and that nobody has been heard. */
  disputed?: string
  /** Much to talk about: three clauses that the state does not agree to, two prompts to discuss, and a period that ends within a year. */
  isQuestioned?: true
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
  Medbygd: { language: 'nb' },
  Brattli: { language: 'nb', sample: 'nb-delt-ledelse' },
  Ødegård: { language: 'nb', sample: 'nb-delt-ledelse' },
  Solvang: { language: 'nb', sample: 'nb-vertskommune' },
  Nordli: { language: 'nb', sample: 'nb-delt-ledelse', unanswered: UNANSWERED },
  Nesbygd: { language: 'nn' },
  Eikedal: { language: 'nn' },
  Strandvik: { language: 'nn', sample: 'nn-delt-leiing', unanswered: UNANSWERED },
  Vardal: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Fagerli: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Stadvik: { language: 'nn', sample: 'nn-en-kommune', isAgreed: true },
  Bergset: { language: 'nb', sample: 'nb-en-kommune' },
  Hovland: { language: 'nn', sample: 'nn-en-kommune' },
  Forsnes: { language: 'nb', sample: 'nb-en-kommune' },
  Tverrelv: { language: 'nn', sample: 'nn-en-kommune' },
  Møtedal: { language: 'nb', sample: 'nb-en-kommune', disputed: 'medbestemmelse' },
  Vedli: { language: 'nb', sample: 'nb-en-kommune' },
  Svarli: { language: 'nb' },
  Sakli: { language: 'nb', sample: 'nb-en-kommune', isQuestioned: true },
  Målvik: { language: 'nn', sample: 'nn-en-kommune' },
  Storvik: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Kvitnes: { language: 'nn', sample: 'nn-en-kommune', isAgreed: true },
  Bjørkli: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Signvik: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Skannli: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Hovden: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Sandli: { language: 'nb', sample: 'nb-delt-ledelse' },
  Skogvang: { language: 'nb', sample: 'nb-en-kommune', disputed: 'medbestemmelse' },
  Lykkja: { language: 'nb', sample: 'nb-en-kommune', isAgreed: true },
  Raudvik: { language: 'nn', sample: 'nn-en-kommune', isAgreed: true },
  Merkedal: { language: 'nb', sample: 'nb-en-kommune' },
  Ordvik: { language: 'nb', sample: 'nb-en-kommune' },
  Utgård: { language: 'nb', sample: 'nb-en-kommune' },
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
/** For the table of permissions: an agreement in the state, and the sessions of all who come to it, by their names there. */
type SeededStage = { stage: Stage; cookies: Readonly<Record<string, string>> }
/** Another office with a draft of its own, and the sessions of those who may most there. */
export type Elsewhere = {
  office: string
  agreement: string
  cookies: readonly string[] /** Whose the first cookie is. */
  director: string
}
export type Seeded = {
  cookieName: string
  offices: Readonly<Record<OfficeName, Office>>
  stages: Readonly<Record<AgreementState, SeededStage>>
  elsewhere: Elsewhere
}

export const seededFile = (dataDir: string): string => `${dataDir}/e2e.json`
