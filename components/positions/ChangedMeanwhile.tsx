'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Party } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ChangedWords } from './ChangedWords.tsx'
import styles from './Positions.module.css'
import type { PositionAnswer } from './position-action.ts'
import { usePositionWords } from './use-position-words.ts'

type Props = {
  told: Extract<PositionAnswer, { error: 'changed' }>
  place: { language: Language }
  reader: string
  parties: readonly Party[]
}

/** Nothing was sent: the text is another than the one that was read. What has changed, and by whom. */
export function ChangedMeanwhile({ told, place, reader, parties }: Props) {
  const t = useTranslations('positionForm')
  const { changedBy } = usePositionWords(parties)
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is read anew
  useEffect(() => box.current?.focus(), [told])
  return (
    <div ref={box} tabIndex={-1} className={styles.lapsed}>
      <h3>{t('changedTitle')}</h3>
      <p>{changedBy(told.by, reader)}</p>
      <ChangedWords change={told.change} language={place.language} />
      <p>
        {t('readAgain')} {told.given.note && t('noteKept')}
      </p>
    </div>
  )
}
