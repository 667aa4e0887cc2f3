import type { MembersView } from '#lib/access/members-view.ts'
import styles from './Members.module.css'
import { useMemberWords } from './use-member-words.ts'

/** Who was here before, or was something else: what they did stands in their name. */
export const FormerMembers = ({ view }: { view: MembersView }) => {
  const { t, role: word, date } = useMemberWords()
  if (view.former.length === 0) return null
  return (
    <details className={styles.former}>
      <summary>{t('former')}</summary>
      <ul>
        {view.former.map(({ id, name, role, partyId, from, to }) => {
          const organisation = view.parties.find((one) => one.id === partyId)?.organisation
          const words = { name, role: word(role), from: date(from), to: date(to) }
          return (
            <li key={id}>
              {organisation ? t('formerParty', { ...words, organisation }) : t('formerLine', words)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
