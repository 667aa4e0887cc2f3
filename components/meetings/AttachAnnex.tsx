import { FILE_ENDINGS } from '#lib/agreements/file-kind.ts'
import { UploadForm } from '../forms/UploadForm.tsx'
import { useUploadTexts } from '../forms/use-upload-texts.ts'
import styles from './Annexes.module.css'
import type { ItemAnnexesProps } from './annex-props.ts'
import { useAnnexWords } from './use-annex-words.tsx'

const ACCEPT = Object.values(FILE_ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

/** Folded away, and open where the last file was refused. */
export const AttachAnnex = ({ office, meeting, language, item, refused }: ItemAnnexesProps) => {
  const { t } = useAnnexWords(language)
  const texts = useUploadTexts()
  return (
    <details className={styles.more} open={refused !== null}>
      <summary aria-label={t('attachTo', { title: item.title })}>{t('attach')}</summary>
      <p>{t('help')}</p>
      <UploadForm
        id={`vedlegg-til-${item.id}`}
        to={`/kontor/${office}/moter/${meeting}/vedlegg/last-opp?${new URLSearchParams({ sak: item.id })}`}
        variant="secondary"
        failure={refused}
        accept={ACCEPT}
        title={{ label: t('title'), help: t('titleHelp') }}
        texts={texts({
          label: t('label', { title: item.title }),
          submit: t('submit'),
          reading: t('reading'),
          failure: (code) => t(`failure.${code === 'too-long' ? 'failed' : code}`),
          ofFiles: {
            'wrong-type': t('failure.wrong-type'),
            encrypted: t('failure.encrypted'),
            'too-large': t('failure.too-large'),
          },
        })}
      />
    </details>
  )
}
