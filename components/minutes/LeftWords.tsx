'use client'
import { useEffect, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { KeptWords } from './KeptWords.tsx'

type Left = { words: string; forget: () => Promise<void> }

/** What this person wrote on this machine, and that came too late for the minutes: shown until it has been taken care of. */
export function LeftWords({ user, meeting }: { user: string; meeting: string }) {
  const [left, setLeft] = useState<Left | null>(null)
  useEffect(() => {
    let isGone = false
    const look = async () => {
      const { leftWords } = await untilLoaded(() => import('./left-words.ts'))
      const found = await leftWords(user, meeting)
      if (!isGone) setLeft(found)
    }
    void look()
    return () => {
      isGone = true
    }
  }, [user, meeting])
  if (!left) return null
  return (
    <KeptWords why="late" words={left.words} forget={() => void left.forget().then(() => setLeft(null))} />
  )
}
