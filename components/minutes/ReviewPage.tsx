import { useTranslations } from 'next-intl'
import type { Paper } from '#lib/export/paper.ts'
import type { MinutesFault } from '#lib/meetings/minutes.ts'
import type { FormAction } from '../forms/form-answer.ts'
import { PlainForm } from '../forms/PlainForm.tsx'
import { PaperBar } from '../papers/PaperBar.tsx'
import { PaperSheet } from '../papers/PaperSheet.tsx'
import papers from '../papers/Papers.module.css'
import { MAIN_ID } from '../ui/Page.tsx'
import { useFormTexts } from './use-form-texts.ts'

type Props = {
  office: string
  id: string
  paper: Paper
  hash: string
  faults: readonly MinutesFault[]
  commentBy: string
  action: FormAction
}

/** The minutes as they will be sent: what is sent is what was read here. */
export const ReviewPage = ({ office, id, paper, hash, faults, commentBy, action }: Props) => {
  const t = useTranslations('minutes')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  const base = `/kontor/${office}/moter/${id}/referat`
  return (
    <>
      <PaperBar href={base} back={t('review.back')} label={t('review.label')}>
        {null}
      </PaperBar>
      <main id={MAIN_ID} tabIndex={-1} className={papers.desk}>
        <div className={papers.about}>
          <h2>{t('review.title')}</h2>
          {faults.length > 0 ? (
            <>
              <ul>
                {faults.map((fault) => (
                  <li key={JSON.stringify(fault)}>
                    {t(`review.fault.${fault.code}`, { number: 'number' in fault ? fault.number : 0 })}
                  </li>
                ))}
              </ul>
              <a href={base}>{t('review.fix')}</a>
            </>
          ) : (
            <>
              <p>{t('review.lead')}</p>
              <PlainForm
                id="send"
                action={action}
                sent={{ office, meeting: id, hash }}
                fields={[{ name: 'commentBy', kind: 'date', label: form('commentBy'), start: commentBy }]}
                texts={texts(form('send'))}
                variant="primary"
              />
            </>
          )}
        </div>
        <PaperSheet agreement="" paper={paper} />
      </main>
    </>
  )
}
