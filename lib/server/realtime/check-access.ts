/** A socket may outlive a session, a membership or a role: those that are open are asked again. */
import { type Connection, type Hocuspocus, OutgoingMessage } from '@hocuspocus/server'
import type { Trouble } from '../trouble.ts'
import { type Admission, admit, type Door, Refused } from './authenticate.ts'
import type { Context } from './context.ts'

/** As the WebSocket protocol lets an application choose: 4000–4999. The browser's own pages know them by the reason. */
const CLOSED_BY_RIGHTS = 4403

type Answer = { admission: Admission } | { refused: Door } | 'unknown'

const ask = async (room: string, cookie: string | null, trouble: Trouble): Promise<Answer> => {
  try {
    return { admission: await admit(room, cookie) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason }
    trouble.met(error)
    return 'unknown'
  }
}

/** The same words as at the door, so that the browser need know only one way of losing the right to read. */
const deny = (connection: Connection<Context>, reason: Door): void => {
  const denial = new OutgoingMessage(connection.messageAddress).writePermissionDenied(reason)
  connection.readOnly = true
  connection.send(denial.toUint8Array())
  connection.close({ code: CLOSED_BY_RIGHTS, reason })
  connection.context.hangUp(CLOSED_BY_RIGHTS, reason)
}

const follow = (connection: Connection<Context>, admission: Admission): void => {
  const { context } = connection
  const { mayWrite } = context
  Object.assign(context, admission)
  if (mayWrite && !admission.mayWrite) {
    connection.readOnly = true
    connection.sendStateless('readonly')
  }
  // A new connection is told at the door that it may write.
  if (!mayWrite && admission.mayWrite) context.hangUp()
}

const check = async (room: string, connection: Connection<Context>, trouble: Trouble): Promise<void> => {
  const answer = await ask(room, connection.context.cookie, trouble)
  if (answer === 'unknown') return
  if ('refused' in answer) deny(connection, answer.refused)
  else follow(connection, answer.admission)
}

/** Asks for every open connection, or those that `concerns` picks. While the database does not answer nothing changes. */
export const checkAccess = async (
  hocuspocus: Hocuspocus<Context>,
  trouble: Trouble,
  concerns: (context: Context) => boolean = () => true,
): Promise<void> => {
  for (const document of [...hocuspocus.documents.values()])
    for (const connection of document.getConnections())
      if (concerns(connection.context)) await check(document.name, connection, trouble)
}
