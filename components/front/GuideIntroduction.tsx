import { useTranslations } from 'next-intl'
import type { Block } from '#lib/document/content.ts'
import { WrittenBlocks } from '../clause/WrittenBlocks.tsx'
import styles from './Front.module.css'

/** The national guide's introduction opens the form; the rest of the guide stands beside each clause. */
export function GuideIntroduction({ blocks }: { blocks: readonly Block[] }) {
  const t = useTranslations('front.overview')
  if (blocks.length === 0) return null
  return (
    <details className={styles.introduction}>
      <summary>{t('guideIntroduction')}</summary>
      <WrittenBlocks blocks={blocks} />
    </details>
  )
}
