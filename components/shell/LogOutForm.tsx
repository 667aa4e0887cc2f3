'use client'

import { LeaveIcon } from '@navikt/aksel-icons'
import { unstable_rethrow as rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, lazy, Suspense, startTransition, useState } from 'react'
import styles from './Shell.module.css'

/** Fetched when there is something to ask about. */
const ConfirmLogOut = lazy(() => import('./ConfirmLogOut.tsx'))

type Props = { user: string; label: string; action: () => Promise<void> }

/** A plain form that works as it is. With scripts it asks first, when something this person wrote is not sent. */
export function LogOutForm({ user, label, action }: Props) {
  const t = useTranslations('session')
  const [unsent, setUnsent] = useState(0)
  const [hasFailed, setFailed] = useState(false)
  const leave = () =>
    startTransition(async () => {
      try {
        await action()
      } catch (error) {
        rethrow(error)
        setFailed(true)
      }
    })
  const ask = async () => {
    const { untilSent } = await import('./until-sent.ts')
    const count = await untilSent(user)
    if (count === 0) leave()
    else setUnsent(count)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setFailed(false)
    ask().catch(() => setFailed(true))
  }
  return (
    <form action={action} onSubmit={submit}>
      <button type="submit" className={styles.quiet}>
        <LeaveIcon aria-hidden fontSize="1.375rem" />
        {label}
      </button>
      {hasFailed && <p role="alert">{t('logOutFailed')}</p>}
      {unsent > 0 && (
        <Suspense>
          <ConfirmLogOut user={user} count={unsent} onLeave={leave} onClose={() => setUnsent(0)} />
        </Suspense>
      )}
    </form>
  )
}
