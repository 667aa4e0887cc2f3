'use client'
import { nb, nn } from '@navikt/ds-react/locales'
import { Provider } from '@navikt/ds-react/Provider'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'

/** Aksel's own words in the user's language. A client component because the locales hold functions. */
export const Providers = ({ language, children }: { language: Language; children: ReactNode }) => {
  const t = useTranslations('common')
  return (
    <Provider locale={language === 'nn' ? nn : nb} translations={{ Combobox: { noMatches: t('noMatches') } }}>
      {children}
    </Provider>
  )
}
