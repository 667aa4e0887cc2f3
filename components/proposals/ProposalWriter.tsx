'use client'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { Answers } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { WORDING_PART } from '#lib/document/proposed-texts.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import { untilLoaded } from '../ui/until-loaded.ts'
import { BesideNotice } from './BesideNotice.tsx'
import styles from './Proposals.module.css'
import { ProposedClause } from './ProposedClause.tsx'
import type { SaveAction, WrittenPart } from './proposal-action.ts'
import { StoredBar } from './StoredBar.tsx'
import { useSaveProposal } from './use-save-proposal.ts'

/** Fetched only by who writes. */
const ProposalEditor = lazy(() => untilLoaded(() => import('./ProposalEditor.tsx')))

type Props = {
  agreement: string
  id: string
  clause: string
  answersId: string | null
  version: number
  reason: string
  /** The clause as the template has it; null where only texts can be written. */
  view: ClauseView | null
  answers: Answers
  proposedAnswers: ProposedAnswers
  language: Language
  parts: readonly WrittenPart[]
  /** What facts inside the texts say. */
  facts: Readonly<Record<string, string>>
  writer: string
  save: SaveAction
}

type Texts = Readonly<Record<string, RichText>>

/** What the clause is to say instead, and why: stored as one writes, for the own party only. */
export function ProposalWriter(props: Props) {
  const { agreement, parts, view } = props
  const t = useTranslations('proposalForm')
  const { saving, start, written, writtenSoFar, answered, reason, reasoned } = useWriting(props)
  const editor = (part: WrittenPart, facts: Props['facts']) => (
    <TextPart
      key={part.part}
      part={part}
      writtenSoFar={writtenSoFar}
      language={props.language}
      facts={facts}
      onChange={written}
    />
  )
  return (
    <div className={styles.writing}>
      {saving.beside && <BesideNotice agreement={agreement} beside={saving.beside} />}
      {view ? (
        <ProposedClause
          {...props}
          view={view}
          proposed={props.proposedAnswers}
          isRewritten={start[WORDING_PART] !== undefined}
          onAnswers={answered}
          onText={written}
          editor={editor}
        />
      ) : (
        parts.map((part) => editor(part, props.facts))
      )}
      <Textarea
        label={t('why')}
        description={t('whyHelp')}
        value={reason}
        onChange={(event) => reasoned(event.target.value)}
        maxLength={2000}
        minRows={3}
      />
      <StoredBar agreement={agreement} saving={saving} />
    </div>
  )
}

const useWriting = (props: Props) => {
  const [start] = useState(() => startOf(props.parts))
  const texts = useRef<Texts>(start)
  const [reason, setReason] = useState(props.reason)
  const saving = useSaveProposal({ ...props, texts: start, answers: props.proposedAnswers })
  const { changed } = saving
  const written = useCallback(
    (part: string, text: RichText | null) => {
      const { [part]: _before, ...others } = texts.current
      texts.current = text ? { ...others, [part]: text } : others
      changed({ texts: texts.current })
    },
    [changed],
  )
  const answered = useCallback((answers: ProposedAnswers) => changed({ answers }), [changed])
  const reasoned = (words: string) => {
    setReason(words)
    changed({ reason: words })
  }
  const writtenSoFar = useCallback((part: string) => texts.current[part], [])
  return { saving, start, written, writtenSoFar, answered, reason, reasoned }
}

type PartProps = Pick<Props, 'language' | 'facts'> & {
  part: WrittenPart
  /** Of that part; undefined: what the agreement says. */
  writtenSoFar: (part: string) => RichText | undefined
  onChange: (part: string, text: RichText | null) => void
}

const TextPart = ({ part: given, writtenSoFar, ...props }: PartProps) => {
  const t = useTranslations('proposalForm')
  // An alternative that was left and is chosen again has what was written in it meanwhile.
  const [part] = useState(() => ({ ...given, proposed: writtenSoFar(given.part) ?? given.content }))
  return (
    <section aria-labelledby={`skriv-${part.part}`}>
      <h2 id={`skriv-${part.part}`}>{part.label}</h2>
      {part.help && <p className={styles.small}>{part.help}</p>}
      <Suspense fallback={<p className={styles.muted}>{t('loading')}</p>}>
        <ProposalEditor part={part} {...props} />
      </Suspense>
    </section>
  )
}

/** What the draft has already: only what is another than the agreement's. */
const startOf = (parts: readonly WrittenPart[]): Texts =>
  Object.fromEntries(
    parts.flatMap(({ part, content, proposed }) =>
      JSON.stringify(content) === JSON.stringify(proposed) ? [] : [[part, proposed]],
    ),
  )
