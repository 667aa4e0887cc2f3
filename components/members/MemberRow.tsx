import Link from 'next/link'
import type { DeputyView, MembersView, MemberView } from '#lib/access/members-view.ts'
import { isDirector } from '#lib/agreements/role.ts'
import styles from './Members.module.css'
import { mayChange } from './may-change.ts'
import { memberAddress } from './member-address.ts'
import { useMemberWords } from './use-member-words.ts'

type Props = { member: MemberView; view: MembersView }

/** One person: what they are, since when, who acts for them. */
export const MemberRow = ({ member, view }: Props) => {
  const { t, Role, date, organisations } = useMemberWords()
  const { userId, name, role, since, validTo, deputies, askedBy, may } = member
  // Nobody looks for their own deputy behind «Endre».
  const isDeputyThere = userId === view.reader && may['appoint-deputy'] && isDirector(role)
  return (
    <li className={styles.row}>
      <div>
        <b>{userId === view.reader ? t('you', { name }) : name}</b>
        <p>{Role(role)}</p>
        <p className={styles.muted}>
          {t('since', { date: date(since) })}
          {validTo && `. ${t('guestTo', { date: date(validTo) })}`}
        </p>
        {deputies.map((deputy) => (
          <p key={deputy.id} className={styles.deputy}>
            <Deputy deputy={deputy} isDirector={deputy.directorId === userId} />
          </p>
        ))}
        {askedBy.length > 0 && (
          <p className={styles.note}>{t('asked', { parties: organisations(askedBy, view.parties), name })}</p>
        )}
      </div>
      {mayChange(member) && (
        <Link
          className={styles.way}
          href={memberAddress(view.office.id, userId)}
          prefetch={false}
          aria-label={t(isDeputyThere ? 'changeOrAppointWhom' : 'changeWhom', { name })}
        >
          {t(isDeputyThere ? 'changeOrAppoint' : 'change')}
        </Link>
      )}
    </li>
  )
}

const Deputy = ({ deputy, isDirector }: { deputy: DeputyView; isDirector: boolean }) => {
  const { t, day } = useMemberWords()
  const period = { from: day(deputy.from), to: day(deputy.to) }
  if (isDirector) return t(deputy.isNow ? 'deputyNow' : 'deputyLater', { name: deputy.deputy, ...period })
  return t(deputy.isNow ? 'actsNow' : 'actsLater', { name: deputy.director, ...period })
}
