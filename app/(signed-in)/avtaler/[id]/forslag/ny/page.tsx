import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '#lib/server/session.ts'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const wanted = z.object({
  punkt: z.string().max(200).optional(),
  svar: z.string().max(60).optional(),
  /** The meeting and the item whose conclusion it is made of. */
  mote: z.uuid().optional(),
  sak: z.string().max(40).optional(),
})

/** Nothing is stored before somebody writes: the draft gets its id here, so that coming back is coming to the same. */
export default async function NewProposalRoute({ params, searchParams }: Props) {
  const { id } = await params
  if (!(await currentActor())) redirect('/logg-inn')
  const parsed = wanted.safeParse(await searchParams)
  const given = parsed.success ? Object.entries(parsed.data) : []
  const query = new URLSearchParams(given.filter(([, value]) => value !== ''))
  redirect(`/avtaler/${encodeURIComponent(id)}/forslag/${randomUUID()}/skriv?${query}`)
}
