'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'

/** The office stands in the address, so that a reload or a link finds it again; the server answers with the suggestion. */
export function usePickedOffice() {
  const router = useRouter()
  const [isLoading, start] = useTransition()
  const [loading, setLoading] = useState<{ number: string; name: string } | null>(null)
  const pick = (office: { number: string; name: string } | null) => {
    setLoading(office)
    start(() =>
      router.replace(office ? `/avtaler/ny?kontor=${office.number}` : '/avtaler/ny', { scroll: false }),
    )
  }
  return { pick, isLoading, loading }
}
