import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Draft } from '#lib/document/draft.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import { pickableOffices, pickOffice, WRITTEN_IN } from '#lib/register/choices.ts'
import { findOffices, officeEntries } from '#lib/register/find-offices.ts'
import { formatRegisterError, type Office, parseRegister, REGISTER_FILES } from '#lib/register/register.ts'
import {
  answersFrom,
  ownersFrom,
  problemsIn,
  tidyFacts,
  withHost,
  withPartners,
  withServed,
} from '#lib/register/start-facts.ts'
import { parseStartInput } from '#lib/register/start-input.ts'
import { suggestFacts } from '#lib/register/suggest.ts'
import { suggestFromOwners } from '#lib/register/suggest-from-owners.ts'
import { readBundle, TEMPLATES_FOLDER } from '#lib/server/read-templates.ts'
import { loadRegister } from '#lib/server/register.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'

const textOf = (file: string) => readFileSync(join(TEMPLATES_FOLDER, 'register', file), 'utf8')
const rowsOf = (file: string) => JSON.parse(textOf(file)) as Record<string, unknown>[]
const count = <T>(rows: readonly T[], key: (row: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1
  return counts
}

const register = await loadRegister()
const offices = [...register.offices.values()]
const municipalities = [...register.municipalities.values()]
const office = (name: string): Office => {
  const found = offices.find((one) => one.name === name)
  if (!found) throw new Error(`no office is called ${name}`)
  return found
}
const suggest = (name: string) => suggestFacts(register, office(name))

describe('the register files', () => {
  test.each(Object.values(REGISTER_FILES))(
    '%s has one record a line, in order, in composed characters',
    (file) => {
      const text = textOf(file)
      const keys = rowsOf(file).map((row) => String(Object.values(row)[0]))
      expect(text).toBe(text.normalize('NFC'))
      expect(text.trimEnd().split('\n')).toHaveLength(keys.length + 2)
      expect(keys).toEqual(
        file === REGISTER_FILES.asOf ? Object.values(REGISTER_FILES).slice(0, 4) : [...new Set(keys)].sort(),
      )
    },
  )

  test('have as many municipalities in every county as Statistics Norway', () => {
    const published = {
      '03': 1,
      11: 23,
      15: 27,
      18: 41,
      31: 12,
      32: 21,
      33: 18,
      34: 46,
      39: 6,
      40: 17,
      42: 25,
      46: 43,
      50: 38,
      55: 21,
      56: 18,
    }
    expect(count(rowsOf(REGISTER_FILES.municipalities), (row) => String(row.fylkesnummer))).toEqual(published)
    expect(municipalities).toHaveLength(357)
  })

  test('have as many språkvedtak in every county as Språkrådet', () => {
    // Bokmål, nynorsk, neutral. Rogaland is 2/9/12 on Språkrådet's page, which contradicts its own sum.
    const published: Record<string, readonly number[]> = {
      '03': [0, 0, 1],
      11: [2, 8, 13],
      15: [0, 15, 12],
      18: [20, 0, 21],
      31: [11, 0, 1],
      32: [14, 0, 7],
      33: [10, 3, 5],
      34: [22, 7, 17],
      39: [3, 0, 3],
      40: [2, 8, 7],
      42: [7, 6, 12],
      46: [0, 41, 2],
      50: [7, 0, 31],
      55: [7, 0, 14],
      56: [14, 0, 4],
    }
    const inCounty = (county: string) => {
      const decisions = count(
        municipalities.filter(({ number }) => number.startsWith(county)),
        ({ language }) => language,
      )
      return [decisions.nb ?? 0, decisions.nn ?? 0, decisions.neutral ?? 0]
    }
    expect(Object.fromEntries(Object.keys(published).map((county) => [county, inCounty(county)]))).toEqual(
      published,
    )
    expect(count(municipalities, ({ language }) => language)).toEqual({ nb: 119, nn: 88, neutral: 150 })
  })

  test('give every municipality its official names and a label of its own', () => {
    for (const row of rowsOf(REGISTER_FILES.municipalities)) {
      const names = row.navnAlle as readonly { navn: string; spraak: string }[]
      expect(names).toContainEqual({ navn: row.navn, spraak: 'norsk' })
      expect(row.navnOffisielt).toBe(names.map(({ navn }) => navn).join(' – '))
      expect(['norsk', 'nordsamisk', 'lulesamisk', 'sørsamisk', 'kvensk']).toEqual(
        expect.arrayContaining(names.map(({ spraak }) => spraak)),
      )
    }
    expect(new Set(municipalities.map(({ label }) => label)).size).toBe(357)
    expect(municipalities.filter(({ names }) => names.length > 1)).toHaveLength(29)
    expect(rowsOf(REGISTER_FILES.municipalities).filter((row) => row.samiskForvaltning)).toHaveLength(13)
  })

  test('have organisation numbers that can be right, and lack two', () => {
    const weights = [3, 2, 7, 6, 5, 4, 3, 2]
    const isValid = (number: string) => {
      const check =
        (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11)) % 11
      return /^\d{9}$/.test(number) && check === Number(number[8])
    }
    const rows = rowsOf(REGISTER_FILES.municipalities)
    const numbers = rows.flatMap((row) =>
      row.organisasjonsnummer === null ? [] : [String(row.organisasjonsnummer)],
    )
    expect(numbers.filter((number) => !isValid(number))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(rows.filter((row) => row.organisasjonsnummer === null).map((row) => row.kommunenummer)).toEqual([
      '1508',
      '1580',
    ])
  })

  test('put every municipality in one county unit, and count what they say they have', () => {
    const units = rowsOf(REGISTER_FILES.units)
    expect(units).toHaveLength(12)
    expect(units.flatMap((row) => row.kommuner as readonly string[]).sort()).toEqual(
      [...register.municipalities.keys()].sort(),
    )
    for (const row of units) {
      expect(row.navnNynorsk, 'a unit with a nynorsk name of its own needs a fact for each language').toBe(
        row.navn,
      )
      expect((row.kommuner as readonly string[]).length).toBe(row.antallKommuner)
      expect(offices.filter(({ unit }) => unit === row.enhetsnummer)).toHaveLength(
        Number(row.antallNavKontor),
      )
    }
  })

  test('give every municipality one office, but the cities that have several and the four that nobody is sure of', () => {
    const served = count(
      offices.flatMap(({ municipalities }) => municipalities),
      (number) => number,
    )
    expect(offices).toHaveLength(254)
    expect(Object.fromEntries(Object.entries(served).filter(([, times]) => times > 1))).toEqual({
      '0301': 15,
      1103: 5,
      4601: 4,
      5001: 2,
    })
    const unserved = [...register.municipalities.keys()].filter((number) => !served[number])
    expect(unserved).toEqual(['1112', '1835', '1836', '4214'])
    expect(unserved.filter((number) => !offices.some(({ uncertain }) => uncertain.includes(number)))).toEqual(
      [],
    )
  })

  test('say that an office is shared when it serves several municipalities, or may do so', () => {
    expect(
      offices.filter((one) => one.isShared !== one.municipalities.length + one.uncertain.length > 1),
    ).toEqual([])
    expect(offices.filter(({ isShared }) => isShared)).toHaveLength(66)
    expect(offices.filter(({ host, municipalities }) => host && !municipalities.includes(host))).toEqual([])
  })

  test('give each of the 15 bydeler an office of its own', () => {
    const rows = rowsOf(REGISTER_FILES.bydeler)
    expect(register.bydeler.size).toBe(15)
    expect(
      rows.filter((row) => register.offices.get(String(row.navKontor))?.name !== row.navKontorNavn),
    ).toEqual([])
    expect(
      [...register.bydeler.values()].filter(
        ({ number, office }) => !register.offices.get(office)?.areas.some((area) => area.number === number),
      ),
    ).toEqual([])
  })
})

describe('a fault in the register', () => {
  const sources = Object.fromEntries(Object.values(REGISTER_FILES).map((file) => [file, textOf(file)]))
  const faultsWith = (file: string, text: string | undefined) => {
    const parsed = parseRegister(
      Object.fromEntries(
        Object.entries({ ...sources, [file]: text }).filter(([, one]) => one !== undefined),
      ) as Record<string, string>,
    )
    return parsed.ok ? [] : parsed.errors.map(formatRegisterError)
  }
  test('is told with file, record and cause', () => {
    const broken = textOf('kommuner.json').replace('"maalvedtak": "bokmål"', '"maalvedtak": "bokmaal"')
    const [fault, ...more] = faultsWith('kommuner.json', broken)
    expect(more).toEqual([])
    expect(fault).toMatch(
      /^templates\/register\/kommuner\.json, linje 3 \(kommunenummer 1101\): maalvedtak: .*"bokmål"/,
    )
  })
  test.each<[string, string, string | undefined, RegExp]>([
    ['a file that is missing', 'nav-fylker.json', undefined, /nav-fylker\.json: fila finnes ikke/],
    ['a file that is no JSON', 'nav-fylker.json', '[{', /nav-fylker\.json: er ikke gyldig JSON/],
    ['a file that is no list', 'nav-fylker.json', '{}', /nav-fylker\.json: må være en liste/],
    [
      'an office of a unit that does not exist',
      'nav-kontor.json',
      textOf('nav-kontor.json').replace('"navFylke": "0200"', '"navFylke": "0299"'),
      /nav-kontor\.json, enhetsnummer 0101: viser til 0299, som ikke finnes/,
    ],
    [
      'a record twice',
      'bydeler-oslo.json',
      textOf('bydeler-oslo.json').replace('[\n', `[\n${textOf('bydeler-oslo.json').split('\n')[1]}\n`),
      /linje 3 \(bydelsnummer 030101\): står to ganger/,
    ],
  ])('%s is told so', (_, file, text, message) => expect(faultsWith(file, text).join('\n')).toMatch(message))
})

describe('every office in the register', async () => {
  const read = await readBundle('partnerskapsavtale', '2019-05')
  if (!read.ok) throw new Error(read.errors.join('\n'))
  const bundle = read.value
  const draftOf = (one: Office, language = suggestFacts(register, one).language.suggested): Draft => {
    const { slug, version } = bundle.agreement
    const parsed = parseAnswersFile(
      { template: slug, version, language, answers: answersFrom(suggestFacts(register, one).facts) },
      bundle,
    )
    if (!parsed.ok)
      throw new Error(parsed.errors.map(({ path, cause }) => `${one.name}: ${path}: ${cause}`).join('\n'))
    return parsed.value
  }

  test.each(offices.map((one) => [one.name, one] as const))(
    '%s makes a valid draft that names the parties',
    (_, one) => {
      const { facts } = suggestFacts(register, one)
      expect(problemsIn(tidyFacts(facts))).toEqual([])
      expect(tidyFacts(facts)).toEqual(facts)
      expect(facts.avtaleparter).toBe(one.isShared ? 'vertskommune' : 'en-kommune')
      expect(facts.samarbeidskommuner.length > 0).toBe(one.isShared)
      for (const language of LANGUAGES) {
        const document = resolveAgreement(bundle, draftOf(one, language))
        const [agreement] = document.parts
        const parties = agreement?.clauses.find(({ key }) => key === 'partnerskapsavtale/avtaleparter')
        expect(parties?.missing).toEqual([])
        const printed = [
          document.title,
          plainBlocks(agreement?.front ?? []),
          plainBlocks(parties?.blocks ?? []),
        ].join('\n')
        expect(printed).not.toMatch(/undefined|null|Mangler|Manglar|Nav Nav|kommune kommune| {2}/)
      }
    },
  )

  test('has its owners told apart', () => {
    const twice = offices.filter((one) => {
      const organisations = ownersFrom(suggestFacts(register, one).facts).map(
        ({ organisation }) => organisation,
      )
      return new Set(organisations).size !== organisations.length
    })
    expect(twice).toEqual([])
  })

  test('that the sources are not sure of has something to confirm', () => {
    const unsure = offices.filter(
      (one) => one.certainty !== 'high' || one.uncertain.length > 0 || (one.isShared && !one.host),
    )
    expect(unsure.filter((one) => suggestFacts(register, one).uncertain.length === 0)).toEqual([])
    expect(suggest('Nav Halden-Aremark').uncertain.map(({ fact }) => fact)).toEqual(['kommune'])
    expect(suggest('Nav Moss').uncertain).toEqual([])
  })

  test('in Oslo is signed for by the bydel', () => {
    const [agreement] = resolveAgreement(bundle, draftOf(office('Nav Frogner'))).parts
    const parties = agreement?.clauses.find(({ key }) => key === 'partnerskapsavtale/avtaleparter')
    expect(plainBlocks(parties?.blocks ?? [])).toContain(
      'mellom bydelsdirektør i Bydel Frogner i Oslo kommune og Arbeids- og velferdsetaten ved direktør for Nav Oslo',
    )
  })
})

describe('offices that are not like the others', () => {
  const inShort = (name: string) => {
    const { facts, language, uncertain } = suggest(name)
    return {
      kommune: facts.kommune,
      with: facts.samarbeidskommuner.join(', '),
      serves: facts['betjente-kommuner'].join(', '),
      unit: facts.fylkesenhet,
      language: `${language.suggested} ${language.strength}`,
      confirm: uncertain.map(({ fact, reasons }) => `${fact}: ${reasons.map(({ code }) => code).join(' ')}`),
    }
  }
  test.each<[string, ReturnType<typeof inShort>]>([
    [
      'Nav Frogner',
      {
        kommune: 'Oslo',
        with: '',
        serves: 'Bydel Frogner',
        unit: 'Oslo',
        language: 'nb neutral',
        confirm: [],
      },
    ],
    [
      'Nav St. Hanshaugen',
      {
        kommune: 'Oslo',
        with: '',
        serves: 'Bydel St. Hanshaugen, Sentrum',
        unit: 'Oslo',
        language: 'nb neutral',
        confirm: [],
      },
    ],
    [
      'Nav Bergen sør',
      {
        kommune: 'Bergen',
        with: '',
        serves: 'Fana, Ytrebygda',
        unit: 'Vestland',
        language: 'nb neutral',
        confirm: [],
      },
    ],
    [
      'Nav Bergen sentrum',
      {
        kommune: 'Bergen',
        with: '',
        serves: 'Bergenhus, Årstad',
        unit: 'Vestland',
        language: 'nb neutral',
        confirm: ['betjente-kommuner: areas-inferred'],
      },
    ],
    [
      'Nav Lerkendal',
      {
        kommune: 'Trondheim',
        with: '',
        serves: 'Trondheim',
        unit: 'Trøndelag',
        language: 'nb neutral',
        confirm: ['betjente-kommuner: areas-unknown'],
      },
    ],
    [
      'Nav Indre Østfold',
      {
        kommune: 'Indre Østfold',
        with: '',
        serves: 'Indre Østfold',
        unit: 'Øst-Viken',
        language: 'nb decided',
        confirm: [],
      },
    ],
    [
      'Nav Hadeland',
      {
        kommune: 'Gran',
        with: 'Lunner',
        serves: 'Lunner, Gran',
        unit: 'Innlandet',
        language: 'nb decided',
        confirm: ['kommune: host-unknown', 'fylkesenhet: unit-unconfirmed'],
      },
    ],
    [
      'Nav Jevnaker',
      {
        kommune: 'Jevnaker',
        with: '',
        serves: 'Jevnaker',
        unit: 'Vest-Viken',
        language: 'nb decided',
        confirm: ['fylkesenhet: unit-unconfirmed'],
      },
    ],
    [
      'Nav Ålesund',
      {
        kommune: 'Ålesund',
        with: 'Fjord',
        serves: 'Ålesund, Fjord',
        unit: 'Møre og Romsdal',
        language: 'nn open',
        confirm: ['kommune: host-unknown'],
      },
    ],
    [
      'Nav Arendal',
      {
        kommune: 'Arendal',
        with: 'Froland',
        serves: 'Arendal, Froland',
        unit: 'Agder',
        language: 'nb open',
        confirm: ['kommune: host-unknown', 'betjente-kommuner: maybe-served'],
      },
    ],
    [
      'Nav Lom-Skjåk',
      {
        kommune: 'Lom',
        with: 'Skjåk',
        serves: 'Skjåk, Lom',
        unit: 'Innlandet',
        language: 'nn decided',
        confirm: ['kommune: host-arbitrary'],
      },
    ],
    [
      'Nav Askvoll',
      {
        kommune: 'Askvoll',
        with: '',
        serves: 'Askvoll',
        unit: 'Vestland',
        language: 'nn decided',
        confirm: ['kontor: maybe-merged'],
      },
    ],
    [
      'Nav Lurøy',
      {
        kommune: 'Lurøy',
        with: '',
        serves: 'Lurøy',
        unit: 'Nordland',
        language: 'nb decided',
        confirm: ['kontor: partnership-ended'],
      },
    ],
  ])('%s', (name, expected) => expect(inShort(name)).toEqual(expected))

  test('Nav Midt-Agder is mostly, and Nav Værnes not mostly, of one mind about language', () => {
    expect(suggest('Nav Midt-Agder').language).toMatchObject({
      suggested: 'nn',
      strength: 'decided',
      why: { nn: ['Bygland', 'Valle', 'Bykle', 'Åseral'], neutral: ['Iveland', 'Vennesla'] },
    })
    expect(suggest('Nav Værnes').language).toMatchObject({ suggested: 'nb', strength: 'open' })
  })

  test('a candidate municipality with an office of its own is told of', () => {
    const doubt = suggest('Nav Aurland og Lærdal').uncertain.find(({ fact }) => fact === 'betjente-kommuner')
    expect(doubt?.reasons).toEqual([
      { code: 'maybe-served', municipalities: ['Aurland'] },
      { code: 'has-own-office', municipalities: ['Aurland'], office: 'Nav Aurland' },
    ])
  })

  test('an office that is set up here but not in the register has its owners', () => {
    const parties = [
      { side: 'municipality' as const, organisation: 'Fossdal kommune', contracting: true },
      { side: 'municipality' as const, organisation: 'Tverrlia kommune', contracting: false },
      { side: 'state' as const, organisation: 'Nav Østfjell', contracting: true },
    ]
    const { facts } = suggestFromOwners({ name: 'Fossdal', parties })
    expect(facts).toMatchObject({
      kontor: 'Fossdal',
      kommune: 'Fossdal',
      samarbeidskommuner: ['Tverrlia'],
      fylkesenhet: 'Østfjell',
      avtaleparter: 'vertskommune',
    })
    expect(ownersFrom(facts)).toEqual(parties)
  })
})

describe('changing what was suggested', () => {
  const { facts } = suggest('Nav Arendal')
  test('another host changes places with the one that was', () =>
    expect(withHost(facts, 'Froland')).toEqual({
      ...facts,
      kommune: 'Froland',
      samarbeidskommuner: ['Arendal'],
    }))
  test('a host that is host already changes nothing', () => expect(withHost(facts, 'Arendal')).toBe(facts))
  test('a municipality that is not served is no partner, and one alone is alternative 1', () =>
    expect(withServed(facts, ['Arendal'])).toEqual({
      ...facts,
      'betjente-kommuner': ['Arendal'],
      samarbeidskommuner: [],
      avtaleparter: 'en-kommune',
    }))
  test('a new partner is served too', () =>
    expect(withPartners(facts, ['Froland', 'Grimstad'])['betjente-kommuner']).toEqual([
      'Arendal',
      'Froland',
      'Grimstad',
    ]))
  test('the parts of a city are left alone when somebody is added', () =>
    expect(withPartners(suggest('Nav Frogner').facts, ['Bærum'])['betjente-kommuner']).toEqual([
      'Bydel Frogner',
    ]))
  test('one municipality alone has no partners in the draft, so that nobody else is asked to sign', () =>
    expect(answersFrom({ ...facts, avtaleparter: 'en-kommune' })).not.toHaveProperty('samarbeidskommuner'))
  test('«Nav» and «kommune» are taken off where the template writes them', () =>
    expect(tidyFacts({ ...facts, kontor: ' NAV  Arendal ', kommune: 'Arendal kommune' })).toMatchObject({
      kontor: 'Arendal',
      kommune: 'Arendal',
    }))
  test.each([
    ['an empty name', { kontor: '' }, { fact: 'kontor', problem: 'empty' }],
    ['a host without partners', { samarbeidskommuner: [] }, { fact: 'samarbeidskommuner', problem: 'empty' }],
    [
      'a host that is its own partner',
      { samarbeidskommuner: ['Arendal'] },
      { fact: 'samarbeidskommuner', problem: 'host-is-partner' },
    ],
  ])('%s is refused', (_, change, problem) => expect(problemsIn({ ...facts, ...change })).toEqual([problem]))
})

describe('picking an office', () => {
  const parties = [{ side: 'municipality' as const, organisation: 'Granli kommune', contracting: true }]
  const granli = { number: '9902', name: 'Granli', parties, draft: null }
  const moss = { number: '0104', name: 'Moss', parties, draft: 'the-draft' }
  test('everywhere is every office in the register, and those that are set up here', () => {
    expect(pickableOffices(register, [granli, moss], true)).toHaveLength(255)
    expect(pickOffice(register, [granli], true, '9902')).toMatchObject({
      name: 'Nav Granli',
      source: 'owners',
    })
    expect(pickOffice(register, [granli], true, WRITTEN_IN)).toMatchObject({
      number: null,
      source: 'written',
    })
  })
  test('where one belongs is nowhere else', () => {
    expect(pickableOffices(register, [granli, moss], false).map(({ number }) => number)).toEqual([
      '9902',
      '0104',
    ])
    expect(pickOffice(register, [granli, moss], false, '0312')).toBeUndefined()
    expect(pickOffice(register, [granli, moss], false, WRITTEN_IN)).toBeUndefined()
  })
  test('an office that has a draft says so', () =>
    expect(pickOffice(register, [moss], true, '0104')).toMatchObject({
      source: 'register',
      draft: 'the-draft',
    }))
  test('an office that nobody knows is no office', () =>
    expect(pickOffice(register, [], true, '0000')).toBeUndefined())
})

describe('what the form sends', () => {
  const { facts } = suggest('Nav Hadeland')
  const sent = { number: '0534', language: 'nb', facts }
  test('is taken when it is what the form can send', () => expect(parseStartInput(sent)).toEqual(sent))
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['another language', { ...sent, language: 'en' }],
    ['a fact more', { ...sent, facts: { ...facts, adresse: 'Gata 1' } }],
    ['a fact less', { ...sent, facts: { kontor: 'Hadeland' } }],
    ['control characters', { ...sent, facts: { ...facts, kontor: 'Hade\u0000land' } }],
    ['a text that is no name', { ...sent, facts: { ...facts, kontor: 'a'.repeat(1000) } }],
    ['a host without partners', { ...sent, facts: { ...facts, samarbeidskommuner: [' '] } }],
  ])('%s is refused', (_, input) => expect(parseStartInput(input)).toBeUndefined())
  test('emoji and angle brackets are only letters', () =>
    expect(
      parseStartInput({ ...sent, facts: { ...facts, kontor: '<b>Hadeland</b> 😀' } })?.facts.kontor,
    ).toBe('<b>Hadeland</b> 😀'))
})

describe('the search for an office', () => {
  const entries = officeEntries(register)
  const found = (query: string) => findOffices(entries, query).map(({ name }) => name)
  test.each([
    ['frogn', ['Nav Frogner', 'Nav Frogn']],
    ['Nav Frogner', ['Nav Frogner']],
    ['Kárášjohka', ['Nav Ávjovárri']],
    ['karasjohka', ['Nav Ávjovárri']],
    ['Lunner', ['Nav Hadeland']],
    ['Herøy Nordland', ['Nav Ytre Helgeland']],
    ['Ytrebygda', ['Nav Bergen sør']],
    ['Snåase', ['Nav Inn-Trøndelag']],
    ['Lund', ['Nav Dalane']],
    ['blåfjell', []],
  ])('«%s» finds %j', (query, names) => expect(found(query).sort()).toEqual([...names].sort()))
  test('puts the office of that name before those that only serve it', () =>
    expect(found('Våler')[0]).toBe('Nav Våler'))
  test('tells the two Herøy and the two Våler apart', () => {
    const places = (name: string) =>
      findOffices(entries, name)
        .map((entry) => entry.places)
        .join(' | ')
    expect(places('Herøy')).toContain('Herøy (Møre og Romsdal)')
    expect(places('Herøy')).toContain('Herøy (Nordland)')
    expect(places('Våler')).toContain('Våler (Østfold)')
    expect(places('Våler')).toContain('Våler (Innlandet)')
  })
  test('every municipality can be found by every one of its names', () => {
    const lost = municipalities
      .flatMap(({ names }) => names)
      .filter((name) => findOffices(entries, name).length === 0)
    expect(lost).toEqual([])
  })
  test('costs the browser little', () =>
    expect(gzipSync(JSON.stringify(entries)).length).toBeLessThan(15_000))
})
