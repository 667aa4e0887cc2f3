import Link from 'next/link'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { ChangeList, ProposalDiff } from './ProposalDiff.tsx'
import styles from './Proposals.module.css'
import { isOpen, type ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

type Props = {
  view: Pick<ProposalView, 'also' | 'agreement' | 'language' | 'state'>
  words: ProposalWords
}
type One = ProposalView['also'][number]

const ID = 'endrer-ogsa'
/** More than these are counted in the heading; they stand by name below it. */
const MOST_NAMES = 6

/** A fact is asked once and stands in many clauses: nobody shares or accepts without having read all of them. */
export const AlsoChanged = ({ view, words }: Props) => {
  const { also, state } = view
  const { t } = words
  if (also.length === 0) return null
  const names =
    also.length > MOST_NAMES
      ? t('also.many', { count: also.length })
      : joinNames(also.map((one) => nameOf(one, words)))
  return (
    <section className={styles.also} aria-labelledby={ID}>
      <h2 id={ID}>{t(isOpen(state) ? 'also.title' : 'also.titleThen', { clauses: names })}</h2>
      <p>{t(isOpen(state) ? 'also.help' : 'also.helpThen')}</p>
      <ul>
        {also.map((one) => (
          <li key={one.key}>
            <Changed one={one} view={view} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** «3.1», «1 i vedlegg 2», «forsiden av …»; every part has signatures, so they are named by their part. */
const nameOf = (one: One, { t, short }: ProposalWords): string => {
  const { name, part } = one
  if (!name) return t('also.front', { part })
  return isNumbered(name) ? short(name) : t('also.unnumbered', { heading: name.heading, part })
}

const isNumbered = ({ number, isThere }: ClauseName): boolean => number !== null || !isThere

const Changed = ({ one, view, words }: Props & { one: One }) => {
  const { t, language, long } = words
  const { name, comparison, key } = one
  const isNow = isOpen(view.state)
  const before = t(isNow ? 'also.before' : 'also.beforeThen')
  const after = t(isNow ? 'also.after' : 'also.afterThen')
  return (
    <>
      <h3>
        {name?.isThere ? (
          <Link href={`/avtaler/${view.agreement.id}/${key}`} prefetch={false}>
            {isNumbered(name) ? long(name) : nameOf(one, words)}
          </Link>
        ) : (
          nameOf(one, words)
        )}
      </h3>
      {comparison.changes.length === 0 ? (
        <p>{t('diff.looks')}</p>
      ) : (
        <ChangeList diff={comparison} language={view.language} />
      )}
      <details className={styles.whole}>
        <summary>{t('also.whole')}</summary>
        <ProposalDiff
          id={key.replace('/', '-')}
          diff={comparison}
          titles={{ before, after }}
          languages={{ before: view.language, after: view.language, ui: language }}
        />
      </details>
    </>
  )
}
