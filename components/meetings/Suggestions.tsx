'use client'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PartyName, Reason, Suggestion } from '#lib/meetings/suggest-items.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import type { DeskProps } from './desk-props.ts'
import styles from './Meetings.module.css'
import type { MeetingAnswer } from './meeting-action.ts'
import { OneButton } from './OneButton.tsx'
import { useReasonWords } from './use-reason-words.ts'

type Props = DeskProps & { act: (form: FormData) => void; answer: MeetingAnswer | null }

/** What the agreement, the last meeting and the owners put forward: taken, or set aside with a reason. */
export function Suggestions(props: Props) {
  const t = useTranslations('meetingForm')
  const { suggestions, setAside } = props
  return (
    <section aria-labelledby="mote-forslag">
      <h2 id="mote-forslag">
        {t('suggestions')} {suggestions.length}
      </h2>
      <p className={styles.muted}>{t(suggestions.length > 0 ? 'suggestionsLead' : 'noSuggestions')}</p>
      {suggestions.length > 1 && (
        <div className={styles.all}>
          <OneButton
            {...props}
            fields={{ kind: 'all-taken' }}
            variant="secondary"
            icon={<PlusIcon aria-hidden />}
          >
            {t('takeAll', { count: suggestions.length })}
          </OneButton>
        </div>
      )}
      <ul className={styles.suggestions}>
        {suggestions.map((suggestion) => (
          <Row key={suggestion.source} {...props} suggestion={suggestion} />
        ))}
      </ul>
      {setAside.length > 0 && <Aside {...props} />}
    </section>
  )
}

function Row(props: Props & { suggestion: Suggestion }) {
  const t = useTranslations('meetingForm')
  const words = useReasonWords()
  const { suggestion } = props
  const { source, type, minutes } = suggestion
  const title = words.title(suggestion)
  const link = suggestion.clause === null ? undefined : props.clauses[suggestion.clause]
  return (
    <li>
      <ul className={styles.reasons}>
        {suggestion.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            {partiesIn(reason).map(({ side, organisation }) => (
              <PartyMark key={organisation} standing={side} small />
            ))}
            <span>
              {words.reason(reason, suggestion)} <ReasonLink {...props} reason={reason} />
            </span>
          </li>
        ))}
      </ul>
      <h3>
        {link ? (
          <Link href={link} prefetch={false}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      <div className={styles.choices}>
        <OneButton
          {...props}
          fields={{ kind: 'taken', source }}
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          label={t('takeLabel', { title })}
        >
          {t('take')}
        </OneButton>
        <NotNow {...props} title={title} />
        <span className={styles.muted}>{t('typeAndLength', { type: t(`types.${type}`), minutes })}</span>
      </div>
    </li>
  )
}

/** Whose wish it is: the name stands in the words beside the mark. */
const partiesIn = (reason: Reason): readonly PartyName[] => {
  if (reason.code === 'prompts') return reason.parties.flatMap((party) => party ?? [])
  return 'party' in reason && reason.party ? [reason.party] : []
}

/** To where the reason is read. What is about a clause leads there by its title. */
function ReasonLink(props: Props & { suggestion: Suggestion; reason: Reason }) {
  const t = useTranslations('meetingForm')
  const found = reasonPlace(props)
  if (!found) return null
  return (
    <Link href={found.href} prefetch={false}>
      {t(`openTable.${found.words}`)}
    </Link>
  )
}

type ReasonPlace = { words: 'results' | 'overdue' | 'minutes' | 'actions' | 'validity'; href: string }

const reasonPlace = ({
  office,
  validity,
  suggestion: { source },
  reason,
}: Props & { suggestion: Suggestion; reason: Reason }): ReasonPlace | null => {
  const base = `/kontor/${office}`
  switch (reason.code) {
    case 'results':
      return { words: 'results', href: `${base}/resultater?ar=${reason.year}` }
    case 'overdue':
      return { words: 'overdue', href: `${base}/handlingsplan/${reason.year}` }
    case 'open-actions':
      return { words: 'actions', href: `${base}/oppgaver` }
    case 'minutes':
    case 'carried': {
      const [, meeting] = /^(?:minutes|carried):([^/]+)/.exec(source) ?? []
      return meeting ? { words: 'minutes', href: `${base}/moter/${meeting}/referat` } : null
    }
    case 'expires':
    case 'expired':
    case 'evaluation':
      return validity ? { words: 'validity', href: validity } : null
    default:
      return null
  }
}

function NotNow({
  act,
  office,
  meeting,
  suggestion,
  title,
  answer,
}: Props & { suggestion: Suggestion; title: string }) {
  const t = useTranslations('meetingForm')
  const { source } = suggestion
  const isRefused = answer?.kind === 'set-aside' && answer.about === source && answer.at === null
  return (
    <details className={styles.more} open={isRefused}>
      <summary aria-label={t('notNowLabel', { title })}>{t('notNow')}</summary>
      <form action={act} noValidate className={styles.form}>
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="kind" value="set-aside" />
        <input type="hidden" name="source" value={source} />
        <input type="hidden" name="title" value={title} />
        <TextField
          label={t('reason')}
          name="reason"
          size="small"
          autoComplete="off"
          defaultValue={isRefused ? answer.words.reason : ''}
          error={isRefused && answer.problems.includes('reason') ? t('problem.reason') : undefined}
        />
        <Button type="submit" size="small" variant="secondary">
          {t('setAsideButton')}
        </Button>
      </form>
    </details>
  )
}

function Aside(props: Props) {
  const t = useTranslations('meetingForm')
  return (
    <>
      <h3 className={styles.section}>{t('aside')}</h3>
      <ul className={styles.suggestions}>
        {props.setAside.map(({ source, title, reason }) => (
          <li key={source}>
            <b>{title}</b>
            <p className={styles.muted}>{reason}</p>
            <OneButton
              {...props}
              fields={{ kind: 'brought-back', source }}
              label={t('bringBackLabel', { title })}
            >
              {t('bringBack')}
            </OneButton>
          </li>
        ))}
      </ul>
    </>
  )
}
