import { notFound } from 'next/navigation'
import { beginLogIn } from '#lib/server/begin-log-in.ts'
import { wayBack } from '#lib/server/way-back.ts'

/** To the organisation's own log-in service. */
export async function GET(request: Request): Promise<Response> {
  return (await beginLogIn(wayBack(new URL(request.url).searchParams.get('til')))) ?? notFound()
}
