import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { PlainForm } from '../forms/PlainForm.tsx'
import papers from '../papers/Papers.module.css'
import styles from './Minutes.module.css'
import type { MinutesPageProps } from './minutes-page-props.ts'
import { useFormTexts } from './use-form-texts.ts'

/** What each owner has said of the minutes, and the forms for the one who reads. */
export function OwnerAnswers(props: MinutesPageProps) {
  const { meeting, owners, people } = props
  const t = useTranslations('minutes')
  const language = asLanguage(useLocale())
  const day = (date: string) => formatDate(noon(date), language)
  const { minutes } = meeting
  if (!minutes) return null
  return (
    <section className={papers.about} aria-labelledby="referat-svar">
      <h2 id="referat-svar">{t('approvals')}</h2>
      <ul className={styles.answers}>
        {owners.map(({ id, organisation }) => {
          const approval = minutes.approvals.find(({ by }) => by.partyId === id)
          const objections = minutes.objections.filter(({ by }) => by.partyId === id)
          const nameOf = (user: string) => people[user] ?? ''
          if (approval)
            return (
              <li key={id}>
                {t('approved', { organisation, date: day(approval.on), name: nameOf(approval.by.userId) })}
              </li>
            )
          if (objections.length === 0) return <li key={id}>{t('waits', { organisation })}</li>
          return objections.map(({ by, on, text }) => (
            <li key={`${id} ${text}`}>
              {t('objected', { organisation, date: day(on), name: nameOf(by.userId), text })}
            </li>
          ))
        })}
      </ul>
      <Answering {...props} />
    </section>
  )
}

function Answering(props: MinutesPageProps) {
  const { meeting, partyId, may, isClosed } = props
  const { minutes } = meeting
  if (!minutes || isClosed) return null
  const hasApproved = minutes.approvals.some(({ by }) => by.partyId === partyId)
  const hasObjected = minutes.objections.some(({ by }) => by.partyId === partyId)
  return (
    <>
      {may.approve && !hasApproved && <Approve {...props} />}
      {may.object && (hasObjected ? <Withdraw {...props} /> : <ObjectTo {...props} />)}
      {may.lead && <Reopen {...props} />}
    </>
  )
}

const sentWith = ({ id, office, hash }: MinutesPageProps) => ({ office: office.id, meeting: id, hash })

function Approve(props: MinutesPageProps) {
  const t = useTranslations('minutes')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  return (
    <div>
      <p>{t('approveLead')}</p>
      <PlainForm
        id="godkjenn"
        action={props.actions.approve}
        sent={sentWith(props)}
        fields={[]}
        texts={texts(form('approve'))}
        variant="primary"
      />
    </div>
  )
}

function Withdraw(props: MinutesPageProps) {
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  return (
    <PlainForm
      id="trekk"
      action={props.actions.withdraw}
      sent={sentWith(props)}
      fields={[]}
      texts={texts(form('withdraw'))}
    />
  )
}

function ObjectTo(props: MinutesPageProps) {
  const t = useTranslations('minutes')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  return (
    <details>
      <summary>{t('objectTitle')}</summary>
      <PlainForm
        id="feil"
        action={props.actions.object}
        sent={sentWith(props)}
        fields={[{ name: 'text', kind: 'textarea', label: form('object') }]}
        texts={texts(form('objectSubmit'))}
      />
    </details>
  )
}

function Reopen(props: MinutesPageProps) {
  const t = useTranslations('minutes')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  return (
    <details>
      <summary>{t('reopenTitle')}</summary>
      <p>{t('reopenLead')}</p>
      <PlainForm
        id="apne"
        action={props.actions.reopen}
        sent={sentWith(props)}
        fields={[{ name: 'text', kind: 'text', label: form('reason') }]}
        texts={texts(form('reopen'))}
      />
    </details>
  )
}
