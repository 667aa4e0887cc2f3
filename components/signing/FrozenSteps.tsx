import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UploadSigned } from '../signed/UploadSigned.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { ControlCode } from './ControlCode.tsx'
import styles from './Signing.module.css'
import type { FrozenVersion, SigningView } from './signing-view.ts'
import { useActingRole } from './use-acting-role.ts'
import { useSigningWords } from './use-signing-words.tsx'

const inKilobytes = (size: number): number => Math.max(1, Math.round(size / 1000))

/** The version both have approved: who and when, its code, the file, and what one does with it. */
export const FrozenSteps = ({ view }: { view: SigningView }) => {
  const { t, list } = useSigningWords(view)
  const evidence = useTranslations('evidence')
  const version = view.versions.at(-1)
  if (!version) return null
  const { number, hash, size } = version
  const base = `/avtaler/${view.agreement.id}/versjon/${number}`
  const isToSign = view.agreement.state === 'frozen'
  return (
    <>
      <section className={styles.card} aria-label={t('approval.title')}>
        <Approvals version={version} view={view} />
        <ControlCode
          hash={hash}
          title={t('frozen.code', { number })}
          why={t('frozen.codeWhy')}
          show={t('frozen.showCode')}
          copy={t('frozen.copyCode')}
          copied={t('frozen.copied')}
        />
      </section>
      <ol className={styles.steps}>
        <Step title={t('frozen.download')} number={1}>
          <p>
            {t('frozen.downloadWhat', { parts: list(view.content.document.parts.map(({ title }) => title)) })}
          </p>
          <p className={styles.ways}>
            <DownloadButton href={`${base}/word`} variant="primary">
              {t('frozen.downloadButton', { size: inKilobytes(size) })}
            </DownloadButton>
            <Link href={base} prefetch={false}>
              {t('frozen.read', { number })}
            </Link>
            <Link href={`${base}/bevis`} prefetch={false}>
              {evidence('read')}
            </Link>
          </p>
        </Step>
        {isToSign && (
          <Step title={t('frozen.sign')} number={2}>
            <p>{t('frozen.signWhat')}</p>
          </Step>
        )}
        <Step title={t(isToSign ? 'frozen.after' : 'frozen.signedFile')} number={isToSign ? 3 : 2}>
          <SignedCopies view={view} number={number} />
        </Step>
      </ol>
    </>
  )
}

/** Where the signed file is put, or where it stands with it. */
const SignedCopies = ({ view, number }: { view: SigningView; number: number }) => {
  const { t } = useSigningWords(view)
  const signed = useTranslations('signed.upload')
  const { id, state } = view.agreement
  const isFirst = state === 'frozen' && view.signedFiles === 0
  return (
    <>
      {state !== 'frozen' && <p>{t('frozen.afterSigned')}</p>}
      {state === 'frozen' && view.signedFiles > 0 && (
        <p>{t('frozen.afterWhat', { count: view.signedFiles })}</p>
      )}
      {isFirst && <p>{view.permissions['upload-signed'] ? signed('what', { number }) : signed('only')}</p>}
      {isFirst && view.permissions['upload-signed'] ? (
        <UploadSigned agreement={id} version={number} variant="secondary" />
      ) : (
        <p className={styles.ways}>
          <Link href={`/avtaler/${id}/signert`} prefetch={false}>
            {t('frozen.afterOpen')}
          </Link>
        </p>
      )}
    </>
  )
}

const Step = ({ title, number, children }: { title: string; number: number; children: ReactNode }) => (
  <li>
    <span className={styles.stepNumber} aria-hidden="true">
      {number}
    </span>
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  </li>
)

/** As it was kept with the version: names and times that nothing changes. */
const Approvals = ({ version, view }: { version: FrozenVersion; view: SigningView }) => {
  const { t, at, party: called } = useSigningWords(view)
  const roleWord = useActingRole()
  return (
    <ul className={styles.approvals}>
      {version.approvals.map(({ partyId, side, organisation, userId, name, role, deputyFor, at: time }) => {
        const who = t('approval.named', { name, role: roleWord(role, deputyFor !== undefined), organisation })
        return (
          <li key={partyId}>
            <PartyMark standing={side} />
            <div>
              <b>{t('frozen.approved', { party: called(partyId) || organisation })}</b>
              <span>{userId === view.reader.id ? t('approval.you', { who }) : who}</span>
            </div>
            <span className={`${styles.approval} ${styles.given}`}>
              <b>
                <CheckmarkCircleFillIcon aria-hidden fontSize="1.25rem" />
                {t('approval.approved')}
              </b>
              <span>{t('approval.at', at(new Date(time)))}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
