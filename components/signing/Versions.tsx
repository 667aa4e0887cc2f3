import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CheckVersions } from './CheckVersions.tsx'
import styles from './Signing.module.css'
import type { CheckAction } from './signing-action.ts'
import type { FrozenVersion, SigningView } from './signing-view.ts'
import { useFailureTexts } from './use-approve-texts.ts'
import { useSigningWords } from './use-signing-words.tsx'

/** Every version that was frozen, newest first, and the check that none of them has changed. */
export const Versions = ({ view, check }: { view: SigningView; check: CheckAction }) => {
  const { t } = useSigningWords(view)
  const failures = useFailureTexts()
  const numbers = view.versions.map(({ number }) => number)
  if (numbers.length === 0) return null
  const faults = (['number', 'text', 'seal', 'chain', 'file'] as const).flatMap((what) =>
    numbers.map((number) => [`${what} ${number}`, t(`versions.faults.${what}`, { number })] as const),
  )
  return (
    <section className={styles.versions} aria-labelledby="klar-versjoner">
      <h2 id="klar-versjoner">{t('versions.title')}</h2>
      <ul>
        {view.versions.toReversed().map((version) => (
          <Version key={version.number} version={version} view={view} />
        ))}
      </ul>
      <CheckVersions
        action={check}
        agreement={view.agreement.id}
        texts={{
          check: t('versions.check'),
          what: t('versions.checkWhat'),
          unchanged: t('versions.unchanged', { count: numbers.length }),
          fault: t('versions.fault'),
          faults: Object.fromEntries(faults),
          failures,
        }}
      />
    </section>
  )
}

const Version = ({ version, view }: { version: FrozenVersion; view: SigningView }) => {
  const { t, at, list } = useSigningWords(view)
  const evidence = useTranslations('evidence')
  const compare = useTranslations('compare')
  const { number, frozenAt, approvals } = version
  const base = `/avtaler/${view.agreement.id}/versjon/${number}`
  const people = approvals.map(({ name, organisation, at: time }) =>
    t('versions.person', { name, organisation, ...at(new Date(time)) }),
  )
  return (
    <li>
      <b>{t('versions.version', { number })}</b>
      <p>
        {t('versions.frozenAt', at(frozenAt))}. {t('versions.approvedBy', { people: list(people) })}
      </p>
      <p className={styles.ways}>
        <Link href={base} prefetch={false}>
          {t('versions.read', { number })}
        </Link>
        <a href={`${base}/word`}>{t('versions.word', { number })}</a>
        <Link href={`${base}/bevis`} prefetch={false}>
          {evidence('of', { number })}
        </Link>
        <Link
          href={`/avtaler/${view.agreement.id}/sammenlign?fra=${number > 1 ? `versjon-${number - 1}` : 'mal'}&til=versjon-${number}`}
          prefetch={false}
        >
          {compare('link')}
        </Link>
      </p>
    </li>
  )
}
