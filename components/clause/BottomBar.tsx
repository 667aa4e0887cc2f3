import { BookIcon, BulletListIcon, ChatIcon, HandshakeIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { COMMENTS_ID } from '../comments/comments-id.ts'
import { POSITIONS_ID } from '../positions/positions-id.ts'
import styles from './BottomBar.module.css'
import { CLAUSE_LIST_ID } from './ClauseList.tsx'
import { GUIDE_ID } from './Guide.tsx'

/** What stands beside the clause, a tap away on a phone. Popovers: Escape closes, and focus comes back here. */
export function BottomBar({ comments, hasPositions }: { comments: number; hasPositions: boolean }) {
  const t = useTranslations('clause')
  const positions = useTranslations('positions')
  return (
    <div className={styles.bar}>
      <button type="button" popoverTarget={CLAUSE_LIST_ID}>
        <BulletListIcon aria-hidden /> {t('clauses')}
      </button>
      {hasPositions && (
        <button type="button" popoverTarget={POSITIONS_ID}>
          <HandshakeIcon aria-hidden /> {positions('short')}
        </button>
      )}
      <button type="button" popoverTarget={GUIDE_ID}>
        <BookIcon aria-hidden /> {t('guide')}
      </button>
      <button type="button" popoverTarget={COMMENTS_ID}>
        <ChatIcon aria-hidden /> {t('comments', { count: comments })}
      </button>
    </div>
  )
}
