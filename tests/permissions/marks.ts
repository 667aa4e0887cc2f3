/** Words that stand in one place each, and who may ever meet them. */
import { type Action, can } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import { asActor, type Visitor } from './cast.ts'

type MayMeet = (who: Visitor, state: AgreementState) => boolean

const reads: MayMeet = (who, state) => can(asActor(who), 'read', { office: 'here', state })
const readsNotes: MayMeet = (who, state) => can(asActor(who), 'read-notes', { office: 'here', state })
const ofParty =
  (stand: Visitor['stand'], action: Action = 'internal-note'): MayMeet =>
  (who, state) =>
    who.stand === stand && can(asActor(who), action, { office: 'here', state })

/** The clause that has them all. */
export const CLAUSE = 'partnerskapsavtale/lokalisering'

export const MARKS = {
  office: { word: 'Rettvik', mayMeet: reads },
  text: { word: 'Veienmerket 17', mayMeet: reads },
  comment: { word: 'kommentarmerket', mayMeet: reads },
  positionNote: { word: 'merknadsmerket', mayMeet: readsNotes },
  hostNote: { word: 'kommunenotatmerket', mayMeet: ofParty('host') },
  stateNote: { word: 'statnotatmerket', mayMeet: ofParty('state') },
  hostDraft: { word: 'kommuneutkastmerket', mayMeet: ofParty('host', 'draft-proposal') },
  stateDraft: { word: 'statutkastmerket', mayMeet: ofParty('state', 'draft-proposal') },
  sharedProposal: { word: 'forslagsmerket', mayMeet: readsNotes },
  sharedAssessment: { word: 'vurderingsmerket', mayMeet: readsNotes },
  /** From when only the own party saw them. */
  hostAssessment: { word: 'tidligmerket', mayMeet: ofParty('host', 'read-notes') },
  dispute: { word: 'tvistmerket', mayMeet: readsNotes },
} as const satisfies Readonly<Record<string, { word: string; mayMeet: MayMeet }>>
