'use client'
import { CheckmarkCircleIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import { ROW_OF_DOUBT, type RowId, rowAnchor } from './anchors.ts'
import { DoubtText } from './DoubtText.tsx'
import styles from './office-picker.module.css'
import type { StartFormState } from './use-start-form.ts'

type Props = {
  row: RowId
  form: StartFormState
  /** For an office that is written in. */
  isOpenAtFirst: boolean
  isIncomplete: boolean
  value: ReactNode
  fields: ReactNode
  answer: string
}

const PARTY: Partial<Record<RowId, 'municipality' | 'state'>> = { kommune: 'municipality', nav: 'state' }

/** One fact: as it stands, or open for change. What is uncertain asks to be confirmed. */
export function FactRow({ row, form, isOpenAtFirst, isIncomplete, value, fields, answer }: Props) {
  const t = useTranslations('officePicker')
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const doubt = form.asked.find(({ fact }) => ROW_OF_DOUBT[fact] === row)
  const isUncertain = doubt !== undefined && !form.confirmed.has(doubt.fact)
  const place = useFocusFollowing(`${isOpen} ${isUncertain}`)
  const party = PARTY[row]
  const what = midSentence(t(`rows.${row}`))
  const confirm = () => doubt && !isIncomplete && form.confirm(doubt.fact)
  const finish = () => {
    confirm()
    setOpen(false)
  }
  const open = () => setOpen(true)
  const yes = doubt && !isIncomplete ? t(`yes.${doubt.fact}`, { value: answer }) : null
  return (
    <div id={rowAnchor(row)} className={isUncertain ? `${styles.row} ${styles.uncertain}` : styles.row}>
      <dt>
        {party && <PartyMark standing={party} small />} {t(`rows.${row}`)}
      </dt>
      <dd ref={place}>
        {!isOpen && <span className={styles.value}>{value}</span>}
        {isUncertain && <DoubtText doubt={doubt} />}
        {isOpen && <OpenFields what={what} fields={fields} finish={finish} />}
        {!isOpen && isUncertain && <Question what={what} yes={yes} confirm={confirm} open={open} />}
        {!isOpen && !isUncertain && <Settled what={what} isConfirmed={doubt !== undefined} open={open} />}
      </dd>
    </div>
  )
}

const OpenFields = ({ what, fields, finish }: { what: string; fields: ReactNode; finish: () => void }) => {
  const t = useTranslations('officePicker.facts')
  return (
    <div className={styles.fields}>
      {fields}
      <Button
        type="button"
        size="small"
        variant="secondary"
        aria-label={t('doneWith', { what })}
        onClick={finish}
      >
        {t('done')}
      </Button>
    </div>
  )
}

type QuestionProps = { what: string; yes: string | null; confirm: () => void; open: () => void }

const Question = ({ what, yes, confirm, open }: QuestionProps) => {
  const t = useTranslations('officePicker.facts')
  return (
    <div className={styles.buttons}>
      {yes && (
        <Button type="button" size="small" variant="secondary" onClick={confirm}>
          {yes}
        </Button>
      )}
      <Button type="button" size="small" variant="tertiary" aria-label={t('noWhat', { what })} onClick={open}>
        {t('no')}
      </Button>
    </div>
  )
}

type SettledProps = { what: string; isConfirmed: boolean; open: () => void }

const Settled = ({ what, isConfirmed, open }: SettledProps) => {
  const t = useTranslations('officePicker.facts')
  return (
    <span className={styles.change}>
      {isConfirmed && <Confirmed />}
      <Button
        type="button"
        size="small"
        variant="tertiary"
        aria-label={t('changeWhat', { what })}
        onClick={open}
      >
        {t('change')}
      </Button>
    </span>
  )
}

const Confirmed = () => {
  const t = useTranslations('officePicker.facts')
  return (
    <span className={styles.confirmed}>
      <CheckmarkCircleIcon aria-hidden /> {t('confirmed')}
    </span>
  )
}

/** What had the focus is gone when the row changes: it goes to the first thing that took its place. */
function useFocusFollowing(state: string) {
  const place = useRef<HTMLElement>(null)
  const shown = useRef(state)
  useEffect(() => {
    if (shown.current === state) return
    shown.current = state
    place.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [state])
  return place
}
