import { useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { DraftStamp } from '../ui/DraftStamp.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Front.module.css'
import type { Stamp } from './stamp-of.ts'

export type Owner = Pick<Party, 'id' | 'side' | 'organisation'>
type Props = {
  href: string
  action: string
  /** Where another button is the page's next step. */
  variant?: 'primary' | 'secondary'
  title: string
  office: string
  owners: readonly Owner[]
  stamp: Stamp
  /** Clauses the owners agree on. */
  progress: { done: number; total: number }
}

const Progress = ({ done, total }: { done: number; total: number }) => {
  const t = useTranslations('front.standing')
  return (
    <div className={styles.progress}>
      <p>{t('agreed', { agreed: done, total })}</p>
      <div aria-hidden="true" className={styles.track}>
        <i style={{ width: `${(100 * done) / Math.max(total, 1)}%` }} />
      </div>
    </div>
  )
}

/** The agreement as a sheet of paper: both owners, equally large, in the template's order. */
export const AgreementCover = ({
  href,
  action,
  variant = 'primary',
  title,
  office,
  owners,
  stamp,
  progress,
}: Props) => {
  const t = useTranslations('front')
  const signed = useTranslations('validity.stamp')
  const isDraft = stamp === 'draft'
  return (
    <div className={styles.cover}>
      <p className={styles.coverStamp}>
        <DraftStamp>
          {isDraft || stamp === 'locked' ? t(isDraft ? 'draftStamp' : 'lockedStamp') : signed(stamp)}
        </DraftStamp>
      </p>
      <h2>{title}</h2>
      <p className={styles.coverOffice}>{t('for', { office })}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.coverParties}>
        {owners.map((owner) => (
          <li key={owner.id}>
            <PartyMark standing={owner.side} />
            {owner.organisation}
          </li>
        ))}
      </ul>
      {isDraft && <Progress {...progress} />}
      <LinkButton href={href} variant={variant} className={styles.coverButton}>
        {action}
      </LinkButton>
    </div>
  )
}
