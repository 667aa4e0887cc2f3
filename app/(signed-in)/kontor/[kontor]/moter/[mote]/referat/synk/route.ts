import { answerSync } from '#lib/server/answer-sync.ts'
import { currentActor } from '#lib/server/session.ts'

type Props = { params: Promise<{ mote: string }> }

/** What is written in minutes, to and fro. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  return answerSync(request, await currentActor(), (await params).mote)
}
