'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Select } from '@navikt/ds-react/Select'
import { useTranslations } from 'next-intl'
import { decisionsFor, LINES } from '#lib/meetings/minutes.ts'
import form from '../forms/Forms.module.css'
import { AboutClause } from './AboutClause.tsx'
import type { MinutesConnection } from './connect-minutes.ts'
import type { ItemNow } from './item-now.ts'
import styles from './Minutes.module.css'
import { MinutesText } from './MinutesText.tsx'
import type { ItemProps } from './minutes-props.ts'

/** Of the list of those who may be responsible. */
export const PEOPLE = 'referat-folk'

type Props = ItemProps & { connection: MinutesConnection; now: ItemNow }

/** Everything one may write under an item. Each change is stored by itself. */
export function ItemFields(props: Props) {
  const { item, connection } = props
  const t = useTranslations('minutesForm')
  const text = (kind: 'note' | 'conclusion') => (
    <MinutesText
      id={`${kind}-${item.id}`}
      label={t(kind)}
      text={connection.text(kind, item.id)}
      start=""
      lines={3}
    />
  )
  return (
    <div className={styles.fields}>
      {text('note')}
      {text('conclusion')}
      <Decision {...props} />
      <div className={styles.row}>
        <MinutesText
          id={`responsible-${item.id}`}
          label={t('responsible')}
          help={t('responsibleHelp')}
          text={connection.text('responsible', item.id)}
          start=""
          lines={1}
          list={PEOPLE}
        />
        <LineOf {...props} />
        <Due {...props} />
      </div>
      <AboutClause {...props} />
    </div>
  )
}

function Decision({ item, connection, now }: Props) {
  const t = useTranslations('minutesForm')
  return (
    <RadioGroup
      legend={t(item.type === 'information' ? 'decision.information' : 'decision.other')}
      size="small"
      value={now.decision}
      onChange={(value: string) => connection.choose('decision', item.id, value)}
    >
      <div className={styles.choices}>
        <Radio value="">{t('decisions.none')}</Radio>
        {decisionsFor(item.type).map((decision) => (
          <Radio key={decision} value={decision}>
            {t(`decisions.${decision}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

function LineOf({ item, connection, now }: Props) {
  const t = useTranslations('minutesForm')
  return (
    <Select
      label={t('line')}
      value={now.line}
      onChange={({ target }) => connection.choose('line', item.id, target.value)}
    >
      <option value="">{t('lines.none')}</option>
      {LINES.map((line) => (
        <option key={line} value={line}>
          {t(`lines.${line}`)}
        </option>
      ))}
    </Select>
  )
}

function Due({ item, connection, now }: Props) {
  const t = useTranslations('minutesForm')
  const id = `due-${item.id}`
  return (
    <div className={form.date}>
      <label htmlFor={id}>{t('due')}</label>
      <input
        id={id}
        type="date"
        value={now.due}
        onChange={({ target }) => {
          if (target.validity.valid) connection.choose('due', item.id, target.value)
        }}
      />
    </div>
  )
}
