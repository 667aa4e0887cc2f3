import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'
import { Header } from './Header.tsx'
import { SkipLink } from './SkipLink.tsx'

type Props = ComponentProps<typeof Header> & {
  demonstration: boolean
  /** The demonstration has one, and somebody has logged in. */
  mailbox?: boolean
  children: ReactNode
}

/** What stands around every page: the way past it, the mark of a demonstration, and the header. */
export const Shell = ({ demonstration, mailbox = false, children, ...header }: Props) => {
  const t = useTranslations('shell')
  return (
    <>
      <SkipLink>{t('skipToContent')}</SkipLink>
      <Header {...header} banner={demonstration ? <DemonstrationBanner mailbox={mailbox} /> : null} />
      {children}
    </>
  )
}
