import { useTranslations } from 'next-intl'
import { plainInline } from '#lib/document/plain-content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { SignedDifference } from '#lib/signed/compare-signed.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './Signed.module.css'
import type { SignedProps } from './signed-props.ts'

type Props = { view: SignedProps['view']; differences: readonly SignedDifference[] }

/** Each with the words around it, under the clause it stands in, numbered: told apart by line and weight, and by words. */
export const Differences = ({ view, differences }: Props) => {
  const { document } = view.version
  return (
    <ol className={styles.differences} lang={LANGUAGE_TAG[document.language]}>
      {inOrder(differences, (one) => (
        <li>
          <Place view={view} difference={one} />
          <p>
            {one.before}
            <Words kind="removed">{one.removed}</Words>
            {one.removed && one.added && ' '}
            <Words kind="added">{one.added}</Words>
            {one.after}
          </p>
        </li>
      ))}
    </ol>
  )
}

const Place = ({ view, difference }: { view: Props['view']; difference: SignedDifference }) => {
  const t = useTranslations('signed.check.place')
  const signing = useTranslations('signing.clause')
  const { document } = view.version
  const part = document.parts.find(({ clauses }) => clauses.some(({ key }) => key === difference.clause))
  const clause = part?.clauses.find(({ key }) => key === difference.clause)
  if (!part || !clause) return <b>{t(difference.after.trim() === '' ? 'after' : 'front')}</b>
  return (
    <b>
      {part.annexNumber !== null && `${signing('inAnnex', { annex: part.annexNumber })} `}
      {clause.number && `${clause.number} `}
      {plainInline(clause.heading)}
    </b>
  )
}

const TAGS = { removed: 'del', added: 'ins' } as const

const Words = ({ kind, children }: { kind: keyof typeof TAGS; children: string }) => {
  const t = useTranslations('signed.check')
  const Tag = TAGS[kind]
  if (children === '') return null
  return (
    <Tag>
      <span className="aksel-sr-only">{t(kind)}: </span>
      {children}
    </Tag>
  )
}
