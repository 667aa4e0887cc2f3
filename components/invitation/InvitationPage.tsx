import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Role } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import styles from './Invitation.module.css'
import { ACCEPT_FAILURES, type AcceptAct, type AcceptAnswer } from './invitation-action.ts'

export type InvitationView = {
  state: 'open' | 'expired' | 'withdrawn' | 'used'
  name: string
  email: string
  role: Role
  organisation: string | null
  office: string
  inviter: string
  expiresAt: Date
  guestTo: Date | null
}

type Props = {
  /** Null: no such invitation. */
  invitation: InvitationView | null
  token: string
  /** Who is logged in in this browser. */
  reader: string | null
  demonstration: boolean
  accept: AcceptAct
  /** Accepts as the one who was invited: in the demonstration only. */
  acceptAsInvited: AcceptAct
}

/** What the link in the mail opens: who asks, for what, and one thing to press. */
export const InvitationPage = (props: Props) => {
  const t = useTranslations('invitation')
  const { invitation } = props
  if (!invitation) return <Closed title={t('notFound.title')} body={t('notFound.body')} />
  const { state, office, inviter } = invitation
  if (state !== 'open') return <Closed title={t(`${state}.title`)} body={t(`${state}.body`, { inviter })} />
  return (
    <Page title={t('title', { office })} lead={t('lead', { inviter, office })} narrow>
      <Facts invitation={invitation} />
      <Ways {...props} invitation={invitation} />
    </Page>
  )
}

const Closed = ({ title, body }: { title: string; body: string }) => {
  const t = useTranslations('invitation')
  return (
    <Page title={title} lead={body} narrow>
      <p className={styles.ways}>
        <LinkButton href="/" variant="secondary">
          {t('goTo')}
        </LinkButton>
      </p>
    </Page>
  )
}

const Facts = ({ invitation }: { invitation: InvitationView }) => {
  const t = useTranslations('invitation')
  const may = useTranslations('members.may')
  const roleWord = useTranslations('shell.role')
  const language = asLanguage(useLocale())
  const { role, organisation, name, email, expiresAt, guestTo } = invitation
  const as = organisation ? t('inParty', { role: roleWord(role), organisation }) : roleWord(role)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('as'), as],
    [t('may'), may(role)],
    ...(guestTo ? [[t('guestTo'), formatDate(guestTo, language)] as const] : []),
    [t('to'), `${name}, ${email}`],
    [t('until'), formatDate(expiresAt, language)],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Ways = (props: Props & { invitation: InvitationView }) => {
  const t = useTranslations('invitation')
  const { invitation, token, reader, demonstration } = props
  const failures = useFailures()
  if (demonstration)
    return (
      <>
        <p className={styles.why}>{t('demonstration', { name: invitation.name })}</p>
        <AcceptForm
          act={props.acceptAsInvited}
          token={token}
          button={t('acceptAs', { name: invitation.name })}
          failures={failures}
        />
      </>
    )
  if (reader === null)
    return (
      <>
        <p className={styles.why}>{t('logInWhy')}</p>
        <p className={styles.ways}>
          {/* A whole new page, at the log-in service. */}
          <LinkButton href={`/logg-inn/start?til=${encodeURIComponent(`/invitasjon/${token}`)}`}>
            {t('logIn')}
          </LinkButton>
        </p>
      </>
    )
  return (
    <>
      <p className={styles.why}>
        {t('loggedInAs', { name: reader })} {t('seen')}
      </p>
      <AcceptForm act={props.accept} token={token} button={t('accept')} failures={failures} />
    </>
  )
}

const useFailures = (): Readonly<Record<AcceptAnswer['failure'], string>> => {
  const t = useTranslations('invitation.failure')
  return Object.fromEntries(ACCEPT_FAILURES.map((one) => [one, t(one)])) as Record<
    AcceptAnswer['failure'],
    string
  >
}
