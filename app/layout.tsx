import './global.css'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { browserMessages } from '#lib/i18n/messages.ts'
import { Providers } from '../components/shell/Providers.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: 'Samstemt', template: '%s – Samstemt' },
    description: t('description'),
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
    robots: { index: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = asLanguage(await getLocale())
  return (
    <html lang={language} className="light">
      <body>
        <NextIntlClientProvider messages={browserMessages(language)}>
          <Providers language={language}>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
