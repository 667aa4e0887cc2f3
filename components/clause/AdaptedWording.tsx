'use client'

import { ArrowUndoIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { ToggleGroup } from '@navikt/ds-react/ToggleGroup'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Block } from '#lib/document/content.ts'
import type { DiffPart } from '#lib/document/diff-words.ts'
import { inOrder } from '../ui/in-order.ts'
import type { WordingAction } from './action-answer.ts'
import styles from './Clause.module.css'
import { ConfirmedAction } from './ConfirmedAction.tsx'
import { useClause } from './use-clause.ts'
import { WrittenBlocks } from './WrittenBlocks.tsx'
import { WrittenText } from './WrittenText.tsx'

export type Adapted = {
  /** Fragment of the wording that stands. */
  name: string
  /** Paragraph by paragraph against the template's wording. */
  difference: readonly (readonly DiffPart[])[]
  standard: readonly Block[]
}

type Props = { adapted: Adapted; label: string; reset: WordingAction }

/** A clause whose wording the parties have unlocked: their text, what differs, and the template's own. */
export function AdaptedWording({ adapted, label, reset }: Props) {
  const t = useTranslations('clause')
  const { language } = useClause()
  const [shown, setShown] = useState<'ours' | 'difference' | 'template'>('ours')
  return (
    <>
      <AdaptedBar shown={shown} onShow={setShown} reset={reset} />
      {shown === 'ours' && <WrittenText name={adapted.name} anchor="ordlyd" label={label} required bare />}
      {shown === 'difference' && <Difference paragraphs={adapted.difference} />}
      {shown === 'template' && (
        <section
          className={`${styles.written} ${styles.difference}`}
          lang={language}
          aria-label={t('templateText')}
        >
          <WrittenBlocks blocks={adapted.standard} />
        </section>
      )}
    </>
  )
}

type BarProps = {
  shown: 'ours' | 'difference' | 'template'
  onShow: (next: 'ours' | 'difference' | 'template') => void
  reset: WordingAction
}

function AdaptedBar({ shown, onShow, reset }: BarProps) {
  const t = useTranslations('clause')
  const { canWrite } = useClause()
  return (
    <div className={styles.adaptedBar}>
      <p>
        <PadlockUnlockedIcon aria-hidden /> <strong>{t('adapted')}</strong> {t('adaptedHelp')}
      </p>
      <div className={styles.adaptedTools}>
        <ToggleGroup
          size="small"
          value={shown}
          onChange={(next) => onShow(next as typeof shown)}
          aria-label={t('show')}
        >
          <ToggleGroup.Item value="ours">{t('ourText')}</ToggleGroup.Item>
          <ToggleGroup.Item value="difference">{t('difference')}</ToggleGroup.Item>
          <ToggleGroup.Item value="template">{t('templateText')}</ToggleGroup.Item>
        </ToggleGroup>
        {canWrite && (
          <ConfirmedAction
            action={reset}
            trigger={(open) => (
              <Button size="small" variant="tertiary" icon={<ArrowUndoIcon aria-hidden />} onClick={open}>
                {t('reset')}
              </Button>
            )}
            title={t('resetTitle')}
            confirm={t('resetConfirm')}
          >
            <p>{t('resetWhat')}</p>
          </ConfirmedAction>
        )}
      </div>
    </div>
  )
}

/** Removed words struck, new words underlined and bold: told apart without colour, and read aloud as such. */
function Difference({ paragraphs }: { paragraphs: Adapted['difference'] }) {
  const t = useTranslations('clause')
  const { language } = useClause()
  if (paragraphs.every((parts) => parts.every((part) => part.kind === 'same')))
    return <p className={styles.muted}>{t('noDifference')}</p>
  return (
    <div className={`${styles.written} ${styles.difference}`} lang={language}>
      {inOrder(paragraphs, (parts) => (
        <p>
          {inOrder(parts, (part) => (
            <DiffWords part={part} />
          ))}
        </p>
      ))}
    </div>
  )
}

function DiffWords({ part }: { part: DiffPart }) {
  const t = useTranslations('clause')
  if (part.kind === 'same') return part.text
  const Tag = part.kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className={styles.visuallyHidden}>{t(part.kind)}: </span>
      {part.text}
    </Tag>
  )
}
