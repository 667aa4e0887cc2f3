import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './MeetingTabs.module.css'

/** In the order of the work. */
const TABS = {
  agenda: ({ office, meeting }: Of) => `/kontor/${office}/moter/${meeting}`,
  invitation: ({ office, meeting }: Of) => `/kontor/${office}/moter/${meeting}/innkalling`,
  minutes: ({ office, meeting }: Of) => `/kontor/${office}/moter/${meeting}/referat`,
  actions: ({ office }: Of) => `/kontor/${office}/oppgaver`,
} as const

type Of = { office: string; meeting: string }
type Tab = keyof typeof TABS

/** The pages of one meeting: links, so that each can be opened, kept and printed. */
export const MeetingTabs = ({ current, ...of }: Of & { current: Tab }) => {
  const t = useTranslations('meetings')
  return (
    <nav aria-label={t('bar')} className={styles.tabs}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list">
        {Object.entries(TABS).map(([tab, address]) => (
          <li key={tab}>
            <Link href={address(of)} prefetch={false} aria-current={tab === current ? 'page' : undefined}>
              {t(`tabs.${tab as Tab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
