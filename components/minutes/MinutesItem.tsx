'use client'
import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ItemFields } from './ItemFields.tsx'
import { ItemSummary } from './ItemSummary.tsx'
import { itemNow } from './item-now.ts'
import styles from './Minutes.module.css'
import type { ItemProps } from './minutes-props.ts'

/** One item: what it came to, or the fields while one writes. */
export function MinutesItem(props: ItemProps) {
  const { item, number, isOpen, show, may, connection } = props
  const t = useTranslations('minutesForm')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpen) heading.current?.focus()
  }, [isOpen])
  const now = itemNow(props)
  const isBegun = now.note !== '' || now.conclusion !== '' || now.decision !== ''
  return (
    <li id={`sak-${item.id}`} data-open={isOpen || undefined}>
      <div className={styles.title}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <h3 ref={heading} tabIndex={-1}>
          <span className="aksel-sr-only">{`${number}. `}</span>
          {item.title}
        </h3>
        <span className={styles.muted}>
          {t('typeAndLength', { type: t(`types.${item.type}`), minutes: item.minutes })}
        </span>
      </div>
      {props.annexes[item.id]}
      {isOpen && connection ? (
        <ItemFields {...props} connection={connection} now={now} />
      ) : (
        <ItemSummary {...props} now={now} isBegun={isBegun} />
      )}
      {may.write && (
        <div>
          <Button
            type="button"
            size="small"
            variant={isOpen ? 'secondary' : 'tertiary'}
            disabled={connection === null}
            aria-expanded={isOpen}
            onClick={() => show(isOpen ? null : item.id)}
          >
            {isOpen
              ? t('closeItem', { number })
              : t.rich('openItem', {
                  number,
                  title: item.title,
                  r: (words) => <span className="aksel-sr-only">{words}</span>,
                })}
          </Button>
        </div>
      )}
    </li>
  )
}
