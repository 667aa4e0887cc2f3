'use client'
import { Button } from '@navikt/ds-react/Button'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import styles from './Year.module.css'
import type { YearAction, YearAnswer } from './year-action.ts'

type Props = {
  action: YearAction
  office: string
  year: number
  /** What is out of this year, with the names it has on the page. */
  removed: readonly { key: string; title: string }[]
  mayLead: boolean
  /** The year's tasks: those that are in it. */
  children: ReactNode
}

const Submit = createContext<(form: FormData) => void>(() => {})

/**
 * What has been taken out of the year, and the way back. Whatever is pressed is gone from where it stood: what became of
 * it is said here, and whoever pressed is led to it.
 */
export function OutAndIn({ action, office, year, removed, mayLead, children }: Props) {
  const t = useTranslations('yearForm')
  const [answer, submit] = useActionState(action, null)
  return (
    <Submit value={submit}>
      {children}
      <Told answer={answer} />
      {removed.length > 0 && (
        <details className={styles.more}>
          <summary>{t('removed', { count: removed.length })}</summary>
          <ul className={styles.list}>
            {removed.map(({ key, title }) => (
              <li key={key} className={styles.out}>
                <span className={styles.title}>{title}</span>
                {mayLead && <Press what="restore" of={{ office, year, key, title }} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Submit>
  )
}

type PressProps = {
  what: 'remove' | 'restore'
  of: { office: string; year: number; key: string; title: string }
}

export function Press({ what, of }: PressProps) {
  const t = useTranslations('yearForm')
  return (
    <form action={useContext(Submit)}>
      {Object.entries({ ...of, what }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        size="small"
        variant="tertiary"
        aria-label={t(`${what}Label`, { title: of.title })}
      >
        {t(what)}
      </Button>
    </form>
  )
}

function Told({ answer }: { answer: YearAnswer | null }) {
  const t = useTranslations('yearForm')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) place.current?.focus()
  }, [answer])
  const { what, title = '', year = '' } = answer?.words ?? {}
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {answer?.failure && <InlineMessage status="error">{t(`failure.${answer.failure}`)}</InlineMessage>}
      {answer?.at != null && (
        <InlineMessage status="success">
          {t(what === 'remove' ? 'removedDone' : 'restoredDone', { title, year })}
        </InlineMessage>
      )}
    </div>
  )
}
