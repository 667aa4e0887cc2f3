'use client'
import { ArrowDownIcon, ArrowUpIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { type AgendaItem, ITEM_TYPES, STATUS_ITEM } from '#lib/meetings/meeting.ts'
import type { DeskProps } from './desk-props.ts'
import styles from './Meetings.module.css'
import type { MeetingAnswer } from './meeting-action.ts'
import { OneButton } from './OneButton.tsx'

type Props = DeskProps & {
  act: (form: FormData) => void
  answer: MeetingAnswer | null
  item: AgendaItem
  /** From 0. */
  at: number
}

export const AgendaRow = (props: Props) => {
  const { item, at, clauses, status, mayLead } = props
  const lang = LANGUAGE_TAG[props.language]
  const link = item.clause === null ? undefined : clauses[item.clause]
  return (
    <li id={`sak-${item.id}`}>
      <span className={styles.number}>{at + 1}</span>
      <div className={styles.item}>
        <h3 lang={lang}>{item.title}</h3>
        {item.id === STATUS_ITEM && status}
        {item.note && (
          <p className={styles.muted} lang={lang}>
            {link ? <Link href={link}>{item.note}</Link> : item.note}
          </p>
        )}
        <TableLink office={props.office} item={item} />
        {mayLead ? <Controls {...props} /> : <Length item={item} />}
        {mayLead && item.id !== STATUS_ITEM && <Rename {...props} />}
        {props.annexes[item.id]}
      </div>
    </li>
  )
}

/** By what an item was suggested from: the office's own tables, of the year it is about. */
const TABLES = {
  goals: { words: 'results', address: (year: string) => `resultater?ar=${year}` },
  plan: { words: 'overdue', address: (year: string) => `handlingsplan/${year}` },
} as const

const TableLink = ({ office, item }: { office: string; item: AgendaItem }) => {
  const t = useTranslations('meetingForm')
  const [, kind, year = ''] = /^(goals|plan):(\d{4})$/.exec(item.source ?? '') ?? []
  if (!kind) return null
  const { words, address } = TABLES[kind as keyof typeof TABLES]
  return (
    <p>
      <Link href={`/kontor/${office}/${address(year)}`} prefetch={false}>
        {t(`openTable.${words}`)}
      </Link>
    </p>
  )
}

const Length = ({ item: { type, minutes } }: { item: AgendaItem }) => {
  const t = useTranslations('meetingForm')
  return <p>{t('typeAndLength', { type: t(`types.${type}`), minutes })}</p>
}

const Controls = (props: Props) => (
  <div className={styles.controls}>
    <Edit {...props} />
    <Moves {...props} />
  </div>
)

/** Folded: what it is called is seldom changed, and never by a slip. */
function Rename({ item, act, office, meeting, answer, language }: Props) {
  const t = useTranslations('meetingForm')
  const isRefused =
    answer?.about === item.id &&
    answer.kind === 'item-changed' &&
    answer.at === null &&
    answer.problems.includes('title')
  return (
    <details className={styles.more} open={isRefused} key={item.title}>
      <summary aria-label={t('renameLabel', { title: item.title })}>{t('rename')}</summary>
      <form action={act} noValidate className={styles.form}>
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="kind" value="item-changed" />
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="type" value={item.type} />
        <input type="hidden" name="minutes" value={item.minutes} />
        <TextField
          label={t('itemTitle')}
          name="title"
          size="small"
          autoComplete="off"
          lang={LANGUAGE_TAG[language]}
          defaultValue={isRefused ? answer.words.title : item.title}
          error={isRefused ? t('problem.title') : undefined}
        />
        <Button type="submit" size="small" variant="secondary">
          {t('save')}
        </Button>
      </form>
    </details>
  )
}

/** Stored at once when something is chosen; the button is for those whose browser runs no script. */
function Edit({ item, act, office, meeting, answer }: Props) {
  const t = useTranslations('meetingForm')
  const isAbout = answer?.about === item.id && answer.kind === 'item-changed'
  const submit = ({ currentTarget }: { currentTarget: HTMLElement & { form: HTMLFormElement | null } }) =>
    currentTarget.form?.requestSubmit()
  return (
    <form action={act} className={styles.edit} key={`${item.type} ${item.minutes}`}>
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="kind" value="item-changed" />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="title" value={item.title} />
      <Select label={t('type')} name="type" size="small" defaultValue={item.type} onChange={submit}>
        {ITEM_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`types.${type}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('minutes')}
        name="minutes"
        size="small"
        inputMode="numeric"
        className={styles.minutes}
        defaultValue={String(item.minutes)}
        error={isAbout && answer.problems.includes('minutes') ? t('problem.minutes') : undefined}
        onBlur={(event) => event.currentTarget.value !== String(item.minutes) && submit(event)}
      />
      <noscript>
        <Button type="submit" size="small" variant="secondary">
          {t('save')}
        </Button>
      </noscript>
    </form>
  )
}

function Moves(props: Props) {
  const t = useTranslations('meetingForm')
  const { item, items, at } = props
  const { id, title } = item
  if (id === STATUS_ITEM)
    return (
      <span className={styles.always}>
        <PadlockLockedIcon aria-hidden fontSize="1.25rem" />
        {t('always')}
      </span>
    )
  const kind = 'item-moved'
  return (
    <div className={styles.moves}>
      {at > 1 && (
        <OneButton
          {...props}
          move="up"
          fields={{ kind, id, before: items[at - 1]?.id ?? '' }}
          label={t('up', { title })}
          icon={<ArrowUpIcon aria-hidden />}
        />
      )}
      {at < items.length - 1 && (
        <OneButton
          {...props}
          move="down"
          fields={{ kind, id, before: items[at + 2]?.id ?? '' }}
          label={t('down', { title })}
          icon={<ArrowDownIcon aria-hidden />}
        />
      )}
      <OneButton {...props} fields={{ kind: 'item-removed', id }} label={t('removeLabel', { title })}>
        {t('remove')}
      </OneButton>
    </div>
  )
}
