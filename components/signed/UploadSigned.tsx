import { useTranslations } from 'next-intl'
import { UploadForm } from './UploadForm.tsx'

/** As the service measures it. */
const MOST_BYTES = 25_000_000

export const UPLOAD_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'changed',
  'empty',
  'too-large',
  'too-many',
  'wrong-type',
  'encrypted',
  'damaged',
  'too-long',
  'too-slow',
  'failed',
] as const

type Props = {
  agreement: string
  version: number
  variant: 'primary' | 'secondary'
  failure?: string | null
}

/** The place one drops the signed file in, with its words. */
export const UploadSigned = ({ agreement, version, variant, failure = null }: Props) => {
  const t = useTranslations('signed')
  return (
    <UploadForm
      to={`/avtaler/${agreement}/signert/last-opp`}
      version={version}
      most={MOST_BYTES}
      variant={variant}
      failure={failure}
      texts={{
        label: t('upload.label'),
        drop: t('upload.drop'),
        choose: t('upload.choose'),
        submit: t('upload.submit'),
        sending: t('upload.sending', { percent: '{percent}' }),
        reading: t('upload.reading'),
        failures: Object.fromEntries(UPLOAD_FAILURES.map((code) => [code, t(`failure.${code}`)])),
      }}
    />
  )
}
