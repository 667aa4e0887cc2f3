import { useTranslations } from 'next-intl'
import { type Field, PlainForm } from '../forms/PlainForm.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { fileSize } from '../ui/file-size.ts'
import { CheckResult } from './CheckResult.tsx'
import styles from './Signed.module.css'
import type { SignedFileView, SignedProps } from './signed-props.ts'
import { useFormTexts } from './use-form-texts.ts'
import { useOwnerWords } from './use-owner-words.ts'

type Props = Pick<SignedProps, 'view' | 'actions'> & {
  file: SignedFileView
  /** The one that is most likely the right one: confirming it is the page's next step. */
  isFirst: boolean
}

/** A copy that somebody uploaded: what it is, how its text stands to the version's, and what one says of it. */
export const SignedFile = (props: Props) => {
  const { view, file } = props
  const t = useTranslations('signed.file')
  const { person, moment } = useOwnerWords(view.parties)
  const size = fileSize(file.size)
  return (
    <article className={styles.file} id={`fil-${file.id}`} tabIndex={-1}>
      <h3>{file.name}</h3>
      <p className={styles.muted}>
        {t(file.kind, { size })}. {t('uploaded', { person: person(file.by), moment: moment(file.at) })}
      </p>
      <p>
        <DownloadButton href={`/avtaler/${view.agreement.id}/signert/fil/${file.id}`} size="small">
          {t('download', { name: file.name })}
        </DownloadButton>
      </p>
      <CheckResult view={view} file={file} />
      <Confirm {...props} />
      {view.permissions['upload-signed'] && file.isOwn && <Retract {...props} />}
      <details className={styles.print}>
        <summary>{t('code')}</summary>
        <p>{t('codeWhy')}</p>
        <code>{(file.sha256.match(/.{4}/g) ?? []).join(' ')}</code>
      </details>
    </article>
  )
}

const Confirm = (props: Props) => {
  const { view, file, actions, isFirst } = props
  const t = useTranslations('signed.confirm')
  const texts = useFormTexts('signed')
  const fields = useConfirmFields(props)
  if (view.agreement.state !== 'frozen') return null
  if (!view.permissions['confirm-signed'] || !view.party) return <p>{t('only')}</p>
  const own = view.signings.find(({ partyId }) => partyId === view.party?.id)
  const sent = { agreement: view.agreement.id, file: file.id, sha256: file.sha256 }
  if (own?.sha256 === file.sha256)
    return (
      <div className={styles.confirm}>
        <p>
          <b>{t('own')}</b>
        </p>
        <PlainForm
          id={`trekk-${file.id}`}
          action={actions.withdraw}
          sent={sent}
          fields={[]}
          texts={texts(t('withdraw'))}
        />
      </div>
    )
  const form = (
    <>
      <p>{t('what', { organisation: view.party.organisation })}</p>
      {own && <p>{t('again')}</p>}
      <PlainForm
        id={`fil-${file.id}`}
        action={actions.confirm}
        sent={sent}
        fields={fields}
        texts={texts(t('submit'))}
        variant={isFirst ? 'primary' : 'secondary'}
      />
    </>
  )
  if (!isFirst)
    return (
      <details className={styles.retract}>
        <summary>{t('instead')}</summary>
        {form}
      </details>
    )
  return (
    <section className={styles.confirm} aria-labelledby={`bekreft-${file.id}`}>
      <h4 id={`bekreft-${file.id}`}>{t('title')}</h4>
      {form}
    </section>
  )
}

const useConfirmFields = ({ view, file }: Props): readonly Field[] => {
  const t = useTranslations('signed.confirm')
  const { number } = view.version
  return [
    { name: 'signedOn', kind: 'date', label: t('signedOn') },
    { name: 'signatory', kind: 'text', label: t('signatory'), start: view.signatory?.name ?? '' },
    { name: 'title', kind: 'text', label: t('jobTitle'), start: view.signatory?.title ?? '' },
    ...(file.isSame
      ? []
      : [{ name: 'hasCompared', kind: 'checkbox' as const, label: t('hasCompared', { number }) }]),
  ]
}

const Retract = ({ view, file, actions }: Props) => {
  const t = useTranslations('signed.retract')
  const texts = useFormTexts('signed')
  return (
    <details className={styles.retract}>
      <summary>{t('open')}</summary>
      <p>{t('why')}</p>
      <PlainForm
        id={`feil-${file.id}`}
        action={actions.retract}
        sent={{ agreement: view.agreement.id, file: file.id }}
        fields={[{ name: 'reason', kind: 'textarea', label: t('reason') }]}
        texts={texts(t('submit'))}
      />
    </details>
  )
}
