import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Block } from '#lib/document/content.ts'
import type { Language } from '#lib/i18n/language.ts'
import styles from './Guide.module.css'
import { SideColumn } from './SideColumn.tsx'
import { WrittenBlocks } from './WrittenBlocks.tsx'

export const GUIDE_ID = 'veileder'

export type GuidePrompt = { id: string; text: string; unconfirmed: boolean; answer: ReactNode }
export type GuideView = {
  language: Language
  /** The guide's own title, when it is another than the clause's. */
  title: string | null
  about: readonly Block[]
  unconfirmed: boolean
  /** Everything that must be discussed; null for those who do not see what the parties have answered. */
  toDiscuss: string | null
  groups: readonly { title: string; prompts: readonly GuidePrompt[] }[]
}

/** The national guide beside the clause: what it is about, and each prompt as something to answer. Opens from the bar on a phone. */
export function Guide({ guide }: { guide: GuideView | null }) {
  const t = useTranslations('clause')
  return (
    <SideColumn as="aside" id={GUIDE_ID} label={t('guide')} className={styles.guide}>
      {guide ? <GuideContent guide={guide} /> : <p>{t('noGuide')}</p>}
    </SideColumn>
  )
}

function GuideContent({ guide }: { guide: GuideView }) {
  const t = useTranslations('clause')
  const prompts = guide.groups.filter((group) => group.prompts.length > 0)
  return (
    <>
      <section className={styles.about} lang={guide.language}>
        <h2>{t('about')}</h2>
        {guide.title && <p className={styles.muted}>{t('guideTitle', { title: guide.title })}</p>}
        <About blocks={guide.about} />
        {guide.unconfirmed && <p className={styles.unconfirmed}>{t('unconfirmed')}</p>}
      </section>
      {prompts.length > 0 && (
        <section className={styles.consider}>
          <h2>{t('consider')}</h2>
          {guide.toDiscuss && (
            <p className={styles.muted}>
              {t('considerHelp')}{' '}
              <Link href={guide.toDiscuss} prefetch={false}>
                {t('toDiscuss')}
              </Link>
            </p>
          )}
          {prompts.map((group) => (
            <PromptGroup key={group.title} group={group} isWhollyUnconfirmed={guide.unconfirmed} />
          ))}
        </section>
      )}
    </>
  )
}

/** The first paragraph is enough for most; the rest is one tap away. */
function About({ blocks }: { blocks: readonly Block[] }) {
  const t = useTranslations('clause')
  const [first, ...rest] = blocks
  return (
    <>
      <WrittenBlocks blocks={first ? [first] : []} />
      {rest.length > 0 && (
        <details>
          <summary>{t('readAbout')}</summary>
          <WrittenBlocks blocks={rest} />
        </details>
      )}
    </>
  )
}

function PromptGroup({
  group,
  isWhollyUnconfirmed,
}: {
  group: GuideView['groups'][number]
  isWhollyUnconfirmed: boolean
}) {
  const t = useTranslations('clause')
  return (
    <>
      {group.title && <h3>{group.title}</h3>}
      <ul className={styles.prompts}>
        {group.prompts.map((prompt) => (
          <li key={prompt.id}>
            <p>{prompt.text}</p>
            {prompt.unconfirmed && !isWhollyUnconfirmed && (
              <p className={styles.unconfirmed}>{t('unconfirmed')}</p>
            )}
            {prompt.answer}
          </li>
        ))}
      </ul>
    </>
  )
}
