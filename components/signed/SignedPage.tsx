import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { SigningRow } from '#lib/agreements/signings.ts'
import { Done } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Signed.module.css'
import { SignedFile } from './SignedFile.tsx'
import type { SignedFileView, SignedProps, SignedView } from './signed-props.ts'
import { UploadSigned } from './UploadSigned.tsx'
import { useOwnerWords } from './use-owner-words.ts'

const DONE = ['lastet-opp', 'fantes', 'bekreftet', 'signert', 'trukket', 'fil-trukket'] as const

/** From the file both have signed to the agreement that is: uploaded, compared, confirmed by each. */
export const SignedPage = (props: SignedProps) => {
  const { view, done } = props
  const t = useTranslations('signed')
  const status = useStatus(view)
  const told = DONE.find((one) => one === done)
  const standing = view.files.filter(({ retracted }) => !retracted)
  return (
    <>
      <HistoryBar href={`/avtaler/${view.agreement.id}`} back={t('back')} label={t('link')}>
        {view.office}
      </HistoryBar>
      <Page title={status.title} lead={status.lead}>
        {told && <Done>{t(`done.${told}`)}</Done>}
        <div className={styles.page}>
          {view.agreement.state !== 'draft' && standing.length > 0 && <Parties view={view} />}
          <Files {...props} files={standing} />
          <Upload {...props} isFirst={standing.length === 0} />
          <Retracted view={view} />
          <p className={styles.ways}>
            <Link href={`/avtaler/${view.agreement.id}/klar`} prefetch={false}>
              {t('next.klar')}
            </Link>
            <Link href={`/avtaler/${view.agreement.id}/gyldighet`} prefetch={false}>
              {t('next.validity')}
            </Link>
          </p>
        </div>
      </Page>
    </>
  )
}

/** All of them as long as one has to choose; afterwards the one that is signed, and the others folded. */
const Files = ({ files, ...props }: SignedProps & { files: readonly SignedFileView[] }) => {
  const { view, actions } = props
  const t = useTranslations('signed')
  if (files.length === 0) return null
  const isChosen = view.agreement.state !== 'frozen' && view.agreement.state !== 'draft'
  const first = files.find((file) => isConfirmed(view, file)) ?? files.find(isRead) ?? files[0]
  const shown = files.filter((file) => !isChosen || isConfirmed(view, file))
  const others = files.filter((file) => !shown.includes(file))
  const list = (some: readonly SignedFileView[]) =>
    some.map((file) => (
      <SignedFile key={file.id} view={view} actions={actions} file={file} isFirst={file === first} />
    ))
  return (
    <>
      <h2>{t(isChosen ? 'theFile' : 'files')}</h2>
      {list(shown)}
      {others.length > 0 && (
        <details className={styles.another}>
          <summary>{t('otherFiles', { count: others.length })}</summary>
          {list(others)}
        </details>
      )}
    </>
  )
}

const isConfirmed = ({ signings }: SignedView, file: SignedFileView): boolean =>
  signings.some(({ sha256 }) => sha256 === file.sha256)
const isRead = ({ check }: SignedFileView): boolean => check.isComparable

const useStatus = (view: SignedView): { title: string; lead: string } => {
  const t = useTranslations('signed')
  const { party, inSentence, list } = useOwnerWords(view.parties)
  const { number } = view.version
  const tell = (code: 'none' | 'open' | 'signed' | 'draft') => ({
    title: t(`title.${code}`),
    lead: t(`lead.${code}`, { number }),
  })
  if (view.agreement.state === 'draft') return tell('draft')
  if (view.agreement.state !== 'frozen') return tell('signed')
  if (view.files.every(({ retracted }) => retracted)) return tell('none')
  const has = (id: string) => view.signings.some(({ partyId }) => partyId === id)
  const ids = view.parties.map(({ id }) => id)
  const [given, left] = [ids.filter(has), ids.filter((id) => !has(id))]
  if (given.length === 0 || left.length === 0) return tell('open')
  const names = { confirmed: list(given.map(party)), waiting: list(left.map(inSentence)) }
  return { title: t('title.waiting', names), lead: t('lead.waiting') }
}

const Parties = ({ view }: { view: SignedView }) => {
  const t = useTranslations('signed')
  const { party } = useOwnerWords(view.parties)
  const isSame = new Set(view.signings.map(({ sha256 }) => sha256)).size < 2
  return (
    <section className={styles.card} aria-label={t('parties')}>
      <ul>
        {view.parties.map(({ id, side }) => {
          const signing = view.signings.find(({ partyId }) => partyId === id)
          return (
            <li key={id}>
              <PartyMark standing={side} />
              <div>
                <b>{t(signing ? 'confirmed' : 'notConfirmed', { party: party(id) })}</b>
                {signing && <Signing view={view} signing={signing} />}
                {signing && !isSame && <p>{t('otherFile')}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Signing = ({ view, signing }: { view: SignedView; signing: SigningRow }) => {
  const t = useTranslations('signed')
  const { day, at } = useOwnerWords(view.parties)
  const { signatory, title, signedOn, userName, hasCompared } = signing
  const date = day(signedOn)
  return (
    <>
      <p>
        <CheckmarkCircleFillIcon aria-hidden fontSize="1.25rem" />
        {title ? t('confirmedWhoTitle', { signatory, title, date }) : t('confirmedWho', { signatory, date })}
      </p>
      <p className={styles.muted}>
        {t('confirmedBy', { name: userName, ...at(signing.at) })}
        {hasCompared && ` ${t('comparedBy', { name: userName, number: view.version.number })}`}
      </p>
    </>
  )
}

const Upload = ({ view, failure, isFirst }: SignedProps & { isFirst: boolean }) => {
  const t = useTranslations('signed.upload')
  const { number } = view.version
  if (view.agreement.state !== 'frozen') return null
  if (!view.permissions['upload-signed']) return <p>{t('only')}</p>
  const form = (
    <>
      <p>{t('what', { number })}</p>
      <UploadSigned
        agreement={view.agreement.id}
        version={number}
        variant={isFirst ? 'primary' : 'secondary'}
        failure={failure}
      />
    </>
  )
  if (isFirst) return form
  return (
    <details className={styles.another} open={failure !== null}>
      <summary>{t('another')}</summary>
      {form}
    </details>
  )
}

const Retracted = ({ view }: { view: SignedView }) => {
  const t = useTranslations('signed.file')
  const { person, moment } = useOwnerWords(view.parties)
  const files = view.files.filter(({ retracted }) => retracted)
  if (files.length === 0) return null
  return (
    <details className={styles.another}>
      <summary>{t('old', { count: files.length })}</summary>
      <ul>
        {files.map(({ id, name, retracted }) => (
          <li key={id}>
            <a href={`/avtaler/${view.agreement.id}/signert/fil/${id}`}>{name}</a>
            {retracted && (
              <p>
                {t('retracted', {
                  person: person(retracted.by),
                  moment: moment(retracted.at),
                  reason: retracted.reason,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
