import { today } from './clock.ts'
import { db } from './db.ts'
import { resultsOfTwoYears } from './demo-follow-up.ts'
import { inForce } from './demo-in-force.ts'
import { bergsundInAutumn, bergsundInSpring, fjordvikInSpring } from './demo-meeting-stories.ts'
import { type Held, holdMeeting } from './demo-meetings.ts'
import { did, fjordvik, fossdal, type Scene } from './demo-negotiation.ts'

const officeOf = async ({ agreement }: Scene): Promise<string> =>
  (await db().agreement.findUniqueOrThrow({ where: { id: agreement } })).officeId

const hold = async (scene: Scene, held: Held): Promise<void> =>
  holdMeeting(await officeOf(scene), scene.cast, held)

const followUp = async (scene: Scene, language: 'nb' | 'nn', leader: string): Promise<void> =>
  did('results', await resultsOfTwoYears(await scene.cast(leader), await officeOf(scene), language))

const bergsund = async (scene: Scene): Promise<void> => {
  await hold(scene, bergsundInSpring(today()))
  await inForce(scene)
  await hold(scene, bergsundInAutumn(today()))
  await followUp(scene, 'nb', 'Mona Lid')
}

/** What has happened at the demonstration's offices before the visitor comes, by the office's number. */
export const SCENES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  '9901': fossdal,
  '9903': async (scene) => {
    await hold(scene, fjordvikInSpring(today()))
    await fjordvik(scene)
    await followUp(scene, 'nn', 'Guro Fosse')
  },
  '9904': bergsund,
}
