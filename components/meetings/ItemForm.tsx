'use client'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { TextField } from '@navikt/ds-react/TextField'
import { useTranslations } from 'next-intl'
import { ITEM_TYPES } from '#lib/meetings/meeting.ts'
import forms from '../forms/Forms.module.css'
import styles from './Meetings.module.css'
import type { MeetingAnswer, MeetingField } from './meeting-action.ts'

type Props = {
  act: (form: FormData) => void
  answer: MeetingAnswer | null
  office: string
  meeting: string
  /** The form's own: sent twice, it is one item. */
  newItem: string
  /** The NAV leader's own item, or a proposal to the NAV leader. */
  kind: 'own' | 'item-proposed'
}

const WORDS = {
  own: { open: 'add', send: 'addButton' },
  'item-proposed': { open: 'propose', send: 'proposeButton' },
} as const

/** Folded until somebody needs it; open again, with the words, when they were not taken. */
export function ItemForm({ act, answer, office, meeting, newItem, kind }: Props) {
  const t = useTranslations('meetingForm')
  const isRefused = answer?.kind === kind && answer.at === null
  const words: Readonly<Record<string, string>> = isRefused ? answer.words : {}
  const errorOf = (field: MeetingField) =>
    isRefused && answer.problems.includes(field) ? t(`problem.${field}`) : undefined
  return (
    <details className={`${styles.more} ${forms.add}`} open={isRefused} key={answer?.attempt ?? 0}>
      <summary>{t(WORDS[kind].open)}</summary>
      {kind === 'item-proposed' && <p className={styles.muted}>{t('proposeLead')}</p>}
      <form action={act} noValidate className={styles.form}>
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="meeting" value={meeting} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="form" value={newItem} />
        <TextField
          id="mote-title"
          label={t('itemTitle')}
          name="title"
          autoComplete="off"
          defaultValue={words.title ?? ''}
          error={errorOf('title')}
        />
        <div className={styles.row}>
          <Select label={t('type')} name="type" defaultValue={words.type ?? 'discussion'}>
            {ITEM_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`types.${type}`)}
              </option>
            ))}
          </Select>
          <TextField
            id="mote-minutes"
            label={t('minutes')}
            name="minutes"
            inputMode="numeric"
            className={styles.minutes}
            defaultValue={words.minutes ?? '10'}
            error={errorOf('minutes')}
          />
        </div>
        {kind === 'item-proposed' && (
          <Textarea
            id="mote-why"
            label={t('why')}
            name="why"
            minRows={2}
            defaultValue={words.why ?? ''}
            error={errorOf('why')}
          />
        )}
        <Button type="submit" variant="secondary">
          {t(WORDS[kind].send)}
        </Button>
      </form>
    </details>
  )
}
