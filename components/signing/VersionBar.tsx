import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from '../reading/Reading.module.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'

/** The way back to the signing page, and this version's own file. */
export const VersionBar = ({ agreement, number }: { agreement: string; number: number }) => {
  const t = useTranslations('signing')
  const history = useTranslations('history')
  const evidence = useTranslations('evidence')
  const compare = useTranslations('compare')
  return (
    <section className={styles.bar} aria-label={t('versions.version', { number })}>
      <Link href={`/avtaler/${agreement}/klar`} prefetch={false}>
        <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
        {t('reading.toSigning')}
      </Link>
      <div className={styles.barTools}>
        <Link href={`/avtaler/${agreement}/historikk`} prefetch={false}>
          {history('link')}
        </Link>
        <Link href={`/avtaler/${agreement}/versjon/${number}/bevis`} prefetch={false}>
          {evidence('link')}
        </Link>
        <Link href={`/avtaler/${agreement}/sammenlign?fra=versjon-${number}&til=na`} prefetch={false}>
          {compare('link')}
        </Link>
        <DownloadButton href={`/avtaler/${agreement}/versjon/${number}/word`} size="small">
          {t('versions.word', { number })}
        </DownloadButton>
      </div>
    </section>
  )
}
