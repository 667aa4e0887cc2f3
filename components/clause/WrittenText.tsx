'use client'

import { PencilIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { writtenInFact } from '#lib/document/doc-names.ts'
import { isEmptyText, richTextToBlocks } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { usePresence } from '../presence/PresenceProvider.tsx'
import { WritingHere } from '../presence/WritingHere.tsx'
import { untilLoaded } from '../ui/until-loaded.ts'
import styles from './Clause.module.css'
import { factInText } from './fact-in-text.ts'
import { useClause } from './use-clause.ts'
import { WrittenBlocks } from './WrittenBlocks.tsx'

/** Fetched only when somebody wants to write. */
const TextEditor = lazy(() => untilLoaded(() => import('./TextEditor.tsx')))
const KeptNotices = lazy(() => untilLoaded(() => import('../presence/KeptNotices.tsx')))

type Props = {
  /** Fragment of the document. */
  name: string
  /** Where «Mangler: …» leads. */
  anchor: string
  label: string
  required: boolean
  /** Adapted wording and own clauses are the clause itself, not an addition to it. */
  bare?: boolean
}

/** A place for the parties' own text: read until one writes, and written in place. */
export function WrittenText({ name, anchor, label, required, bare = false }: Props) {
  const t = useTranslations('clause')
  const { canWrite, facts, language, text } = useClause()
  const allKept = usePresence().kept
  const kept = canWrite ? allKept.filter((one) => one.text === name) : []
  const [isWriting, setWriting] = useState(false)
  const writtenIn = (facts.draft.answers[writtenInFact(name)]?.[0] as Language | undefined) ?? language
  const reading = <TextAsItStands name={name} label={label} required={required} writtenIn={writtenIn} />
  return (
    <section
      className={bare ? styles.bareText : styles.localText}
      id={anchor}
      data-part={name}
      aria-label={label}
      data-writing={isWriting || undefined}
    >
      {!bare && <TextHead label={label} isMissing={required && isEmptyText(text(name))} />}
      {kept.length > 0 && (
        <Suspense>
          <KeptNotices notices={kept} />
        </Suspense>
      )}
      {!isWriting && <WritingHere part={name} />}
      {isWriting ? (
        <Suspense
          fallback={
            <>
              <p className={styles.loadingEditor}>{t('loadingEditor')}</p>
              {reading}
            </>
          }
        >
          <TextEditor name={name} label={label} language={writtenIn} />
        </Suspense>
      ) : (
        reading
      )}
      <WriteButton name={name} label={label} isWriting={isWriting} onToggle={() => setWriting(!isWriting)} />
    </section>
  )
}

function TextHead({ label, isMissing }: { label: string; isMissing: boolean }) {
  const t = useTranslations('clause')
  const isPlain = label === t('localText')
  return (
    <div className={styles.localHead}>
      <h2>{label}</h2>
      <span className={styles.muted}>
        {isMissing ? t('mustWrite') : isPlain ? t('localHelp') : t('localText')}
      </span>
    </div>
  )
}

function WriteButton({
  name,
  label,
  isWriting,
  onToggle,
}: {
  name: string
  label: string
  isWriting: boolean
  onToggle: () => void
}) {
  const t = useTranslations('clause')
  const { canWrite, text } = useClause()
  if (!canWrite) return null
  const isEmpty = isEmptyText(text(name))
  return (
    <p className={styles.writeBar}>
      <Button
        size="small"
        variant={isWriting ? 'secondary' : 'tertiary'}
        icon={isWriting ? undefined : <PencilIcon aria-hidden />}
        aria-label={isWriting ? undefined : t(isEmpty ? 'writeHere' : 'editHere', { label })}
        onClick={onToggle}
      >
        {t(isWriting ? 'finish' : isEmpty ? 'write' : 'edit')}
      </Button>
    </p>
  )
}

function TextAsItStands({
  name,
  label,
  required,
  writtenIn,
}: {
  name: string
  label: string
  required: boolean
  writtenIn: Language
}) {
  const t = useTranslations('clause')
  const { text, facts, language } = useClause()
  const content = text(name)
  if (isEmptyText(content))
    return (
      <p className={required ? styles.gapBlock : styles.emptyLocal}>
        {required ? t('fillIn', { label }) : t('emptyLocal')}
      </p>
    )
  return (
    <>
      {writtenIn !== language && <OtherLanguage name={name} writtenIn={writtenIn} />}
      <div className={styles.written} lang={writtenIn}>
        <WrittenBlocks blocks={richTextToBlocks(content, factInText(facts))} />
      </div>
    </>
  )
}

/** The text was written before the agreement changed language: say so until somebody has rewritten it. */
function OtherLanguage({ name, writtenIn }: { name: string; writtenIn: Language }) {
  const t = useTranslations('clause')
  const { answer, canWrite, language } = useClause()
  return (
    <p className={styles.otherLanguage}>
      <strong>{t(`written-${writtenIn}`)}</strong>
      {canWrite && (
        <Button size="xsmall" variant="tertiary" onClick={() => answer(writtenInFact(name), language)}>
          {t(`nowWritten-${language}`)}
        </Button>
      )}
    </p>
  )
}
