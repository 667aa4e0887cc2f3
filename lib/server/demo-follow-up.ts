/** What the demonstration's host municipality has followed up before the visitor comes: invented numbers and measures. */
import type { Actor } from '#lib/access/actor.ts'
import { EMPTY_MEASURE, type MeasureContent } from '#lib/results/measure-row.ts'
import { EMPTY_RESULT, type ResultContent } from '#lib/results/result-row.ts'
import { db } from './db.ts'
import { fail, ok, type Result } from './result.ts'
import { municipalitiesOf, thisYear } from './results.ts'
import { addRow } from './yearly-rows.ts'

/** Of the host and its two partners, in the order the office has them; then of the whole. */
type Numbers = readonly [number, number, number, number | null]
type Indicator = Pick<ResultContent, 'indicator' | 'line' | 'source' | 'unit'> & Partial<ResultContent>

const INDICATORS: readonly { about: Indicator; years: readonly (Numbers | null)[] }[] = [
  {
    about: {
      indicator: 'Andel arbeidssøkere som har fått arbeid etter seks måneder',
      line: 'state',
      source: 'Navs statistikk',
      unit: 'prosent',
      goal: 'Minst 65 prosent i hver av de tre kommunene',
      target: 65,
      better: 'higher',
      scope: 'each',
      comment: 'Færre ledige stillinger i Tverrlia etter at sagbruket ble lagt ned.',
      measure: 'Felles jobbmesse med Skogmo i mars.',
    },
    years: [
      [61, 64, 60, null],
      [64, 66, 58, null],
      [67, 68, 59, null],
    ],
  },
  {
    about: {
      indicator: 'Saksbehandlingstid for økonomisk stønad',
      line: 'municipality',
      source: 'Kommunens fagsystem',
      unit: 'dager',
      goal: 'Høyst 14 dager i gjennomsnitt',
      target: 14,
      better: 'lower',
      comment: 'Ny rutine for mottak virker.',
    },
    years: [
      [19, 17, 22, 19],
      [16, 15, 18, 16],
      [13, 12, 15, 13],
    ],
  },
  {
    about: {
      indicator: 'Unge under 30 år med aktivitet innen åtte uker',
      line: 'both',
      source: 'Kontorets egen telling',
      unit: 'prosent',
      goal: 'Minst 90 prosent',
      target: 90,
      better: 'higher',
    },
    years: [null, [88, 92, 85, 88], null],
  },
]

const amounts = (ids: readonly string[], numbers: Numbers | null): ResultContent['result'] =>
  numbers
    ? {
        whole: numbers[3],
        by: Object.fromEntries(ids.map((id, at) => [id, numbers[at] ?? 0])),
      }
    : { whole: null, by: {} }

const measures = (year: number): readonly Partial<MeasureContent>[] => [
  {
    goal: 'Flere unge i arbeid eller utdanning',
    measure: 'Fast møte hver måned med oppfølgingstjenesten på Fossdal videregående skole',
    owner: 'Nav-leder',
    line: 'both',
    deadline: `${year}-12-15`,
    status: 'ongoing',
  },
  {
    goal: 'Kortere ventetid',
    measure: 'Felles mottak for økonomisk rådgivning',
    owner: 'Saksbehandler, Fossdal kommune',
    line: 'municipality',
    deadline: `${year}-06-30`,
    status: 'ongoing',
    comment: 'Venter på lokaler.',
  },
  {
    goal: 'Kortere ventetid',
    measure: 'Ny rutine for mottak av søknader',
    owner: 'Nav-leder',
    line: 'municipality',
    deadline: `${year}-03-01`,
    status: 'done',
  },
]

/** Three years of results and one of measures. */
export const followUp = async (
  agreement: string,
  cast: (name: string) => Promise<Actor>,
): Promise<Result<null, string>> => {
  const { officeId } = await db().agreement.findUniqueOrThrow({ where: { id: agreement } })
  const leader = await cast('Amina Hussein')
  const ids = (await municipalitiesOf(db(), officeId)).map(({ id }) => id)
  const now = thisYear()
  for (const { year, content } of results(ids, now)) {
    const added = await addRow(leader, 'result', { officeId, year, content })
    if (!added.ok) return fail(added.error)
  }
  for (const measure of measures(now)) {
    const content = { ...EMPTY_MEASURE, ...measure }
    const added = await addRow(leader, 'measure', { officeId, year: now, content })
    if (!added.ok) return fail(added.error)
  }
  return ok(null)
}

/** Comments are this year's only. */
const results = (ids: readonly string[], now: number): readonly { year: number; content: ResultContent }[] =>
  [now - 2, now - 1, now].flatMap((year, at) =>
    INDICATORS.map(({ about, years }) => ({
      year,
      content: {
        ...EMPTY_RESULT,
        ...about,
        ...(year !== now && { comment: '', measure: '' }),
        result: amounts(ids, years[at] ?? null),
      },
    })),
  )

type OfOne = { about: Indicator; years: readonly [number, number] }

/** Of an office with one municipality, last year and so far this year. */
const OF_ONE: Readonly<Record<'nb' | 'nn', readonly OfOne[]>> = {
  nb: [
    {
      about: {
        indicator: 'Ventetid på økonomisk rådgivning',
        line: 'municipality',
        source: 'Kommunens fagsystem',
        unit: 'dager',
        goal: 'Høyst 20 dager i gjennomsnitt',
        target: 20,
        better: 'lower',
        comment: 'To veiledere har fått opplæring i gjeldsrådgivning.',
      },
      years: [31, 18],
    },
    {
      about: {
        indicator: 'Unge under 30 år med aktivitet innen åtte uker',
        line: 'both',
        source: 'Kontorets egen telling',
        unit: 'prosent',
        goal: 'Minst 90 prosent',
        target: 90,
        better: 'higher',
        comment: 'Det mangler plasser i vekstbedriften.',
      },
      years: [79, 86],
    },
    {
      about: {
        indicator: 'Arbeidssøkere i arbeid etter seks måneder',
        line: 'state',
        source: 'Navs statistikk',
        unit: 'prosent',
        goal: 'Minst 65 prosent',
        target: 65,
        better: 'higher',
      },
      years: [63, 67],
    },
  ],
  nn: [
    {
      about: {
        indicator: 'Sakshandsamingstid for økonomisk stønad',
        line: 'municipality',
        source: 'Fagsystemet til kommunen',
        unit: 'dagar',
        goal: 'Høgst 14 dagar i snitt',
        target: 14,
        better: 'lower',
        comment: 'Den nye rutinen for mottak verkar.',
      },
      years: [17, 13],
    },
    {
      about: {
        indicator: 'Unge under 30 år med aktivitet innan åtte veker',
        line: 'both',
        source: 'Eiga teljing ved kontoret',
        unit: 'prosent',
        goal: 'Minst 90 prosent',
        target: 90,
        better: 'higher',
      },
      years: [82, 88],
    },
  ],
}

export const resultsOfTwoYears = async (
  leader: Actor,
  officeId: string,
  language: 'nb' | 'nn',
): Promise<Result<null, string>> => {
  const now = thisYear()
  for (const [at, year] of [now - 1, now].entries())
    for (const { about, years } of OF_ONE[language]) {
      const result = { whole: years[at] ?? null, by: {} }
      const content = { ...EMPTY_RESULT, ...about, ...(year !== now && { comment: '' }), result }
      const added = await addRow(leader, 'result', { officeId, year, content })
      if (!added.ok) return fail(added.error)
    }
  return ok(null)
}
