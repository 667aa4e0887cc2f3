import { BookIcon, BulletListIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import styles from './BottomBar.module.css'
import { CLAUSE_LIST_ID } from './ClauseList.tsx'
import { GUIDE_ID } from './Guide.tsx'

/** The two side columns, a tap away on a phone. Popovers: Escape closes, and focus comes back here. */
export function BottomBar() {
  const t = useTranslations('clause')
  return (
    <div className={styles.bar}>
      <button type="button" popoverTarget={CLAUSE_LIST_ID}>
        <BulletListIcon aria-hidden /> {t('clauses')}
      </button>
      <button type="button" popoverTarget={GUIDE_ID}>
        <BookIcon aria-hidden /> {t('guide')}
      </button>
    </div>
  )
}
