'use client'

import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { type Facts, optionOf, valuesOf } from '#lib/templates/facts.ts'
import type { TInline } from '#lib/templates/template.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { plainInlines } from './plain-text.ts'
import { useClause } from './use-clause.ts'

/** «felles/delt – stryk det som ikke passer», chosen in the sentence itself. */
export function InlineChoice({
  inline,
  show,
}: {
  inline: TInline & { type: 'choice' }
  show: (content: readonly TInline[]) => ReactNode
}) {
  const { facts, answer, canWrite, ui } = useClause()
  const t = useTranslations('clause')
  const name = useId()
  const chosen = optionOf(facts, inline.choice)
  const declared = facts.choices.get(inline.choice)
  const label = declared?.label[ui] ?? inline.choice
  // Words with holes in them say little to those who listen: what the alternative is comes first.
  const nameOf = ({ id, content }: (typeof inline.options)[number]): string => {
    const words = plainInlines(facts, content)
    const hasGap = content.some((one) => one.type === 'field' && valuesOf(facts, one.field).length === 0)
    return hasGap ? `${declared?.options.find((one) => one.id === id)?.label[ui]}: ${words}` : words
  }
  return (
    <BothValues
      fact={inline.choice}
      label={label}
      values={valuesOf(facts, inline.choice)}
      words={(value) => optionWords(facts, inline, value)}
    >
      <span
        className={styles.inlineChoice}
        data-part={inline.choice}
        role="radiogroup"
        aria-label={label}
        id={inline.choice}
        data-open={chosen === undefined || undefined}
      >
        {inline.options.map((option) => (
          <label key={option.id} data-chosen={option.id === chosen || undefined}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              disabled={!canWrite}
              onChange={() => answer(inline.choice, option.id)}
              aria-label={nameOf(option)}
            />
            <span>{option.id === chosen ? show(option.content) : plainInlines(facts, option.content)}</span>
          </label>
        ))}
      </span>
      {chosen === undefined && (
        <span className={styles.chooseOne}>
          <ExclamationmarkTriangleFillIcon aria-hidden /> {t('chooseOne')}
        </span>
      )}
    </BothValues>
  )
}

const optionWords = (facts: Facts, { options }: TInline & { type: 'choice' }, value: Value): string =>
  plainInlines(facts, options.find(({ id }) => id === value)?.content ?? []) || String(value)
