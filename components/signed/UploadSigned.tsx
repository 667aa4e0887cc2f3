import { useTranslations } from 'next-intl'
import { UploadForm } from '../forms/UploadForm.tsx'
import type { UploadFailure } from '../forms/upload-failures.ts'
import { useUploadTexts } from '../forms/use-upload-texts.ts'

type Props = {
  agreement: string
  version: number
  variant: 'primary' | 'secondary'
  failure?: UploadFailure | null
}

/** The place one drops the signed file in, with its words. */
export const UploadSigned = ({ agreement, version, variant, failure = null }: Props) => {
  const t = useTranslations('signed')
  const texts = useUploadTexts()
  return (
    <UploadForm
      id="signert"
      to={`/avtaler/${agreement}/signert/last-opp`}
      sent={{ version }}
      variant={variant}
      failure={failure}
      texts={texts({
        label: t('upload.label'),
        submit: t('upload.submit'),
        reading: t('upload.reading'),
        failure: (code) => t(`failure.${code}`),
      })}
    />
  )
}
