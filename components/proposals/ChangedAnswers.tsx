'use client'
import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type Facts, passageStands, valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import { passagesIn } from '#lib/templates/passages-in.ts'
import { opening, plainBlocks } from '../clause/plain-text.ts'
import { useClause } from '../clause/use-clause.ts'
import styles from './Proposals.module.css'
import type { ProposedScope } from './use-proposed-answers.ts'

/** What one has answered otherwise than the agreement: as it is now, as proposed, and the way back. */
export const ChangedAnswers = ({ own: { proposed, agreed, scope, reset } }: { own: ProposedScope }) => {
  const t = useTranslations('proposalForm.answers')
  const said = useWords()
  const facts = Object.keys(proposed)
  if (facts.length === 0) return null
  const back = (fact: string) => {
    reset(fact)
    // The button goes away: the focus goes to where the answer is given.
    document.getElementById(fact)?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }
  return (
    <section className={styles.values} aria-labelledby="skriv-svar">
      <h2 id="skriv-svar">{t('changed')}</h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>
            <b>{said.label(fact)}</b>
            <span lang={scope.language}>
              {t('fromTo', { before: said.value(agreed, fact), after: said.value(scope.facts, fact) })}
            </span>
            <Button
              size="xsmall"
              variant="tertiary"
              icon={<ArrowUndoIcon aria-hidden />}
              aria-label={t('resetThis', { label: said.label(fact) })}
              onClick={() => back(fact)}
            >
              {t('reset')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const useWords = () => {
  const t = useTranslations('proposalForm.answers')
  const { view, facts, ui, language } = useClause()
  const passages = passagesIn(view.clause.blocks)
  const value = (of: Facts, fact: string): string => {
    const passage = passages.find(({ id }) => id === fact)
    if (passage) return t(passageStands(of, passage) ? 'stands' : 'out')
    const [field, choice] = [of.fields.get(fact), of.choices.get(fact)]
    const words = valuesOf(of, fact).map((one) =>
      field
        ? formatValue(field, one, language)
        : (choice?.options.find(({ id }) => id === one)?.label[ui] ?? String(one)),
    )
    return words.join(' / ') || t('none')
  }
  const label = (fact: string): string => {
    const passage = passages.find(({ id }) => id === fact)
    if (passage) return `«${opening(plainBlocks(facts, passage.content))}»`
    return (facts.fields.get(fact) ?? facts.choices.get(fact))?.label[ui] ?? fact
  }
  return { value, label }
}
