import Link from 'next/link'
import styles from './Hearing.module.css'
import type { GuideLink } from './hearing-props.ts'
import { useHearingWords } from './use-hearing-words.ts'

/** Where the national guide says it; nothing where the clause is not in the agreement. */
export const Why = ({ kind, guide }: { kind: 'employees' | 'users' | 'safety'; guide: GuideLink | null }) => {
  const { t } = useHearingWords()
  if (!guide) return null
  return (
    <p className={styles.why}>
      {t.rich(`why.${kind}`, {
        clause: guide.name,
        link: (words) => (
          <Link href={guide.href} prefetch={false}>
            {words}
          </Link>
        ),
      })}
    </p>
  )
}
