import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Differences } from './Differences.tsx'
import styles from './Signed.module.css'
import type { SignedFileView, SignedView } from './signed-props.ts'

type Props = { view: SignedView; file: SignedFileView }
type Texts = ReturnType<typeof useTranslations<'signed.check'>>

/** What the machine found when it held the file up against the version: in a sentence, then every difference. */
export const CheckResult = ({ view, file }: Props) => {
  const t = useTranslations('signed.check')
  const { number } = view.version
  const Icon = file.isSame ? CheckmarkCircleFillIcon : ExclamationmarkTriangleFillIcon
  return (
    <section className={styles.check} aria-label={t('title', { number })}>
      <p className={file.isSame ? styles.same : styles.differs}>
        <Icon aria-hidden fontSize="1.5rem" />
        <b>{verdict(t, file, number)}</b>
      </p>
      <Remarks file={file} number={number} />
      <p>
        <Link href={`/avtaler/${view.agreement.id}/versjon/${number}`} prefetch={false}>
          {t('read', { number })}
        </Link>
      </p>
      <Listed view={view} file={file} />
    </section>
  )
}

const verdict = (t: Texts, { check }: SignedFileView, number: number): string => {
  if (!check.hasText) return t('noText', { number })
  if (!check.isComparable) return t('incomparable', { number })
  if (check.others > 0) return t('differs', { count: check.others, number })
  return check.count > 0 ? t('sameButSigned', { count: check.count, number }) : t('same', { number })
}

const Remarks = ({ file: { check }, number }: { file: SignedFileView; number: number }) => {
  const t = useTranslations('signed.check')
  const code = { own: 'ownCode', other: 'otherCode', none: 'noCode' } as const
  const remarks = [
    check.pagesWithoutText > 0 && check.hasText && t('pages', { count: check.pagesWithoutText }),
    check.draftMarks > 0 && t('draft', { count: check.draftMarks }),
    check.tracked > 0 && t('tracked', { count: check.tracked }),
    check.hasText && t(code[check.code], { number }),
  ].filter((one) => one !== false)
  if (remarks.length === 0) return null
  return (
    <ul className={styles.remarks}>
      {remarks.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

/** What one must look at first; then what comes with signing. */
const Listed = ({ view, file }: Props) => {
  const t = useTranslations('signed.check')
  const { differences, count } = file.check
  const others = differences.filter(({ kind }) => kind === 'other')
  const signing = differences.filter(({ kind }) => kind === 'signing')
  return (
    <>
      {others.length > 0 && <h4>{t('others')}</h4>}
      {others.length > 0 && <Differences view={view} differences={others} />}
      {signing.length > 0 && <h4>{t('signing')}</h4>}
      {signing.length > 0 && <p>{t('signingWhy')}</p>}
      {signing.length > 0 && <Differences view={view} differences={signing} />}
      {count > differences.length && <p>{t('more', { shown: differences.length, count })}</p>}
    </>
  )
}
