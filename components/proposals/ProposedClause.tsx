'use client'
import { ArrowUndoIcon, PencilIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Answers } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { WORDING_PART } from '#lib/document/proposed-texts.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import { type Facts, valuesOf } from '#lib/templates/facts.ts'
import { formatValue } from '#lib/templates/format-value.ts'
import { structuredBlocks } from '#lib/templates/resolve.ts'
import { standardWording } from '#lib/templates/standard-wording.ts'
import type { TBlock } from '#lib/templates/template.ts'
import { ClauseText } from '../clause/ClauseText.tsx'
import { ClauseContext } from '../clause/use-clause.ts'
import { ChangedAnswers } from './ChangedAnswers.tsx'
import styles from './Proposals.module.css'
import type { WrittenPart } from './proposal-action.ts'
import { useProposedAnswers } from './use-proposed-answers.ts'

type Words = Readonly<Record<string, string>>
type Props = {
  agreement: string
  view: ClauseView
  /** Of the agreement. */
  language: Language
  answers: Answers
  proposed: ProposedAnswers
  parts: readonly WrittenPart[]
  /** The wording is another in the draft already. */
  isRewritten: boolean
  facts: Words
  onAnswers: (proposed: ProposedAnswers) => void
  /** Null: it says what the agreement says. */
  onText: (part: string, text: RichText | null) => void
  /** Where one text is written. */
  editor: (part: WrittenPart, facts: Words) => ReactNode
}
type Rewriting = { part: WrittenPart; facts: Words }

/**
 * The clause as it is in the agreement, with fields, alternatives and passages where they stand – but what is answered
 * here is the party's own. Its wording may be rewritten instead.
 */
export function ProposedClause(props: Props) {
  const { view, language, parts, facts, onText, editor } = props
  const t = useTranslations('proposalForm.answers')
  const ui = asLanguage(useLocale())
  const own = useProposedAnswers({ ...props, ui, onChange: props.onAnswers })
  const wording = parts.find(({ part }) => part === WORDING_PART)
  const [rewriting, setRewriting] = useState<Rewriting | null>(
    props.isRewritten && wording ? { part: wording, facts } : null,
  )
  const back = () => {
    setRewriting(null)
    onText(WORDING_PART, null)
  }
  const { blocks } = view.clause
  const standIn = (block: TBlock & { type: 'local' | 'table' }) =>
    block.type === 'local' ? slotOf(props, block.slot) : <p className={styles.muted}>{t('table')}</p>
  return (
    <ClauseContext value={{ ...own.scope, standIn }}>
      {rewriting ? (
        <>
          {editor(rewriting.part, rewriting.facts)}
          <p>
            <Button size="small" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} onClick={back}>
              {t('backToTemplate')}
            </Button>
          </p>
          <ClauseText blocks={structuredBlocks(own.scope.facts, blocks)} />
        </>
      ) : (
        <section className={styles.clause} aria-labelledby="skriv-punktet">
          <h2 id="skriv-punktet">{t('title')}</h2>
          <p className={styles.small}>{t('help')}</p>
          <ClauseText blocks={blocks} />
        </section>
      )}
      {parts
        .filter(({ part, hasPlace }) => !hasPlace && part !== WORDING_PART)
        .map((part) => editor(part, facts))}
      <ChangedAnswers own={own} />
      {!rewriting && (
        <Rewrite
          wording={wording}
          facts={own.scope.facts}
          view={view}
          onBegin={(part) =>
            setRewriting({ part, facts: { ...facts, ...wordsOf(own.scope.facts, language) } })
          }
        />
      )}
    </ClauseContext>
  )
}

const slotOf = ({ parts, facts, editor }: Props, slot: string): ReactNode => {
  const part = parts.find((one) => one.part === slot && one.hasPlace)
  // Never nothing: the agreement's own text would be written in instead.
  return part ? editor(part, facts) : ''
}

const wordsOf = (facts: Facts, language: Language): Words =>
  Object.fromEntries(
    [...facts.fields.values()].flatMap((field) => {
      const [value] = valuesOf(facts, field.id)
      return value === undefined ? [] : [[field.id, formatValue(field, value, language)]]
    }),
  )

type RewriteProps = {
  wording: WrittenPart | undefined
  facts: Facts
  view: ClauseView
  onBegin: (part: WrittenPart) => void
}

/** The template's own words become a text to write in, as they would be with what is answered here. */
const Rewrite = ({ wording, facts, view, onBegin }: RewriteProps) => {
  const t = useTranslations('proposalForm.answers')
  const seed = standardWording(facts, view.clause)
  if (!seed.ok) return <p className={styles.muted}>{t('choicesOpen')}</p>
  if (seed.value.content.length === 0) return null
  const { label = t('wording'), help = t('wordingHelp') } = wording ?? {}
  const begin = () =>
    onBegin({ part: WORDING_PART, label, help, content: seed.value, proposed: seed.value, hasPlace: true })
  return (
    <div>
      <Button size="small" variant="secondary" icon={<PencilIcon aria-hidden />} onClick={begin}>
        {t('rewrite')}
      </Button>
      <p className={styles.small}>{t('rewriteHelp')}</p>
    </div>
  )
}
