'use client'
import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate, noon } from '#lib/i18n/format-moment.ts'
import type { AgendaItem } from '#lib/meetings/meeting.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import type { DeskProps } from './desk-props.ts'
import { FormAnswer } from './FormAnswer.tsx'
import { ItemForm } from './ItemForm.tsx'
import styles from './Meetings.module.css'
import type { MeetingAnswer } from './meeting-action.ts'
import { OneButton } from './OneButton.tsx'
import { StandardItems } from './StandardItems.tsx'
import { Suggestions } from './Suggestions.tsx'
import { TimeBar } from './TimeBar.tsx'

/** Where the agenda is made. One form action for all of it, so that one line tells what was done. */
export function AgendaDesk(props: DeskProps) {
  const t = useTranslations('meetingForm')
  const [answer, act] = useActionState(props.action, null)
  const moved = useFocusAfterMove(answer, props.items)
  return (
    <div className={props.mayLead || props.attendance ? styles.columns : `${styles.columns} ${styles.alone}`}>
      <section aria-labelledby="mote-sakliste">
        <div className={styles.head}>
          <h2 id="mote-sakliste">{t('agenda')}</h2>
          <Saved answer={answer} moved={moved} />
        </div>
        <FormAnswer answer={answer} />
        <TimeBar items={props.items} available={props.available} />
        <ol className={styles.agenda}>
          {props.items.map((item, at) => (
            <AgendaRow key={item.id} {...props} act={act} item={item} at={at} answer={answer} />
          ))}
        </ol>
        {props.mayLead && (
          <div className={styles.links}>
            <LinkButton href={`/kontor/${props.office}/moter/${props.meeting}/innkalling`} variant="primary">
              {t('makeInvitation')}
            </LinkButton>
            <ItemForm {...props} act={act} answer={answer} kind="own" />
          </div>
        )}
        {!props.mayLead && props.mayPropose && <Proposing {...props} act={act} answer={answer} />}
      </section>
      {(props.mayLead || props.attendance) && (
        <div className={styles.aside}>
          {props.mayLead && <Suggestions {...props} act={act} answer={answer} />}
          {props.mayLead && <StandardItems {...props} act={act} answer={answer} />}
          {props.attendance && <section aria-labelledby="mote-hvem">{props.attendance}</section>}
        </div>
      )}
    </div>
  )
}

type Doing = DeskProps & { act: (form: FormData) => void; answer: MeetingAnswer | null }

const DONE = {
  taken: 'taken',
  'all-taken': 'taken',
  'standard-taken': 'taken',
  own: 'taken',
  'item-removed': 'removed',
  'set-aside': 'setAside',
  'brought-back': 'broughtBack',
  'item-proposed': 'proposed',
  'proposal-withdrawn': 'withdrawn',
} as const

function Saved({ answer, moved }: { answer: MeetingAnswer | null; moved: string | null }) {
  const t = useTranslations('meetingForm')
  const done = DONE[answer?.kind as keyof typeof DONE]
  return (
    <p role="status" className={styles.saved}>
      {answer?.at != null && (
        <>
          <CheckmarkCircleFillIcon aria-hidden fontSize="1.25rem" />
          {t('saved', { clock: formatClock(new Date(answer.at)) })}
          <span className="aksel-sr-only">{moved ?? (done ? t(done) : '')}</span>
        </>
      )}
    </p>
  )
}

/** The button one pressed keeps the focus when its row has moved; what happened is said once. */
function useFocusAfterMove(answer: MeetingAnswer | null, items: readonly AgendaItem[]): string | null {
  const t = useTranslations('meetingForm')
  const seen = useRef(0)
  const isMove = answer?.kind === 'item-moved' && answer.at !== null
  useEffect(() => {
    if (!isMove || answer.attempt === seen.current) return
    seen.current = answer.attempt
    const row = document.getElementById(`sak-${answer.about}`)
    row?.querySelector<HTMLButtonElement>('button[data-move]:not([disabled])')?.focus()
  }, [answer, isMove])
  const at = items.findIndex(({ id }) => id === answer?.about)
  return isMove && at >= 0 ? t('moved', { title: items[at]?.title ?? '', number: at + 1 }) : null
}

function Proposing(props: Doing) {
  return (
    <>
      <div className={styles.links}>
        <ItemForm {...props} kind="item-proposed" />
      </div>
      <Proposals {...props} heading="ownProposals" proposals={props.proposals.filter((one) => one.isOwn)} />
      <Proposals
        {...props}
        heading="otherProposals"
        proposals={props.proposals.filter((one) => !one.isOwn)}
      />
    </>
  )
}

function Proposals({ heading, ...props }: Doing & { heading: 'ownProposals' | 'otherProposals' }) {
  const t = useTranslations('meetingForm')
  if (props.proposals.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={`mote-${heading}`}>
      <h2 id={`mote-${heading}`}>{t(heading)}</h2>
      <ul className={styles.list}>
        {props.proposals.map((proposal) => (
          <li key={proposal.id}>
            <Proposal {...props} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proposal({ proposal, ...props }: Doing & { proposal: DeskProps['proposals'][number] }) {
  const t = useTranslations('meetingForm')
  const language = asLanguage(useLocale())
  const { id, title, why, isOwn, party, on } = proposal
  const by = party?.organisation ?? t('someone')
  return (
    <>
      {!isOwn && (
        <span className={styles.muted}>
          {t('proposedByOther', { party: by, date: formatDate(noon(on), language) })}
        </span>
      )}
      <b>{title}</b>
      {why && <span className={styles.muted}>{why}</span>}
      <ProposalOutcome {...proposal} />
      {isOwn && proposal.outcome === 'waiting' && (
        <OneButton
          {...props}
          fields={{ kind: 'proposal-withdrawn', id }}
          label={t('withdrawLabel', { title })}
        >
          {t('withdraw')}
        </OneButton>
      )}
    </>
  )
}

function ProposalOutcome({ outcome }: Pick<DeskProps['proposals'][number], 'outcome'>) {
  const t = useTranslations('meetingForm')
  if (outcome === 'waiting') return <span>{t('proposalWaits')}</span>
  if (outcome === 'taken') return <span>{t('proposalTaken')}</span>
  const { setAside: reason } = outcome
  return <span>{reason === null ? t('proposalLater') : t('proposalAside', { reason })}</span>
}
