'use client'
import { FailedMessage } from '../../components/shell/FailedMessage.tsx'

export default function Failed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedMessage digest={error.digest} retry={reset} />
}
