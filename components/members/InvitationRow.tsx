import type { OpenInvitation } from '#lib/access/members-view.ts'
import styles from './Members.module.css'
import type { InvitationActs } from './member-action.ts'
import { PressMember } from './PressMember.tsx'
import { useMemberWords } from './use-member-words.ts'

type Props = { office: string; invitation: OpenInvitation; acts: InvitationActs }

/** Somebody who has not answered yet. Only the party that sent it sends it again or takes it back. */
export const InvitationRow = ({ office, invitation, acts }: Props) => {
  const { t, Role, date } = useMemberWords()
  const { id, name, email, role, sentAt, expiresAt, hasExpired, inviter, isOwn } = invitation
  const times = { date: date(sentAt), until: date(expiresAt), inviter }
  const fields = { office, invitation: id }
  return (
    <li className={styles.row}>
      <div>
        <b>{name}</b>
        <p>
          {Role(role)}, {email}
        </p>
        <p className={hasExpired ? styles.note : styles.muted}>{t(hasExpired ? 'expired' : 'sent', times)}</p>
      </div>
      {isOwn && (
        <div className={styles.acts}>
          <PressMember
            act={acts.resend}
            fields={fields}
            button={t('resend')}
            label={t('resendTo', { name })}
            size="small"
          />
          <PressMember
            act={acts.withdraw}
            fields={fields}
            button={t('withdraw')}
            label={t('withdrawOf', { name })}
            size="small"
            variant="tertiary"
          />
        </div>
      )}
    </li>
  )
}
