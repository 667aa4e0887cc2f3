'use client'

import { lazy, Suspense } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { usePresence } from './PresenceProvider.tsx'

const PeopleHere = lazy(() => untilLoaded(() => import('./PeopleHere.tsx')))

/** Who else is here, in the bar. Fetched when somebody is. */
export function PresenceBar({ agreement }: { agreement: string }) {
  const { people } = usePresence()
  if (people.length === 0) return null
  return (
    <Suspense>
      <PeopleHere agreement={agreement} />
    </Suspense>
  )
}
