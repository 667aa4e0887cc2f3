/** What an e-mail about notices says: who did what where, the way there, and how to get fewer. Never what was written. */
import { createTranslator } from 'use-intl/core'
import { tellNotice } from '#lib/agreements/tell-notice.ts'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import type { NoticeView } from '../notices.ts'
import { runtime } from '../runtime.ts'

type Text = { subject: string; text: string }

const MOST_LINES = 20
const LONGEST_SUBJECT = 150

const textsOf = (language: Language) =>
  createTranslator({ locale: language, messages: messages(language), namespace: 'notices' })
type Texts = ReturnType<typeof textsOf>

/** About one agreement, or the meetings of one office. */
export const noticeMail = (language: Language, notices: readonly NoticeView[]): Text => {
  const t = textsOf(language)
  const [first] = notices
  const office = `Nav ${first?.office ?? ''}`
  const alone = first && notices.length === 1 ? subjectFrom(tellNotice(t, language, first)) : ''
  const usual = t(usualFor(notices), { count: notices.length, office })
  return {
    subject: alone === '' || alone.length > LONGEST_SUBJECT ? usual : alone,
    text: bodyOf(t, language, notices),
  }
}

const usualFor = (notices: readonly NoticeView[]) => {
  if (notices[0]?.agreementId === null)
    return notices.length === 1 ? 'mail.oneMeeting' : 'mail.severalMeeting'
  return notices.length === 1 ? 'mail.one' : 'mail.several'
}

/** Of all agreements and meetings, once a day. */
export const digestMail = (language: Language, notices: readonly NoticeView[]): Text => {
  const t = textsOf(language)
  return {
    subject: t('mail.digest', { count: notices.length }),
    text: `${t('mail.daily')}\n\n${bodyOf(t, language, notices)}`,
  }
}

/** One line, whatever people are called. */
const subjectFrom = (sentence: string): string => sentence.replace(/\s+/g, ' ').replace(/\.$/, '').trim()

/** In the order it happened. */
const bodyOf = (t: Texts, language: Language, notices: readonly NoticeView[]): string => {
  const { publicUrl } = runtime()
  const told = notices
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .slice(-MOST_LINES)
    .map((one) => `${tellNotice(t, language, one)}\n${publicUrl}/varsler/${one.id}`)
  const more = notices.length > MOST_LINES
  return [
    ...told,
    ...(more ? [`${t('mail.more', { count: notices.length - MOST_LINES })}\n${publicUrl}/varsler`] : []),
    '--',
    t('mail.nothingHere'),
    `${t('mail.footer')}\n${publicUrl}/varsler/innstillinger`,
    '',
  ].join('\n\n')
}
