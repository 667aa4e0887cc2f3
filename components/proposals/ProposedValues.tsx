import type { ProposedValue } from '#lib/templates/describe-answers.ts'
import styles from './Proposals.module.css'
import { isOpen, type ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

type Props = { view: Pick<ProposalView, 'values' | 'language' | 'state'>; words: ProposalWords }

/** The answers that are proposed, one a line: what the fact is called, what stands, and what would. */
export const ProposedValues = ({ view: { values, language, state }, words }: Props) => {
  const { t } = words
  if (values.length === 0) return null
  const fromTo = isOpen(state) ? 'values.fromTo' : 'values.fromToThen'
  return (
    <section className={styles.values} aria-labelledby="forslag-svar-endres">
      <h2 id="forslag-svar-endres">{t('values.title')}</h2>
      <ul>
        {values.map((one) => (
          <li key={one.fact}>
            <b>{one.kind === 'passage' ? `«${one.label[language]}»` : one.label[words.language]}</b>
            <span>{t(fromTo, { before: said(one, one.before, t), after: said(one, one.after, t) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const said = ({ kind }: ProposedValue, values: readonly string[], t: ProposalWords['t']): string => {
  if (kind === 'passage') return t(values[0] === 'out' ? 'values.out' : 'values.stands')
  return values.length === 0 ? t('values.none') : `«${values.join('» / «')}»`
}
