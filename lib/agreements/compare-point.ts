/** What can be held against what: named in addresses, so that a comparison can be sent to somebody. */
export type ComparePoint =
  /** As the agreement is now. */
  | { kind: 'now' }
  | { kind: 'version'; number: number }
  /** The signed agreement that this one revises, as both approved it. */
  | { kind: 'revised' }
  /** The end of a row of the log. */
  | { kind: 'moment'; seq: number }
  /** Each clause as it was when one's own party, or both parties, last agreed to it. */
  | { kind: 'agreed'; by: 'own' | 'both' }
  /** The national template with the agreement's own answers. */
  | { kind: 'template' }
  | { kind: 'bare-template' }

const WORDS = {
  na: { kind: 'now' },
  enig: { kind: 'agreed', by: 'own' },
  'begge-enige': { kind: 'agreed', by: 'both' },
  tidligere: { kind: 'revised' },
  mal: { kind: 'template' },
  'tom-mal': { kind: 'bare-template' },
} as const satisfies Readonly<Record<string, ComparePoint>>

const LARGEST = 2_147_483_647

/** Undefined: no such point can be. Whether it is there is asked of the agreement. */
export function parsePoint(given: unknown): ComparePoint | undefined {
  if (typeof given !== 'string') return undefined
  if (Object.hasOwn(WORDS, given)) return WORDS[given as keyof typeof WORDS]
  const [, what, digits] = /^(versjon|endring)-(\d{1,10})$/.exec(given) ?? []
  const number = Number(digits)
  if (what === undefined || number > LARGEST) return undefined
  return what === 'versjon' ? { kind: 'version', number } : { kind: 'moment', seq: number }
}

export function pointName(point: ComparePoint): string {
  switch (point.kind) {
    case 'now':
      return 'na'
    case 'version':
      return `versjon-${point.number}`
    case 'moment':
      return `endring-${point.seq}`
    case 'agreed':
      return point.by === 'own' ? 'enig' : 'begge-enige'
    case 'revised':
      return 'tidligere'
    case 'template':
      return 'mal'
    case 'bare-template':
      return 'tom-mal'
  }
}
