/**
 * The register: municipalities, Nav county units, offices and Oslo's bydeler, as data with sources in
 * templates/register. Values are suggestions to copy into an agreement, never joined live.
 */
import { z } from 'zod'

/** The written language a municipality has decided that the state shall use to it; `neutral`: none decided. */
export type LanguageDecision = 'nb' | 'nn' | 'neutral'

export type Municipality = {
  number: string
  /** Norwegian name, without the word «kommune». */
  name: string
  /** Told apart where two share a name: «Herøy (Nordland)». */
  label: string
  /** All official names: «Kárášjohka – Karasjok». */
  officialName: string
  /** Every official name by itself. */
  names: readonly string[]
  county: string
  language: LanguageDecision
}

export type CountyUnit = {
  number: string
  /** «Nav Innlandet». */
  name: string
  municipalities: readonly string[]
  /** Municipalities that the sources do not agree about. */
  uncertain: readonly string[]
}

/** How sure the sources are of which municipalities an office serves. */
export type Certainty = 'high' | 'medium' | 'low'

/** Part of a municipality. The name is null where the sources have only its number. */
export type Area = { number: string; name: string | null }

export type Office = {
  number: string
  /** «Nav Frogner». */
  name: string
  unit: string
  /** Numbers of municipalities. */
  municipalities: readonly string[]
  uncertain: readonly string[]
  /** Serves several municipalities, or does so if an uncertain one belongs to it. */
  isShared: boolean
  host: string | null
  hostCandidate: string | null
  /** Where the host is known from. */
  hostGrounds: string
  areas: readonly Area[]
  certainty: Certainty
  /** The year Nav ended the partnership, where the office still stands in the list. */
  partnershipEnded: string | null
}

export type Bydel = { number: string; fullName: string; municipality: string; office: string }

export type Register = {
  municipalities: ReadonlyMap<string, Municipality>
  units: ReadonlyMap<string, CountyUnit>
  /** By number, in the order of the file. */
  offices: ReadonlyMap<string, Office>
  /** By number of the office. */
  bydeler: ReadonlyMap<string, Bydel>
  /** The day the list of offices is from: `2025-05-14`. */
  officesAsOf: string
}

const municipalityNumber = z.string().regex(/^\d{4}$/)
const unitNumber = municipalityNumber
const name = z.string().trim().min(1)
const DECISION = { bokmål: 'nb', nynorsk: 'nn', nøytral: 'neutral' } as const
const CERTAINTY = { høy: 'high', middels: 'medium', lav: 'low' } as const

const municipality = z
  .object({
    kommunenummer: municipalityNumber,
    navn: name,
    navnVis: name,
    navnOffisielt: name,
    navnAlle: z.array(z.object({ navn: name, spraak: name })).min(1),
    fylke: name,
    maalvedtak: z.enum(['bokmål', 'nynorsk', 'nøytral']),
  })
  .transform(
    (row): Municipality => ({
      number: row.kommunenummer,
      name: row.navn,
      label: row.navnVis,
      officialName: row.navnOffisielt,
      names: row.navnAlle.map(({ navn }) => navn),
      county: row.fylke,
      language: DECISION[row.maalvedtak],
    }),
  )

const unit = z
  .object({
    enhetsnummer: unitNumber,
    navn: name.startsWith('Nav '),
    kommuner: z.array(municipalityNumber).min(1),
    kommunerUsikre: z.array(municipalityNumber),
  })
  .transform(
    (row): CountyUnit => ({
      number: row.enhetsnummer,
      name: row.navn,
      municipalities: row.kommuner,
      uncertain: row.kommunerUsikre,
    }),
  )

const office = z
  .object({
    enhetsnummer: unitNumber,
    navn: name.startsWith('Nav '),
    navFylke: unitNumber,
    kommuner: z.array(municipalityNumber).min(1),
    kommunerUsikre: z.array(municipalityNumber),
    interkommunalt: z.boolean(),
    vertskommune: municipalityNumber.nullable(),
    vertskommuneKandidat: municipalityNumber.nullable(),
    vertskommuneGrunnlag: name,
    omraader: z.array(z.object({ nummer: z.string(), navn: name.nullable() })),
    sikkerhet: z.enum(['høy', 'middels', 'lav']),
    partnerskapAvsluttet: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  })
  .transform(
    (row): Office => ({
      number: row.enhetsnummer,
      name: row.navn,
      unit: row.navFylke,
      municipalities: row.kommuner,
      uncertain: row.kommunerUsikre,
      isShared: row.interkommunalt,
      host: row.vertskommune,
      hostCandidate: row.vertskommuneKandidat,
      hostGrounds: row.vertskommuneGrunnlag,
      areas: row.omraader.map(({ nummer, navn }) => ({ number: nummer, name: navn })),
      certainty: CERTAINTY[row.sikkerhet],
      partnershipEnded: row.partnerskapAvsluttet ?? null,
    }),
  )

const bydel = z
  .object({
    bydelsnummer: z.string().regex(/^\d{6}$/),
    navnFullt: name,
    kommunenummer: municipalityNumber,
    navKontor: unitNumber,
  })
  .transform(
    (row): Bydel => ({
      number: row.bydelsnummer,
      fullName: row.navnFullt,
      municipality: row.kommunenummer,
      office: row.navKontor,
    }),
  )

const asOf = z.object({ fil: name, per: z.iso.date() })

export const REGISTER_FILES = {
  municipalities: 'kommuner.json',
  units: 'nav-fylker.json',
  offices: 'nav-kontor.json',
  bydeler: 'bydeler-oslo.json',
  asOf: 'stand.json',
} as const

export type RegisterError = {
  file: string /** Which record, as a person finds it. */
  record: string
  cause: string
}
export type ParsedRegister = { ok: true; value: Register } | { ok: false; errors: readonly RegisterError[] }

export const formatRegisterError = ({ file, record, cause }: RegisterError): string =>
  `templates/register/${file}${record ? `, ${record}` : ''}: ${cause}`

/** The files' text, by file name. */
export type RegisterSources = Readonly<Record<string, string>>

/** Reads the five files; every fault is told with file, record and cause. */
export function parseRegister(sources: RegisterSources): ParsedRegister {
  const errors: RegisterError[] = []
  const read = <Row>(file: string, schema: z.ZodType<Row>) => parseRows(file, sources[file], schema, errors)
  const register: Register = {
    municipalities: byKey(read(REGISTER_FILES.municipalities, municipality), ({ number }) => number),
    units: byKey(read(REGISTER_FILES.units, unit), ({ number }) => number),
    offices: byKey(read(REGISTER_FILES.offices, office), ({ number }) => number),
    bydeler: byKey(read(REGISTER_FILES.bydeler, bydel), (row) => row.office),
    officesAsOf: read(REGISTER_FILES.asOf, asOf).find(({ fil }) => fil === REGISTER_FILES.offices)?.per ?? '',
  }
  if (errors.length === 0) errors.push(...brokenReferences(register))
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: register }
}

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string) =>
  new Map(rows.map((row) => [key(row), row]))

function parseRows<Row>(
  file: string,
  text: string | undefined,
  schema: z.ZodType<Row>,
  errors: RegisterError[],
): Row[] {
  const rows = jsonRows(file, text, errors)
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const record = recordName(row, index)
    const parsed = schema.safeParse(row)
    if (!parsed.success) {
      const causes = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      errors.push(...causes.map((cause) => ({ file, record, cause })))
      return []
    }
    const key = JSON.stringify(Object.values(row as object)[0])
    if (seen.has(key)) errors.push({ file, record, cause: 'står to ganger' })
    seen.add(key)
    return [parsed.data]
  })
}

function jsonRows(file: string, text: string | undefined, errors: RegisterError[]): readonly unknown[] {
  if (text === undefined) {
    errors.push({ file, record: '', cause: 'fila finnes ikke' })
    return []
  }
  try {
    const rows: unknown = JSON.parse(text)
    if (Array.isArray(rows)) return rows
    errors.push({ file, record: '', cause: 'må være en liste med én post på hver linje' })
  } catch (failed) {
    errors.push({
      file,
      record: '',
      cause: `er ikke gyldig JSON (${failed instanceof Error ? failed.message : failed})`,
    })
  }
  return []
}

/** One record a line, after the line with the bracket. */
function recordName(row: unknown, index: number): string {
  const [key, value] = Object.entries(typeof row === 'object' && row !== null ? row : {})[0] ?? []
  return `linje ${index + 2}${key ? ` (${key} ${value})` : ''}`
}

function brokenReferences(register: Register): RegisterError[] {
  const { municipalities, units, offices, bydeler, officesAsOf } = register
  const unknown = (
    file: string,
    record: string,
    numbers: readonly (string | null)[],
    known: ReadonlyMap<string, unknown>,
  ) =>
    numbers
      .filter((number) => number !== null && !known.has(number))
      .map((number) => ({ file, record, cause: `viser til ${number}, som ikke finnes` }))
  return [
    ...(officesAsOf
      ? []
      : [{ file: REGISTER_FILES.asOf, record: '', cause: `mangler datoen for ${REGISTER_FILES.offices}` }]),
    ...[...units.values()].flatMap((one) =>
      unknown(
        REGISTER_FILES.units,
        `enhetsnummer ${one.number}`,
        [...one.municipalities, ...one.uncertain],
        municipalities,
      ),
    ),
    ...[...offices.values()].flatMap((one) => {
      const numbers = [...one.municipalities, ...one.uncertain, one.host, one.hostCandidate]
      const record = `enhetsnummer ${one.number}`
      return [
        ...unknown(REGISTER_FILES.offices, record, numbers, municipalities),
        ...unknown(REGISTER_FILES.offices, record, [one.unit], units),
      ]
    }),
    ...[...bydeler.values()].flatMap((one) => [
      ...unknown(REGISTER_FILES.bydeler, `bydelsnummer ${one.number}`, [one.municipality], municipalities),
      ...unknown(REGISTER_FILES.bydeler, `bydelsnummer ${one.number}`, [one.office], offices),
    ]),
  ]
}
