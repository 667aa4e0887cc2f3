import { useTranslations } from 'next-intl'
import type { UploadTexts } from './UploadForm.tsx'
import { UPLOAD_FAILURES, type UploadFailure } from './upload-failures.ts'

const OF_FILES = ['empty', 'too-large', 'wrong-type', 'encrypted', 'damaged', 'too-slow'] as const
type OfFiles = (typeof OF_FILES)[number]

type Given = Pick<UploadTexts, 'label' | 'submit' | 'reading'> & {
  /** What is told otherwise than of any file. */
  failure: (code: Exclude<UploadFailure, OfFiles>) => string
  /** Told otherwise here than elsewhere: other kinds of files may be welcome. */
  ofFiles?: Partial<Record<OfFiles, string>>
}

/** The words of a place where one uploads a file: those that are the same everywhere, and those that are given. */
export const useUploadTexts = (): ((given: Given) => UploadTexts) => {
  const t = useTranslations('upload')
  const isOfFiles = (code: UploadFailure): code is OfFiles => OF_FILES.some((one) => one === code)
  return ({ failure, ofFiles = {}, ...given }) => ({
    ...given,
    drop: t('drop'),
    choose: t('choose'),
    sending: t('sending', { percent: '{percent}' }),
    failures: Object.fromEntries(
      UPLOAD_FAILURES.map((code) => [
        code,
        isOfFiles(code) ? (ofFiles[code] ?? t(`failure.${code}`)) : failure(code),
      ]),
    ) as Record<UploadFailure, string>,
  })
}
