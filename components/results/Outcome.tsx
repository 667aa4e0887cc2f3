import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { Done } from '../forms/Done.tsx'

export const OUTCOMES = ['lagret', 'tok', 'alt', 'ut', 'inn'] as const
export const OUTCOME_FAILURES = ['not-found', 'forbidden', 'changed', 'failed'] as const

/** What a form that led here did, as the address has it. */
export type OutcomeOf =
  | { done: (typeof OUTCOMES)[number]; count: number }
  | { failed: (typeof OUTCOME_FAILURES)[number] }
  | null

type Texts = (
  key: `done.${(typeof OUTCOMES)[number]}` | `failure.${(typeof OUTCOME_FAILURES)[number]}`,
  values?: { count: number },
) => string

/** Said in words, also where nothing else on the page tells. */
export const Outcome = ({ of, texts }: { of: OutcomeOf; texts: Texts }) => {
  if (!of) return null
  if ('done' in of) return <Done>{texts(`done.${of.done}`, { count: of.count })}</Done>
  return (
    <InlineMessage status="error" role="alert">
      {texts(`failure.${of.failed}`)}
    </InlineMessage>
  )
}
