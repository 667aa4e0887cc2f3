'use client'

import { useEffect } from 'react'
import { SESSION_CHANNEL } from './session-channel.ts'

/** Somebody has logged in: windows that wait for it look again. This one has done its work. */
export function TellOtherWindows() {
  useEffect(() => {
    const channel = new BroadcastChannel(SESSION_CHANNEL)
    channel.postMessage('signed-in')
    channel.close()
    window.close()
  }, [])
  return null
}
