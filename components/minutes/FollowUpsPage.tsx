import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { type FollowUp, isOverdue } from '#lib/meetings/actions.ts'
import { ACTION_STATUS } from '#lib/meetings/meeting.ts'
import type { FormAction } from '../forms/form-answer.ts'
import { PlainForm } from '../forms/PlainForm.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Minutes.module.css'
import { useFormTexts } from './use-form-texts.ts'

type Props = {
  office: { id: string; name: string }
  open: readonly FollowUp[]
  over: readonly FollowUp[]
  today: string
  mayChange: boolean
  action: FormAction
}

/** Everything the minutes say that somebody is to do, what is most urgent first. */
export function FollowUpsPage(props: Props) {
  const { office, open, over } = props
  const t = useTranslations('minutes')
  return (
    <>
      <HistoryBar
        href={`/kontor/${office.id}/moter`}
        back={useTranslations('meetings')('all')}
        label={t('actions.title')}
      >
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={t('actions.title')} lead={t('actions.lead')} narrow>
        {open.length + over.length === 0 ? (
          <p>{t('actions.none')}</p>
        ) : (
          <>
            <section className={styles.section} aria-labelledby="oppgaver-apne">
              <h2 id="oppgaver-apne">{t('actions.open')}</h2>
              {open.length === 0 ? <p>{t('actions.noneOpen')}</p> : <FollowUps {...props} shown={open} />}
            </section>
            {over.length > 0 && (
              <section className={styles.section} aria-labelledby="oppgaver-over">
                <h2 id="oppgaver-over">{t('actions.over')}</h2>
                <FollowUps {...props} shown={over} />
              </section>
            )}
          </>
        )}
      </Page>
    </>
  )
}

const FollowUps = ({ shown, ...props }: Props & { shown: readonly FollowUp[] }) => (
  <ul className={styles.actions}>
    {shown.map((one) => (
      <OneFollowUp key={`${one.meeting} ${one.item}`} {...props} one={one} />
    ))}
  </ul>
)

function OneFollowUp({ office, one, today, mayChange, action }: Props & { one: FollowUp }) {
  const t = useTranslations('minutes.actions')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  const language = asLanguage(useLocale())
  const day = (date: string) => formatDate(noon(date), language)
  const who = [one.responsible, one.line && t(`lines.${one.line}`)].filter(Boolean).join(', ')
  return (
    <li id={`oppgave-${one.meeting}-${one.item}`}>
      <h3>{one.title}</h3>
      {one.text && <p className={styles.text}>{one.text}</p>}
      <div className={styles.facts}>
        <span>{who && t('responsible', { who })}</span>
        <span>{one.due ? t('due', { date: day(one.due) }) : t('noDue')}</span>
        {isOverdue(one, today) && (
          <span className={styles.overdue}>
            <ExclamationmarkTriangleFillIcon aria-hidden />
            {t('overdue')}
          </span>
        )}
        <span>
          <a href={`/kontor/${office.id}/moter/${one.meeting}/referat`}>{t('from', { date: day(one.on) })}</a>
        </span>
      </div>
      {one.changedOn && (
        <p className={styles.muted}>
          {t(one.note ? 'changed' : 'changedPlain', {
            status: t(`status.${one.status}`),
            date: day(one.changedOn),
            note: one.note,
          })}
        </p>
      )}
      {mayChange && (
        <details>
          <summary>{t('update', { title: one.title })}</summary>
          <PlainForm
            id={`oppgave-${one.meeting}-${one.item}`}
            action={action}
            sent={{ office: office.id, meeting: one.meeting, item: one.item }}
            fields={[
              {
                name: 'status',
                kind: 'select',
                label: form('statusField'),
                start: one.status,
                options: ACTION_STATUS.map((value) => ({ value, label: form(`statuses.${value}`) })),
              },
              { name: 'due', kind: 'date', label: form('newDue') },
              { name: 'note', kind: 'text', label: form('statusNote') },
            ]}
            texts={texts(form('statusSave'))}
          />
        </details>
      )}
    </li>
  )
}
