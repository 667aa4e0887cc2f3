import { useTranslations } from 'next-intl'
import type { MembersView, MemberView } from '#lib/access/members-view.ts'
import { isDirector, rolesOn } from '#lib/agreements/role.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { DeputyForm } from './DeputyForm.tsx'
import styles from './Members.module.css'
import type { MemberAct } from './member-action.ts'
import { membersAddress } from './member-address.ts'
import { PressMember } from './PressMember.tsx'
import { RoleForm } from './RoleForm.tsx'
import { useMemberWords } from './use-member-words.ts'
import { useRoleOptions } from './use-role-options.ts'

export type MemberActs = Readonly<
  Record<'role' | 'remove' | 'ask' | 'unask' | 'appoint' | 'revoke', MemberAct>
>
type Props = { view: MembersView; member: MemberView; acts: MemberActs }

/** One person, and what the reader may change about them. */
export const MemberPage = (props: Props) => {
  const { view, member } = props
  const { t, Role } = useMemberWords()
  const { name, role, party, may } = member
  const is = party
    ? t('memberPage.is', { role: Role(role), organisation: party.organisation })
    : t('memberPage.isNeutral', { role: Role(role) })
  return (
    <>
      <HistoryBar href={membersAddress(view.office.id)} back={t('backToMembers')} label={t('link')}>
        {view.office.name}
      </HistoryBar>
      <Page title={name} lead={is} narrow>
        {may['change-role'] && <ChangeRole {...props} />}
        {may['appoint-deputy'] && isDirector(role) && <Deputies {...props} />}
        {may.remove && !member.isLastDirector && <Remove {...props} />}
        {may['ask-to-remove'] && <Ask {...props} />}
      </Page>
    </>
  )
}

const fieldsOf = ({ view, member }: Props) => ({ office: view.office.id, person: member.userId })

const ChangeRole = (props: Props) => {
  const { t } = useMemberWords()
  const options = useRoleOptions()
  const { name, role, party, isLastDirector } = props.member
  if (!party) return null
  return (
    <section className={styles.group} aria-labelledby="person-rolle">
      <h2 id="person-rolle">{t('memberPage.role')}</h2>
      {isLastDirector ? (
        <p>{t('memberPage.roleLast', { name, organisation: party.organisation })}</p>
      ) : (
        <RoleForm
          act={props.acts.role}
          fields={fieldsOf(props)}
          roles={options(rolesOn(party.side))}
          role={role}
        />
      )}
    </section>
  )
}

const Deputies = (props: Props) => {
  const { t, day } = useMemberWords()
  const form = useTranslations('memberForm')
  const { view, member, acts } = props
  const own = member.deputies.filter(({ directorId }) => directorId === member.userId)
  const colleagues = view.members.filter(
    ({ userId, party }) => party?.id === member.party?.id && userId !== member.userId,
  )
  return (
    <section className={styles.group} aria-labelledby="person-stedfortreder">
      <h2 id="person-stedfortreder">{t('memberPage.deputy')}</h2>
      <p>{t('memberPage.deputyHelp')}</p>
      {own.length === 0 && <p>{t('memberPage.noDeputy')}</p>}
      <ul className={styles.deputies}>
        {own.map(({ id, deputy, from, to, isNow }) => (
          <li key={id}>
            <span>
              {t('memberPage.deputyLine', { name: deputy, from: day(from), to: day(to) })}
              {isNow && ` (${t('memberPage.actsNow')})`}
            </span>
            <PressMember
              act={acts.revoke}
              fields={{ office: view.office.id, deputy: id }}
              button={form('revoke')}
              label={form('revokeOf', { name: deputy })}
              size="small"
              variant="tertiary"
            />
          </li>
        ))}
      </ul>
      {colleagues.length === 0 ? (
        <p>{t('memberPage.noColleague', { organisation: member.party?.organisation ?? '' })}</p>
      ) : (
        <DeputyForm
          act={acts.appoint}
          fields={fieldsOf(props)}
          colleagues={colleagues.map(({ userId, name }) => ({ id: userId, name }))}
          today={view.today}
        />
      )}
    </section>
  )
}

const Remove = (props: Props) => {
  const { t } = useMemberWords()
  const form = useTranslations('memberForm')
  return (
    <section className={styles.group} aria-labelledby="person-fjern">
      <h2 id="person-fjern">{t('memberPage.remove')}</h2>
      <p>{t('memberPage.removeHelp', { name: props.member.name })}</p>
      <div className={styles.actions}>
        <PressMember
          act={props.acts.remove}
          fields={fieldsOf(props)}
          button={form('remove')}
          variant="danger"
        />
      </div>
    </section>
  )
}

/** It takes both owners: what each has said, and what the reader's party may say. */
const Ask = (props: Props) => {
  const { t, organisations } = useMemberWords()
  const form = useTranslations('memberForm')
  const { view, member, acts } = props
  const others = member.askedBy.filter((id) => id !== view.own?.id)
  const isAsked = view.own !== null && member.askedBy.includes(view.own.id)
  const words = { name: member.name, parties: organisations(others, view.parties) }
  return (
    <section className={styles.group} aria-labelledby="person-fjern">
      <h2 id="person-fjern">{t('memberPage.ask')}</h2>
      <p>{t('memberPage.askHelp', words)}</p>
      {others.length > 0 && <p className={styles.note}>{t('memberPage.askedByOther', words)}</p>}
      {isAsked && <p>{t('memberPage.askedByYou')}</p>}
      <div className={styles.actions}>
        <PressMember
          key={String(isAsked)}
          act={isAsked ? acts.unask : acts.ask}
          fields={fieldsOf(props)}
          button={form(isAsked ? 'unask' : others.length > 0 ? 'agree' : 'ask')}
          variant={others.length > 0 && !isAsked ? 'danger' : 'secondary'}
        />
      </div>
    </section>
  )
}
