'use client'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { untilLoaded } from '../ui/until-loaded.ts'
import { BesideNotice } from './BesideNotice.tsx'
import styles from './Proposals.module.css'
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
  language: Language
  parts: readonly WrittenPart[]
  /** What facts inside the texts say. */
  facts: Readonly<Record<string, string>>
  writer: string
  save: SaveAction
}

type Texts = Readonly<Record<string, RichText>>

/** The texts of the clause, and why: stored as one writes, for the own party only. */
export function ProposalWriter(props: Props) {
  const { agreement, parts, language, facts } = props
  const t = useTranslations('proposalForm')
  const texts = useRef<Texts>(startOf(parts))
  const [reason, setReason] = useState(props.reason)
  const saving = useSaveProposal(props)
  const { changed } = saving
  const written = useCallback(
    (part: string, text: RichText | null) => {
      const { [part]: _before, ...others } = texts.current
      texts.current = text ? { ...others, [part]: text } : others
      changed({ texts: texts.current })
    },
    [changed],
  )
  const reasoned = (words: string) => {
    setReason(words)
    changed({ texts: texts.current, reason: words })
  }
  return (
    <div className={styles.writing}>
      {saving.beside && <BesideNotice agreement={agreement} beside={saving.beside} />}
      {parts.map((part) => (
        <section key={part.part} aria-labelledby={`skriv-${part.part}`}>
          <h2 id={`skriv-${part.part}`}>{part.label}</h2>
          {part.help && <p className={styles.small}>{part.help}</p>}
          <Suspense fallback={<p className={styles.muted}>{t('loading')}</p>}>
            <ProposalEditor part={part} language={language} facts={facts} onChange={written} />
          </Suspense>
        </section>
      ))}
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

/** What the draft has already: only what is another than the agreement's. */
const startOf = (parts: readonly WrittenPart[]): Texts =>
  Object.fromEntries(
    parts.flatMap(({ part, content, proposed }) =>
      JSON.stringify(content) === JSON.stringify(proposed) ? [] : [[part, proposed]],
    ),
  )
