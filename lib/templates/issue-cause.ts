/** What is wrong in a file that somebody has written, in bokmål as all causes are; Zod's own words are English. */
import type { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: 'må være tekst',
  number: 'må være et tall',
  int: 'må være et helt tall',
  boolean: 'må være true eller false',
  array: 'må være en liste',
  object: 'må være navn og verdier',
  record: 'må være navn og verdier',
}

const quoted = (names: readonly unknown[]): string => names.map((name) => `«${String(name)}»`).join(', ')

const verbFor = (origin: string): string => (origin === 'array' || origin === 'string' ? 'ha' : 'være')

/** For `safeParse(value, { error: issueCause })`. A rule with words of its own keeps them. */
export const issueCause = (issue: z.core.$ZodRawIssue): string => {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return 'mangler'
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? 'har feil type'
    case 'invalid_value':
      return `må være ett av: ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      return `kjenner ikke ${quoted(issue.keys)}`
    case 'too_small':
      return issue.minimum === 1 ? 'kan ikke være tom' : `må ${verbFor(issue.origin)} minst ${issue.minimum}`
    case 'too_big':
      return `kan ${verbFor(issue.origin)} høyst ${issue.maximum}`
    default:
      return 'er ikke gyldig'
  }
}
