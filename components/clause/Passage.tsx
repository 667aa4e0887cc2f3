'use client'

import { ArrowUndoIcon, PlusIcon, ScissorsIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { passageStands, valuesOf } from '#lib/templates/facts.ts'
import type { TBlock } from '#lib/templates/template.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { opening, plainBlocks } from './plain-text.ts'
import { useClause } from './use-clause.ts'

type Props = { passage: TBlock & { type: 'strikable' | 'addition' } }

/** A passage that may be struck, or an addition that may be taken in. Struck text stays in view, and can always come back. */
export function Passage({ passage, show }: Props & { show: (content: readonly TBlock[]) => ReactNode }) {
  const { facts } = useClause()
  const t = useTranslations('clause')
  const stands = passageStands(facts, passage)
  return (
    <section
      className={styles.passage}
      data-stands={stands}
      data-kind={passage.type}
      id={passage.id}
      data-part={passage.id}
    >
      <BothValues
        fact={passage.id}
        label={opening(plainBlocks(facts, passage.content))}
        values={valuesOf(facts, passage.id)}
        words={(value) => t(value === 'struck' ? 'valueStruck' : 'valueKept')}
      >
        <PassageBar passage={passage} stands={stands} />
      </BothValues>
      {stands ? show(passage.content) : <StruckText passage={passage} />}
    </section>
  )
}

function StruckText({ passage }: Props) {
  const { facts, language } = useClause()
  const text = plainBlocks(facts, passage.content)
  if (passage.type === 'addition')
    return (
      <p className={styles.proposed} lang={language}>
        {text}
      </p>
    )
  return (
    <p className={styles.struckText} lang={language}>
      <del>{text}</del>
    </p>
  )
}

function PassageBar({ passage, stands }: Props & { stands: boolean }) {
  const { facts, answer, canWrite } = useClause()
  const t = useTranslations('clause')
  const words = WORDS[passage.type][stands ? 'stands' : 'out']
  const name = t(words.name, { text: opening(plainBlocks(facts, passage.content)) })
  const Icon = words.icon
  return (
    <span className={styles.passageBar}>
      {words.state && <strong>{t(words.state)}</strong>}
      {words.help && <span className={styles.muted}>{t(words.help)}</span>}
      {canWrite && (
        <Button
          size="xsmall"
          variant="tertiary"
          icon={<Icon aria-hidden />}
          aria-label={name}
          onClick={() => answer(passage.id, words.answer)}
        >
          {t(words.action)}
        </Button>
      )}
    </span>
  )
}

const WORDS = {
  strikable: {
    stands: {
      state: undefined,
      help: undefined,
      action: 'strike',
      name: 'strikeThis',
      answer: 'struck',
      icon: ScissorsIcon,
    },
    out: {
      state: 'struck',
      help: undefined,
      action: 'takeBackIn',
      name: 'takeBackInThis',
      answer: 'kept',
      icon: ArrowUndoIcon,
    },
  },
  addition: {
    stands: {
      state: 'takenIn',
      help: 'proposedHelp',
      action: 'takeOut',
      name: 'takeOutThis',
      answer: 'struck',
      icon: ScissorsIcon,
    },
    out: {
      state: 'proposed',
      help: 'proposedHelp',
      action: 'takeIn',
      name: 'takeInThis',
      answer: 'kept',
      icon: PlusIcon,
    },
  },
} as const
