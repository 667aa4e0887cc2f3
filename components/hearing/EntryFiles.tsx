import type { HearingEntry, HearingFileView } from '#lib/agreements/hearing-view.ts'
import { fileSize } from '../ui/file-size.ts'
import { AttachFile } from './AttachFile.tsx'
import styles from './Hearing.module.css'
import type { HearingProps } from './hearing-props.ts'
import { RetractForm } from './RetractForm.tsx'
import { useHearingWords } from './use-hearing-words.ts'

type Props = Pick<HearingProps, 'agreement' | 'retractFile' | 'refused'> & {
  entry: HearingEntry
  /** The entry's, for those who hear the page. */
  called: string
}
type FileProps = Props & { file: HearingFileView }

/** The papers of an entry: what stands, what stood before, and the way to add one. */
export const EntryFiles = (props: Props) => {
  const { entry } = props
  const { t } = useHearingWords()
  const standing = entry.files.filter(({ isReplaced, retracted }) => !isReplaced && !retracted)
  const old = entry.files.filter((file) => !standing.includes(file))
  return (
    <>
      {standing.length > 0 && (
        <ul className={styles.files} aria-label={t('file.list')}>
          {standing.map((file) => (
            <Standing key={file.id} {...props} file={file} />
          ))}
        </ul>
      )}
      {old.length > 0 && (
        <details className={styles.more}>
          <summary>{t('file.old', { count: old.length })}</summary>
          <ul className={styles.files}>
            {old.map((file) => (
              <Old key={file.id} {...props} file={file} />
            ))}
          </ul>
        </details>
      )}
      {entry.mayAttach && <AttachFile {...props} replaces={null} />}
    </>
  )
}

const Named = ({ agreement, file }: FileProps) => {
  const { t, person, moment } = useHearingWords()
  return (
    <>
      <a href={`/avtaler/${agreement}/hoering/fil/${file.id}`}>{file.name}</a>
      <p className={styles.muted}>
        {t(`file.${file.kind}`, { size: fileSize(file.size) })}.{' '}
        {t('file.uploaded', { person: person(file.by), moment: moment(file.at) })}
      </p>
    </>
  )
}

const Standing = (props: FileProps) => {
  const { agreement, entry, file, retractFile } = props
  const { t } = useHearingWords()
  return (
    <li id={`fil-${file.id}`} tabIndex={-1}>
      <Named {...props} />
      {file.isOwn && (
        <div className={styles.ways}>
          {entry.mayAttach && <AttachFile {...props} replaces={file} />}
          <details className={styles.more}>
            <summary aria-label={t('file.about', { what: t('file.retract'), about: file.name })}>
              {t('file.retract')}
            </summary>
            <p>{t('file.retractHelp')}</p>
            <RetractForm action={retractFile} sent={{ agreement, file: file.id }} />
          </details>
        </div>
      )}
    </li>
  )
}

const Old = (props: FileProps) => {
  const { retracted } = props.file
  const { t, person, moment } = useHearingWords()
  return (
    <li id={`fil-${props.file.id}`} tabIndex={-1}>
      <Named {...props} />
      <p>
        {retracted
          ? t('file.retractedBy', {
              person: person(retracted.by),
              moment: moment(retracted.at),
              reason: retracted.reason,
            })
          : t('file.replaced')}
      </p>
    </li>
  )
}
