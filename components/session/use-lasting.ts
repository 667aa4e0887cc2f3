import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a while; the one before it until then, and while there is none. */
export function useLasting<Value>(value: Value | undefined, ms: number): Value | undefined {
  const [lasting, setLasting] = useState(value)
  useEffect(() => {
    if (value === undefined) return
    const timer = setTimeout(() => setLasting(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return lasting
}
