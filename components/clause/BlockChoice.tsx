'use client'

import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { optionOf, valuesOf } from '#lib/templates/facts.ts'
import type { TBlock } from '#lib/templates/template.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { plainBlocks } from './plain-text.ts'
import { useClause } from './use-clause.ts'

/** Alternatives that are whole paragraphs: each with its full wording, so that one chooses between texts, not labels. */
export function BlockChoice({
  block,
  show,
}: {
  block: TBlock & { type: 'choice' }
  show: (content: readonly TBlock[]) => ReactNode
}) {
  const { facts, answer, canWrite, language, ui } = useClause()
  const t = useTranslations('clause')
  const name = useId()
  const chosen = optionOf(facts, block.choice)
  const declared = facts.choices.get(block.choice)
  const labelOf = (id: Value) => declared?.options.find((one) => one.id === id)?.label[ui] ?? String(id)
  return (
    <BothValues
      fact={block.choice}
      label={declared?.label[ui] ?? ''}
      values={valuesOf(facts, block.choice)}
      words={labelOf}
    >
      <fieldset
        className={styles.blockChoice}
        id={block.choice}
        data-part={block.choice}
        data-open={chosen === undefined || undefined}
      >
        <legend>
          {declared?.label[ui]}
          {chosen === undefined && (
            <span className={styles.chooseOne}>
              <ExclamationmarkTriangleFillIcon aria-hidden /> {t('chooseOne')}
            </span>
          )}
        </legend>
        {block.options.map((option) => (
          <div key={option.id} className={styles.option} data-chosen={option.id === chosen || undefined}>
            <label>
              <input
                type="radio"
                name={name}
                checked={option.id === chosen}
                disabled={!canWrite}
                onChange={() => answer(block.choice, option.id)}
              />
              {labelOf(option.id)}
            </label>
            {option.id === chosen ? (
              show(option.content)
            ) : (
              <p className={styles.paragraph} lang={language}>
                {plainBlocks(facts, option.content)}
              </p>
            )}
          </div>
        ))}
      </fieldset>
    </BothValues>
  )
}
