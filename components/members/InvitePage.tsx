import { NEUTRAL_ROLES, type Party, type Role, rolesOn } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { InviteForm } from './InviteForm.tsx'
import type { MemberAct } from './member-action.ts'
import { membersAddress } from './member-address.ts'
import { useMemberWords } from './use-member-words.ts'
import { useRoleOptions } from './use-role-options.ts'

type Props = {
  office: { id: string; name: string }
  /** Null: neither of them. */
  party: Party | null
  /** Of the interface. */
  language: Language
  act: MemberAct
}

/** The form, by itself. */
export const InvitePage = ({ office, party, language, act }: Props) => {
  const { t } = useMemberWords()
  const options = useRoleOptions()
  const roles: readonly Role[] = party ? rolesOn(party.side) : NEUTRAL_ROLES
  return (
    <>
      <HistoryBar href={membersAddress(office.id)} back={t('backToMembers')} label={t('link')}>
        {office.name}
      </HistoryBar>
      <Page
        title={
          party ? t('invitePage.title', { organisation: party.organisation }) : t('invitePage.titleNeutral')
        }
        lead={t(party ? 'invitePage.lead' : 'invitePage.leadNeutral')}
        narrow
      >
        <InviteForm
          act={act}
          fields={{ office: office.id, party: party?.id ?? '' }}
          roles={options(roles)}
          hasGuest={party === null}
          language={language}
        />
      </Page>
    </>
  )
}
