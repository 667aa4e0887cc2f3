/** The interface's language for one request: the user's own choice, kept in a cookie. No language in the address. */
import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { messages } from '#lib/i18n/messages.ts'

const config = getRequestConfig(async () => {
  const locale = asLanguage((await cookies()).get('sprak')?.value)
  return { locale, messages: messages(locale), timeZone: 'Europe/Oslo' }
})

// next-intl asks for a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default config
