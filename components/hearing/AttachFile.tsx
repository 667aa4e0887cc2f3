import type { HearingEntry, HearingFileView } from '#lib/agreements/hearing-view.ts'
import { UploadForm } from '../forms/UploadForm.tsx'
import { useUploadTexts } from '../forms/use-upload-texts.ts'
import styles from './Hearing.module.css'
import type { HearingProps } from './hearing-props.ts'
import { useHearingWords } from './use-hearing-words.ts'

type Props = Pick<HearingProps, 'agreement' | 'refused'> & {
  entry: HearingEntry
  called: string
  /** The file that the new one is to stand instead of. */
  replaces: HearingFileView | null
}

/** Folded away, and open where the last file was refused. */
export const AttachFile = ({ agreement, refused, entry, called, replaces }: Props) => {
  const { t } = useHearingWords()
  const texts = useUploadTexts()
  const at = replaces?.id ?? entry.id
  const failure = refused?.at === at ? refused.failure : null
  const kind = entry.kind === 'political' ? 'political' : 'heard'
  const isFirst = entry.files.every(({ isReplaced, retracted }) => isReplaced || retracted)
  const query = new URLSearchParams({ ved: entry.id, ...(replaces && { erstatter: replaces.id }) })
  const what = replaces ? t('file.replace') : t(`file.attach.${isFirst ? kind : 'more'}`)
  return (
    <details className={styles.more} open={failure !== null}>
      <summary aria-label={t('file.about', { what, about: replaces?.name ?? called })}>{what}</summary>
      <p>{replaces ? t('file.replaceHelp') : t(`file.attachHelp.${kind}`)}</p>
      <UploadForm
        id={`legg-ved-${at}`}
        to={`/avtaler/${agreement}/hoering/last-opp?${query}`}
        variant="secondary"
        failure={failure}
        texts={texts({
          label: t('file.label'),
          submit: t('file.submit'),
          reading: t('file.reading'),
          failure: (code) => t(`file.failure.${code}`),
        })}
      />
    </details>
  )
}
