import type { MembersView } from '#lib/access/members-view.ts'
import type { Party } from '#lib/agreements/role.ts'
import { Done as DoneNote } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { FormerMembers } from './FormerMembers.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import { MemberRow } from './MemberRow.tsx'
import styles from './Members.module.css'
import type { Done, InvitationActs } from './member-action.ts'
import { inviteAddress } from './member-address.ts'
import { RoleList } from './RoleList.tsx'
import { useMemberWords } from './use-member-words.ts'

type Props = { view: MembersView; done: Done | null; acts: InvitationActs }

/** Who takes part, party by party: each decides for its own side. */
export const MembersPage = ({ view, done, acts }: Props) => {
  const { t } = useMemberWords()
  const [agreement] = view.agreements
  const title = t('title', { office: view.office.name })
  return (
    <>
      <HistoryBar
        href={agreement ? `/avtaler/${agreement.id}` : '/'}
        back={t(agreement ? 'back' : 'backFront')}
        label={title}
      >
        {view.office.name}
      </HistoryBar>
      <Page title={title} lead={t('lead', { count: view.members.length })}>
        {done && <DoneNote>{t(`done.${done}`)}</DoneNote>}
        {[...view.parties.filter(({ contracting }) => contracting), null].map((party) => (
          <Group key={party?.id ?? ''} party={party} view={view} acts={acts} />
        ))}
        {view.parties
          .filter(({ contracting }) => !contracting)
          .map((party) => (
            <Group key={party.id} party={party} view={view} acts={acts} />
          ))}
        <RoleList />
        <FormerMembers view={view} />
      </Page>
    </>
  )
}

type GroupProps = { party: Party | null; view: MembersView; acts: InvitationActs }

const Group = ({ party, view, acts }: GroupProps) => {
  const { t } = useMemberWords()
  const members = view.members.filter((one) => (one.party?.id ?? null) === (party?.id ?? null))
  const invitations = view.invitations.filter(({ partyId }) => partyId === (party?.id ?? null))
  const id = `part-${party?.id ?? 'ingen'}`
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {party && <PartyMark standing={party.side} />}
        {party?.organisation ?? t('neutral')}
        {party && !party.contracting && <small>{t('partner')}</small>}
      </h2>
      {!party && <p>{t('neutralHelp')}</p>}
      {party && !party.contracting && <p>{t('partnerHelp')}</p>}
      {members.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <ul className={styles.rows}>
          {members.map((member) => (
            <MemberRow key={member.userId} member={member} view={view} />
          ))}
        </ul>
      )}
      {invitations.length > 0 && (
        <>
          <h3>{t('waiting')}</h3>
          <ul className={styles.rows}>
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                office={view.office.id}
                invitation={invitation}
                acts={acts}
              />
            ))}
          </ul>
        </>
      )}
      <ToInvite party={party} view={view} />
    </section>
  )
}

const ToInvite = ({ party, view }: Omit<GroupProps, 'acts'>) => {
  const { t } = useMemberWords()
  const isOwn = party !== null && party.id === view.own?.id
  const others = view.otherNames
  return (
    <>
      {isOwn &&
        others.map((one) => (
          <p key={one.id} className={styles.note}>
            {t('otherName', one)}
          </p>
        ))}
      {(party === null ? view.mayInvite.neutral : isOwn && view.mayInvite.own) && (
        <div className={styles.actions}>
          <LinkButton
            href={inviteAddress(view.office.id, party?.id ?? null)}
            variant={isOwn ? 'primary' : 'secondary'}
          >
            {party ? t('invite', { organisation: party.organisation }) : t('inviteNeutral')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
