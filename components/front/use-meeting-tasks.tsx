import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { MeetingTask } from '#lib/meetings/meeting-tasks.ts'
import { useDeadlineWords } from '../deadlines/use-deadline-words.ts'
import type { FrontOffice } from './front-office.ts'
import type { WaitingTask } from './use-waiting.tsx'

/** What the partnership meetings leave the reader to do: «Godkjenn referatet fra 14. mars 2026», «Følg opp vikarordning». */
export function useMeetingTasks({
  id: office,
  meetings,
  owners,
}: Pick<FrontOffice, 'id' | 'meetings' | 'owners'>): readonly WaitingTask[] {
  const t = useTranslations('front.meetings')
  const deadlines = useTranslations('deadlines')
  const language = asLanguage(useLocale())
  const { date, left } = useDeadlineWords([])
  const near = (one: { due: string; left: number }): string =>
    deadlines('near', { date: date(one.due), left: left(one.left) })
  const partiesOf = (ids: readonly string[]): string =>
    owners
      .filter(({ id }) => ids.includes(id))
      .map((party) => t(`owner.${party.side}`))
      .join(', ')
  const toldOf = (task: MeetingTask, day: string): Pick<WaitingTask, 'title' | 'why'> => {
    if (task.code === 'approve-minutes') return { title: t('approve', { day }), why: near(task) }
    if (task.code === 'answer-objection')
      return { title: t('objection', { day }), why: t('objectionWhy', { party: partiesOf(task.parties) }) }
    if (task.code === 'answer-invitation')
      return { title: t('invitation', { day }), why: t('invitationWhy', { left: left(task.left) }) }
    if (task.code === 'send-minutes') return { title: t('send', { day }), why: t('sendWhy') }
    const { title, responsible } = task
    return {
      title: t.rich('followUp', { title: () => <span lang={LANGUAGE_TAG[task.language]}>{title}</span> }),
      why: [near(task), responsible && t('responsible', { who: responsible })].filter(Boolean).join(' '),
    }
  }
  return meetings.map((task) => ({
    key: keyOf(task),
    href: hrefOf(office, task),
    ...toldOf(task, formatDate(noon(task.on), language)),
  }))
}

const hrefOf = (office: string, task: MeetingTask): string => {
  if (task.code === 'follow-up') return `/kontor/${office}/oppgaver#oppgave-${task.meeting}-${task.item}`
  const meeting = `/kontor/${office}/moter/${task.meeting}`
  return task.code === 'answer-invitation' ? meeting : `${meeting}/referat`
}

const keyOf = (task: MeetingTask): string =>
  `${task.code} ${task.meeting} ${task.code === 'follow-up' ? task.item : ''}`
