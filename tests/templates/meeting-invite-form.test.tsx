import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import { InviteForm } from '../../components/meetings/InviteForm.tsx'

const form = (language: Language, overrun: { planned: number; available: number } | null) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={messages(language)} timeZone="Europe/Oslo">
      <InviteForm
        action={() => Promise.reject(new Error('nobody sends it'))}
        office="k"
        meeting="m"
        people={[]}
        others=""
        overrun={overrun}
        isSent={false}
        isMailed
      />
    </NextIntlClientProvider>,
  )

test.each([
  ['nb', 'Sakene tar 150 minutter, og møtet varer i 120.', 'Send innkallingen'],
  ['nn', 'Sakene tek 150 minutt, og møtet varer i 120.', 'Send innkallinga'],
] as const)(
  'where one sends it says that the agenda is too long, and can be sent (%s)',
  (language, ...said) => {
    for (const words of said) expect(form(language, { planned: 150, available: 120 })).toContain(words)
    expect(form(language, null)).not.toContain(said[0])
  },
)
