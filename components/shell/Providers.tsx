'use client'
import { nb, nn } from '@navikt/ds-react/locales'
import { Provider } from '@navikt/ds-react/Provider'
import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'

/** Aksel's own words in the user's language. A client component because the locales hold functions. */
export const Providers = ({ language, children }: { language: Language; children: ReactNode }) => (
  <Provider locale={language === 'nn' ? nn : nb}>{children}</Provider>
)
