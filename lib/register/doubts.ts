/** What the register is not sure of, as codes and names: the interface has the sentences in both languages. */
import type { Municipality, Office, Register } from './register.ts'
import type { StartFacts } from './start-facts.ts'

export type DoubtReason =
  /** The office serves several municipalities; the host is a guess from the office's number. */
  | { code: 'host-unknown'; count: number; host: string }
  /** … and there is nothing to guess from: the first one was put in. */
  | { code: 'host-arbitrary'; count: number; host: string }
  | { code: 'host-planned'; host: string; year: string }
  | { code: 'maybe-served'; municipalities: readonly string[] }
  /** A municipality that may belong here also stands with an office of its own. */
  | { code: 'has-own-office'; municipalities: readonly string[]; office: string }
  | { code: 'served-inferred' }
  | { code: 'areas-inferred'; municipality: string }
  | { code: 'areas-unknown'; municipality: string }
  | { code: 'maybe-merged'; into: string }
  | { code: 'partnership-ended'; municipality: string; year: string }
  | { code: 'unit-unconfirmed'; municipality: string; county: string }

/** One question to the user about one fact, with every reason to ask. */
export type Doubt = {
  fact: 'kontor' | 'kommune' | 'betjente-kommuner' | 'fylkesenhet'
  reasons: readonly DoubtReason[]
}

export function doubtsAbout(register: Register, office: Office, facts: StartFacts): readonly Doubt[] {
  const doubts: Doubt[] = [
    { fact: 'kontor', reasons: officeReasons(register, office) },
    { fact: 'kommune', reasons: hostReasons(office, facts) },
    {
      fact: 'betjente-kommuner',
      reasons: [...candidateReasons(register, office), ...servedReasons(register, office)],
    },
    { fact: 'fylkesenhet', reasons: unitReasons(register, office) },
  ]
  return doubts.filter(({ reasons }) => reasons.length > 0)
}

const namesIn = (register: Register, numbers: readonly string[]): readonly string[] =>
  numbers.flatMap((number) => register.municipalities.get(number)?.name ?? [])

function officeReasons(register: Register, office: Office): readonly DoubtReason[] {
  const [municipality = ''] = namesIn(register, office.municipalities)
  const ended: DoubtReason[] = office.partnershipEnded
    ? [{ code: 'partnership-ended', municipality, year: office.partnershipEnded }]
    : []
  const takers = [...register.offices.values()].filter(({ uncertain }) =>
    office.municipalities.every((one) => uncertain.includes(one)),
  )
  return [...ended, ...takers.map(({ name }): DoubtReason => ({ code: 'maybe-merged', into: name }))]
}

function hostReasons(office: Office, facts: StartFacts): readonly DoubtReason[] {
  if (!office.isShared) return []
  const host = facts.kommune
  const year = /planlagt (\d{4})/.exec(office.hostGrounds)?.[1]
  if (office.host) return year ? [{ code: 'host-planned', host, year }] : []
  const count = office.municipalities.length + office.uncertain.length
  return [{ code: office.hostCandidate ? 'host-unknown' : 'host-arbitrary', count, host }]
}

function candidateReasons(register: Register, office: Office): readonly DoubtReason[] {
  if (office.uncertain.length === 0) return []
  const owners = [...register.offices.values()].flatMap((other): DoubtReason[] => {
    const shared = office.uncertain.filter((number) => other.municipalities.includes(number))
    return shared.length > 0
      ? [{ code: 'has-own-office', municipalities: namesIn(register, shared), office: other.name }]
      : []
  })
  return [{ code: 'maybe-served', municipalities: namesIn(register, office.uncertain) }, ...owners]
}

function servedReasons(register: Register, office: Office): readonly DoubtReason[] {
  const [municipality = ''] = namesIn(register, office.municipalities)
  if (office.areas.some(({ name }) => name === null)) return [{ code: 'areas-unknown', municipality }]
  if (office.certainty !== 'medium') return []
  return [office.areas.length > 0 ? { code: 'areas-inferred', municipality } : { code: 'served-inferred' }]
}

function unitReasons(register: Register, office: Office): readonly DoubtReason[] {
  const disputed = new Set([...register.units.values()].flatMap(({ uncertain }) => uncertain))
  const found = office.municipalities
    .filter((number) => disputed.has(number))
    .map((number) => register.municipalities.get(number))
  return found
    .filter((one): one is Municipality => one !== undefined)
    .map(({ name, county }) => ({ code: 'unit-unconfirmed', municipality: name, county }))
}
