/** Every server action and who may have it done: declared by hand, as the pages are in `table.ts`. */
import { can } from '#lib/access/can.ts'
import { PROPOSED_CLAUSE, PROPOSED_SLOT } from '../support/proposed.ts'
import { asActor, HOST_CASEWORKER, HOST_DIRECTOR, LEADER, STATE_CASEWORKER } from './cast.ts'
import { CLAUSE } from './marks.ts'
import type { Stage } from './stage.ts'
import { NO_TOKEN, type Several } from './table.ts'
import {
  aMunicipality,
  anybody,
  both,
  inState,
  type MayEnter,
  may,
  nobody,
  not,
  ofHost,
  ofState,
  oneOf,
  only,
  signedIn,
} from './who-may.ts'

export type ServerAction = {
  may: MayEnter
  /** What it is called with. A form is an object; `last` before it is what it answered last. */
  with: (stage: Stage) => readonly unknown[]
  /**
   * What whoever may is answered: chosen so that the door is passed and nothing happens, or nothing that matters. Absent:
   * it answers everybody alike. That those who may not have changed nothing is seen in the database, for all.
   */
  answers?: RegExp
  /** What else than a refusal those who may not are told: where they are led. */
  refused?: RegExp
}

/** A draft for an office that is known already. */
const newDraftOf = ({ number, name }: Stage['office']) => ({
  number,
  language: 'nb',
  facts: {
    kontor: name,
    kommune: 'Rettvik',
    kommunetittel: 'kommunedirektør',
    samarbeidskommuner: [],
    'betjente-kommuner': ['Rettvik'],
    fylkesenhet: 'Østfjell',
    fylkestittel: 'direktør',
    skrivemate: 'nav-liten',
    avtaleparter: 'en-kommune',
  },
})
const mayCreate: MayEnter = (who) => can(asActor(who), 'create', { office: 'here', state: 'none' })

const form = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields))
const NOTHING_SEEN = '0'.repeat(64)
const FIRST = null
const NO_HASH = '0'.repeat(64)
const NO_ID = '00000000-0000-4000-8000-000000000000'

/** Another text than the one that was sent. */
const onMinutes = ({ office, heldMeeting }: Stage) => ({
  office: office.id,
  meeting: heldMeeting,
  hash: NO_HASH,
})
/** An id that nothing has. */
const SOMETHING = '00000000-0000-4000-8000-000000000000'
const TEXTS_SEEN = { now: NOTHING_SEEN, becomes: NOTHING_SEEN, around: NOTHING_SEEN }
const LONG_AGO = {
  date: '2020-01-15',
  from: '09:00',
  to: '10:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb',
  itemsBy: '2020-01-01',
  invitationBy: '2020-01-01',
}
/** The list says that there is nothing to do any more. */
const LED_TO_THE_DEADLINES = /\/frister\?borte$/
const shareOf = ({ agreement }: Stage, proposal: string) => [
  FIRST,
  form({ agreement, proposal, version: '1', ...TEXTS_SEEN }),
]

/** Server actions, by the folder of their file and the name they are exported with. In this order: what changes an agreement in the end comes last. */
export const ACTIONS: Readonly<Record<string, Several<ServerAction>>> = {
  '/ changeInterfaceLanguage': { may: anybody, with: () => [form({ language: 'nb' })] },
  '/logg-inn chooseUser': { may: anybody, with: () => [form({ user: 'ingen' })] },
  '/avtaler/[id] changeAgreementLanguage': {
    may: may('change-language'),
    with: ({ agreement }) => [agreement, 'nb'],
    answers: /^true$/,
  },
  '/avtaler/[id]/[mal]/[punkt] changeWording': {
    may: may('adapt-wording'),
    with: ({ agreement }) => ['adapt', agreement, 'partnerskapsavtale/finnes-ikke'],
    answers: /"invalid"/,
  },
  '/avtaler/[id]/[mal]/[punkt] saveAssessment': {
    may: may('assess'),
    with: ({ agreement }) => [agreement, CLAUSE, 'finnes-ikke', { answer: null, note: '', shared: true }],
    answers: /"invalid"/,
  },
  '/avtaler/[id]/historikk restoreText': {
    may: may('write'),
    with: ({ agreement }) => [form({ agreement, to: '999999', seen: '1' })],
    answers: /feil=no-point/,
  },
  '/avtaler/[id]/historikk saveVersionName': {
    may: may('write'),
    with: ({ agreement }) => [form({ agreement, seq: '1', name: 'Til møtet' })],
    answers: /navn=lagret/,
  },
  '/avtaler/[id]/hoering record': {
    may: may('record-hearing'),
    with: ({ agreement }) => [FIRST, form({ agreement, kind: 'employees', planned: 'no' })],
    answers: /"heldOn"/,
  },
  '/avtaler/[id]/hoering takeBack': {
    may: may('record-hearing'),
    with: ({ agreement, hearing }) => [FIRST, form({ agreement, entry: hearing, reason: '' })],
    answers: /"reason":"empty"/,
  },
  '/avtaler/[id]/hoering takeBackFile': {
    may: both(may('attach-file'), ofHost),
    with: ({ agreement, hearingFile }) => [FIRST, form({ agreement, file: hearingFile, reason: '' })],
    answers: /"reason":"empty"/,
  },
  '/avtaler/[id]/hoering answerReservation': {
    may: both(may('record-hearing'), aMunicipality),
    with: ({ agreement }) => [form({ agreement, reserved: 'no' })],
  },
  '/avtaler/[id]/standpunkt answerPosition': {
    may: may('position'),
    with: ({ agreement }) => [
      FIRST,
      form({ agreement, clause: CLAUSE, hash: NOTHING_SEEN, seq: '0', stance: 'agreed', note: '' }),
    ],
    answers: /"error":"changed"/,
  },
  '/avtaler/[id]/standpunkt agreeToClauses': {
    may: may('position'),
    with: ({ agreement }) => [
      FIRST,
      form({ agreement, seq: '0', seen: JSON.stringify([{ clause: CLAUSE, hash: NOTHING_SEEN }]) }),
    ],
    answers: /"error":"changed"/,
  },
  '/avtaler/[id]/klar approveWhole': {
    may: may('approve'),
    with: ({ agreement }) => [FIRST, form({ agreement, hash: NOTHING_SEEN, seq: '0' })],
    answers: /"error":"text-changed"/,
  },
  '/avtaler/[id]/klar takeBackApproval': {
    may: may('approve'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"ok":true/,
  },
  '/avtaler/[id]/klar askToOpen': {
    may: may('unlock'),
    with: ({ agreement }) => [FIRST, form({ agreement, version: '999', reason: 'Nei' })],
    answers: /"error":"changed"/,
  },
  '/avtaler/[id]/klar takeBackRequest': {
    may: may('unlock'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"ok":true/,
  },
  '/avtaler/[id]/klar checkAll': {
    may: may('read'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"faults":\[\]/,
  },
  '/avtaler/[id]/kommentarer sendComment': {
    may: may('comment'),
    with: ({ agreement, comment }) => [FIRST, form({ agreement, id: comment, clause: CLAUSE, text: '' })],
    answers: /"error":"empty"/,
  },
  '/avtaler/[id]/kommentarer changeComment': {
    may: both(may('comment'), only(LEADER)),
    with: ({ agreement, comment }) => [FIRST, form({ agreement, id: comment, text: '' })],
    answers: /"error":"empty"/,
  },
  '/avtaler/[id]/kommentarer removeComment': {
    may: both(may('comment'), only(LEADER)),
    with: ({ agreement, comment }) => [FIRST, form({ agreement, id: comment })],
    answers: /"error":"answered"/,
  },
  '/avtaler/[id]/kommentarer settleComment': {
    may: may('comment'),
    with: ({ agreement, comment }) => [FIRST, form({ agreement, id: comment, settled: 'no' })],
    answers: /"ok":true/,
  },
  '/avtaler/[id]/kommentarer sendNote': {
    may: may('internal-note'),
    with: ({ agreement, note }) => [FIRST, form({ agreement, id: note, clause: CLAUSE, text: '' })],
    answers: /"error":"empty"/,
  },
  '/avtaler/[id]/kommentarer changeNote': {
    may: both(may('internal-note'), only(HOST_DIRECTOR)),
    with: ({ agreement, note }) => [FIRST, form({ agreement, id: note, text: '' })],
    answers: /"error":"empty"/,
  },
  '/avtaler/[id]/kommentarer removeNote': {
    may: both(may('internal-note'), only(HOST_DIRECTOR)),
    with: ({ agreement, spareNote }) => [FIRST, form({ agreement, id: spareNote })],
    answers: /"ok":true/,
  },
  '/avtaler/[id]/forslag saveDraft': {
    may: may('draft-proposal'),
    with: ({ agreement, hostDraft }) => [
      agreement,
      {
        id: hostDraft,
        clause: PROPOSED_CLAUSE,
        answersId: null,
        texts: { [PROPOSED_SLOT]: 'ingen tekst' },
        reason: '',
        version: 0,
        writer: SOMETHING,
        turn: 1,
      },
    ],
    answers: /"error":"invalid-text"/,
  },
  '/avtaler/[id]/forslag shareDraft': {
    each: [
      {
        may: both(may('propose'), ofHost),
        with: (stage) => shareOf(stage, stage.hostDraft),
        answers: /"error":"changed"/,
      },
      {
        may: both(may('propose'), ofState),
        with: (stage) => shareOf(stage, stage.stateDraft),
        answers: /"error":"changed"/,
      },
    ],
  },
  '/avtaler/[id]/forslag moveDraft': {
    may: both(may('draft-proposal'), ofHost),
    with: ({ agreement, hostDraft }) => [FIRST, form({ agreement, proposal: hostDraft, away: 'no' })],
    answers: /gjort=framme/,
  },
  // Nobody answers one's own party, and nobody else takes back what it has shared.
  '/avtaler/[id]/forslag answerProposal': {
    each: [
      {
        may: both(may('propose'), not(ofHost)),
        with: ({ agreement, sharedProposal }) => [
          FIRST,
          form({ agreement, proposal: sharedProposal, answer: 'accept', ...TEXTS_SEEN }),
        ],
        answers: /"error":"changed"/,
      },
      // A draft that the other party keeps to itself is not there to be answered.
      {
        may: nobody,
        with: ({ agreement, hostDraft }) => [
          FIRST,
          form({ agreement, proposal: hostDraft, answer: 'decline', reason: 'Nei', ...TEXTS_SEEN }),
        ],
        answers: /^never$/,
        refused: /"error":"forbidden"/,
      },
    ],
  },
  '/avtaler/[id]/forslag refuseProposal': {
    may: both(may('propose'), not(ofHost)),
    with: ({ agreement, sharedProposal }) => [
      FIRST,
      form({ agreement, proposal: sharedProposal, reason: '' }),
    ],
    answers: /"error":"no-reason"/,
  },
  // What is not shared cannot be taken back; to the other party it is not there.
  '/avtaler/[id]/forslag takeBackProposal': {
    may: both(may('propose'), ofHost),
    with: ({ agreement, hostDraft }) => [FIRST, form({ agreement, proposal: hostDraft, reason: '' })],
    answers: /"error":"closed"/,
  },
  '/avtaler/[id]/frister save': {
    each: [
      {
        may: may('remind'),
        with: ({ agreement }) => [FIRST, form({ agreement, deadline: '', what: '', on: '', whom: '' })],
        answers: /"problems":\{"/,
      },
      {
        may: both(may('remind'), ofHost),
        with: ({ agreement, deadline }) => [FIRST, form({ agreement, deadline, what: '', on: '', whom: '' })],
        answers: /"problems":\{"/,
      },
    ],
  },
  '/avtaler/[id]/frister meet': {
    may: both(may('remind'), ofHost),
    with: ({ agreement, deadline }) => [form({ agreement, deadline, met: 'no' })],
    answers: /\/frister$/,
    refused: LED_TO_THE_DEADLINES,
  },
  '/avtaler/[id]/frister remove': {
    may: both(may('remind'), ofHost),
    with: ({ agreement, spareDeadline }) => [form({ agreement, deadline: spareDeadline })],
    // Taken away by the first who asks.
    answers: /\/frister(\?borte)?$/,
    refused: LED_TO_THE_DEADLINES,
  },
  '/ sendReminder': {
    may: both(may('remind'), not(ofState)),
    with: ({ agreement, parties }) => [form({ agreement, party: parties.state })],
  },
  '/avtaler/[id]/parter saveDetails': {
    may: may('edit-own-party'),
    with: ({ agreement }) => [FIRST, form({ agreement, seen: '999' })],
    answers: /"failure":"changed"/,
  },
  '/avtaler/[id]/tvist lift': {
    may: may('dispute'),
    with: ({ agreement }) => [FIRST, form({ agreement, clauses: CLAUSE, subject: '' })],
    answers: /"problems":\{"subject":"empty"/,
  },
  '/avtaler/[id]/tvist record': {
    each: [
      {
        may: may('dispute'),
        with: ({ agreement, dispute }) => [FIRST, form({ agreement, dispute, kind: 'other' })],
        answers: /"problems":\{"/,
      },
      {
        may: both(may('dispute'), ofHost),
        with: ({ agreement, dispute, step }) => [
          FIRST,
          form({ agreement, dispute, kind: 'negotiation', replaces: step }),
        ],
        answers: /"problems":\{"/,
      },
    ],
  },
  '/avtaler/[id]/tvist takeBack': {
    may: both(may('dispute'), ofHost),
    with: ({ agreement, dispute, step }) => [FIRST, form({ agreement, dispute, step, reason: '' })],
    answers: /"problems":\{"reason":"empty"/,
  },
  // Nobody has said that they have come to agree: there is nothing to confirm.
  '/avtaler/[id]/tvist confirm': {
    may: may('dispute'),
    with: ({ agreement, dispute, step }) => [form({ agreement, dispute, step })],
  },
  '/avtaler/[id]/signert confirm': {
    may: may('confirm-signed'),
    with: ({ agreement, file }) => [
      FIRST,
      form({ agreement, file, sha256: NOTHING_SEEN, signedOn: '', signatory: '', title: '' }),
    ],
    answers: /"failure":"gone"/,
  },
  '/avtaler/[id]/signert withdraw': {
    may: may('confirm-signed'),
    with: ({ agreement, file }) => [FIRST, form({ agreement, file })],
    answers: /gjort=trukket/,
  },
  '/avtaler/[id]/signert retract': {
    may: both(may('upload-signed'), ofHost),
    with: ({ agreement, file }) => [FIRST, form({ agreement, file, reason: '' })],
    answers: /"problems":\{"reason"/,
  },
  '/avtaler/[id]/gyldighet propose': {
    may: may('propose-terms'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"problems":\{"validFrom":"missing"/,
  },
  '/avtaler/[id]/gyldighet confirm': {
    may: may('confirm-terms'),
    with: ({ agreement }) => [FIRST, form({ agreement, terms: SOMETHING })],
    answers: /"failure":"gone"/,
  },
  '/avtaler/[id]/gyldighet takeBack': {
    may: may('propose-terms'),
    with: ({ agreement }) => [FIRST, form({ agreement, terms: SOMETHING })],
    answers: /"failure":"gone"/,
  },
  '/avtaler/[id]/gyldighet decline': {
    may: may('confirm-terms'),
    with: ({ agreement }) => [FIRST, form({ agreement, terms: SOMETHING, reason: '' })],
    answers: /"failure":"gone"/,
  },
  '/avtaler/[id]/gyldighet retract': {
    may: may('record-evaluation'),
    with: ({ agreement }) => [FIRST, form({ agreement, evaluation: SOMETHING, reason: '' })],
    answers: /"failure":"gone"/,
  },
  '/avtaler/[id]/gyldighet evaluate': {
    may: may('record-evaluation'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"problems":\{"/,
  },
  '/avtaler/[id]/gyldighet terminate': {
    may: may('terminate'),
    with: ({ agreement }) => [FIRST, form({ agreement, reason: '', seen: '' })],
    answers: /"problems":\{"reason":"empty"/,
  },
  '/avtaler/[id]/gyldighet withdraw': {
    may: may('terminate'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /"failure":"gone"/,
  },
  '/kontor/[kontor]/moter planAction': {
    each: [
      {
        may: may('lead-meeting'),
        with: ({ office }) => [FIRST, form({ office: office.id, meeting: '', ...LONG_AGO })],
        answers: /"problems":\["date"\]/,
      },
      {
        may: may('lead-meeting'),
        with: ({ office, meeting }) => [FIRST, form({ office: office.id, meeting, ...LONG_AGO })],
        answers: /"problems":\["date"\]/,
      },
    ],
  },
  '/kontor/[kontor]/moter planYearAction': {
    may: may('lead-meeting'),
    with: ({ office }) => [
      FIRST,
      form({ office: office.id, meeting: '', ...LONG_AGO, 'date-1': LONG_AGO.date }),
    ],
    answers: /"problems":\["date"\]/,
  },
  '/kontor/[kontor]/moter happenAction': {
    each: [
      {
        may: may('lead-meeting'),
        with: ({ office, meeting }) => [
          FIRST,
          form({ office: office.id, meeting, kind: 'item-removed', id: 'ingen' }),
        ],
        answers: /"failure":"gone"/,
      },
      {
        may: may('lead-meeting'),
        with: ({ office, meeting }) => [
          FIRST,
          form({ office: office.id, meeting, kind: 'taken', source: 'ingen' }),
        ],
        answers: /"failure":"gone"/,
      },
      {
        may: may('propose-item'),
        with: ({ office, meeting }) => [
          FIRST,
          form({ office: office.id, meeting, kind: 'proposal-withdrawn', id: 'ingen' }),
        ],
        answers: /"failure":"gone"/,
      },
      {
        may: may('answer-invitation'),
        with: ({ office, meeting }) => [
          FIRST,
          form({ office: office.id, meeting, kind: 'answered', answer: 'coming', note: '' }),
        ],
        answers: /"failure":"not-invited"/,
      },
    ],
  },
  '/kontor/[kontor]/moter inviteAction': {
    may: may('lead-meeting'),
    with: ({ office, meeting }) => [FIRST, form({ office: office.id, meeting, others: '' })],
    answers: /"problems":\["people"\]/,
  },
  '/kontor/[kontor]/moter takeOutAction': {
    may: may('propose-item'),
    with: ({ office, meeting }) => [FIRST, form({ office: office.id, meeting, file: NO_ID })],
    answers: /"failure":"gone"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat sendAction': {
    may: may('lead-meeting'),
    with: ({ office, meeting }) => [
      FIRST,
      form({ office: office.id, meeting, hash: NO_HASH, commentBy: '2099-01-01' }),
    ],
    answers: /"failure":"not-held"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat approveAction': {
    may: may('approve-minutes'),
    with: (stage) => [FIRST, form(onMinutes(stage))],
    answers: /"failure":"changed"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat objectAction': {
    may: may('object-to-minutes'),
    with: (stage) => [FIRST, form({ ...onMinutes(stage), text: 'Noe er feil' })],
    answers: /"failure":"changed"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat withdrawAction': {
    may: may('object-to-minutes'),
    with: (stage) => [FIRST, form(onMinutes(stage))],
    answers: /"failure":"changed"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat reopenAction': {
    may: may('lead-meeting'),
    with: ({ office, meeting }) => [FIRST, form({ office: office.id, meeting, text: 'Retting' })],
    answers: /"failure":"not-sent"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat addendumAction': {
    may: may('lead-meeting'),
    with: (stage) => [FIRST, form({ ...onMinutes(stage), text: 'Et tillegg' })],
    answers: /"failure":"not-closed"/,
  },
  '/kontor/[kontor]/moter/[mote]/referat followUpAction': {
    may: may('write-minutes'),
    with: (stage) => [FIRST, form({ ...onMinutes(stage), item: 'ingen', status: 'done', note: '', due: '' })],
    answers: /"failure":"gone"/,
  },
  '/kontor/[kontor]/arshjul changeYear': {
    may: may('lead-meeting'),
    with: ({ office }) => [FIRST, form({ office: office.id, what: 'done', year: '2026', key: 'ingen' })],
    answers: /"failure":"gone"/,
  },
  '/kontor/[kontor]/resultater saveResult': {
    each: [
      {
        may: may('follow-up'),
        with: ({ office }) => [FIRST, form({ office: office.id, year: '2026', indicator: '' })],
        answers: /"indicator":"missing"/,
      },
      {
        may: may('follow-up'),
        with: ({ result }) => [FIRST, form({ id: result, seen: '1', indicator: '' })],
        answers: /"indicator":"missing"/,
      },
    ],
  },
  '/kontor/[kontor]/resultater takeIn': {
    may: may('follow-up'),
    with: ({ office }) => [form({ office: office.id, year: '2100', what: 'roll' })],
    answers: /gjort=alt/,
  },
  '/kontor/[kontor]/resultater takeOut': {
    may: may('follow-up'),
    with: ({ result }) => [form({ id: result, seen: '99', what: 'out' })],
    answers: /feil=changed/,
  },
  '/kontor/[kontor]/resultater saveTable': {
    may: may('follow-up'),
    with: ({ office, result }) => [
      FIRST,
      form({ office: office.id, year: '2026', [`${result}:seen`]: '1', [`${result}:target`]: 'mange' }),
    ],
    answers: /"target":"number"/,
  },
  '/kontor/[kontor]/resultater takeStart': {
    may: may('follow-up'),
    with: ({ office }) => [FIRST, form({ office: office.id, year: '2026' })],
    answers: /"code":"missing"/,
  },
  '/kontor/[kontor]/orientering saveOrientation': {
    may: may('follow-up'),
    with: ({ office, parties }) => [
      FIRST,
      form({ office: office.id, year: '2026', party: parties.host, seen: '0', summary: 'a'.repeat(301) }),
    ],
    answers: /"summary":"long"/,
  },
  '/kontor/[kontor]/handlingsplan saveMeasure': {
    each: [
      {
        may: may('follow-up'),
        with: ({ office }) => [FIRST, form({ office: office.id, year: '2026', measure: '' })],
        answers: /"measure":"missing"/,
      },
      {
        may: may('follow-up'),
        with: ({ measure }) => [FIRST, form({ id: measure, seen: '1', measure: '' })],
        answers: /"measure":"missing"/,
      },
    ],
  },
  '/kontor/[kontor]/handlingsplan rollMeasures': {
    may: may('follow-up'),
    with: ({ office }) => [form({ office: office.id, year: '2100' })],
    answers: /gjort=alt/,
  },
  '/kontor/[kontor]/handlingsplan takeOutMeasure': {
    may: may('follow-up'),
    with: ({ measure }) => [form({ id: measure, seen: '99', what: 'out' })],
    answers: /feil=changed/,
  },
  '/kontor/[kontor]/handlingsplan markMeasureDone': {
    may: may('follow-up'),
    with: ({ measure }) => [form({ id: measure, seen: '99' })],
    answers: /feil=changed/,
  },
  '/kontor/[kontor]/medlemmer sendInvitation': {
    each: [
      {
        may: both(may('invite-members'), ofHost),
        with: ({ office, parties }) => [
          FIRST,
          form({ office: office.id, party: parties.host, role: 'reader' }),
        ],
        answers: /"problems":\{"/,
      },
      {
        may: both(may('invite-members'), ofState),
        with: ({ office, parties }) => [
          FIRST,
          form({ office: office.id, party: parties.state, role: 'reader' }),
        ],
        answers: /"problems":\{"/,
      },
      {
        may: may('invite-guests'),
        with: ({ office }) => [FIRST, form({ office: office.id, party: '', role: 'guest' })],
        answers: /"problems":\{"/,
      },
    ],
  },
  '/kontor/[kontor]/medlemmer sendAgain': {
    may: both(may('invite-members'), ofHost),
    with: ({ office, invitation }) => [FIRST, form({ office: office.id, invitation })],
    // A minute after the last time at the earliest.
    answers: /"failure":"too-soon"|gjort=resent/,
  },
  '/kontor/[kontor]/medlemmer takeBackInvitation': {
    may: both(may('invite-members'), ofHost),
    with: ({ office, invitation }) => [FIRST, form({ office: office.id, invitation })],
    answers: /"failure":"gone"|gjort=withdrawn/,
  },
  '/kontor/[kontor]/medlemmer giveRole': {
    each: [
      {
        may: both(may('manage-members'), ofHost),
        with: ({ office, users }) => [
          FIRST,
          form({ office: office.id, person: users[HOST_CASEWORKER] ?? '', role: 'caseworker' }),
        ],
        answers: /gjort=role/,
      },
      {
        may: both(may('manage-members'), ofState),
        with: ({ office, users }) => [
          FIRST,
          form({ office: office.id, person: users[STATE_CASEWORKER] ?? '', role: 'caseworker' }),
        ],
        answers: /gjort=role/,
      },
    ],
  },
  '/kontor/[kontor]/medlemmer takeOut': {
    may: both(may('manage-members'), ofHost),
    with: ({ office, users }) => [FIRST, form({ office: office.id, person: users[HOST_DIRECTOR] ?? '' })],
    answers: /"failure":"last-director"/,
  },
  // Whom the host municipality has asked in it ends itself: only the other owner asks, and so nothing comes of it.
  '/kontor/[kontor]/medlemmer askForRemoval': {
    may: both(may('end-guests'), ofState),
    with: ({ office, bystander }) => [FIRST, form({ office: office.id, person: bystander })],
    answers: /gjort=asked/,
  },
  '/kontor/[kontor]/medlemmer takeBackAsking': {
    may: both(may('end-guests'), ofState),
    with: ({ office, bystander }) => [FIRST, form({ office: office.id, person: bystander })],
    answers: /gjort=unasked/,
  },
  '/kontor/[kontor]/medlemmer giveDeputy': {
    may: both(may('manage-members'), ofHost),
    with: ({ office, users }) => [FIRST, form({ office: office.id, person: users[HOST_DIRECTOR] ?? '' })],
    answers: /"problems":\{"/,
  },
  '/invitasjon/[token] accept': {
    may: signedIn,
    with: () => [FIRST, form({ token: NO_TOKEN })],
    answers: /^→ \/invitasjon\//,
  },
  '/invitasjon/[token] acceptAsInvited': {
    may: anybody,
    with: () => [FIRST, form({ token: NO_TOKEN })],
    answers: /^→ \/invitasjon\//,
  },
  '/varsler readAll': { may: signedIn, with: () => [] },
  '/varsler saveChoices': { may: signedIn, with: () => [form({ mine: 'ingen' })] },
  '/avtaler/ny createDraft': {
    // Where there is an open draft every reader is led to it; where the last one is finished, a new one is begun.
    may: oneOf(both(may('read'), inState('draft', 'frozen')), mayCreate),
    with: ({ office }) => [newDraftOf(office)],
    answers: /"exists"|\/avtaler\//,
  },
  // To the new draft, or to the one that there is.
  '/avtaler/[id]/gyldighet revise': {
    may: may('revise'),
    with: ({ agreement }) => [FIRST, form({ agreement })],
    answers: /^→ \/avtaler\//,
  },
  '/kontor/[kontor]/medlemmer endDeputy': {
    may: both(may('manage-members'), ofHost),
    with: ({ office, deputy }) => [FIRST, form({ office: office.id, deputy })],
    answers: /gjort=revoked/,
  },
  '/ logOut': { may: anybody, with: () => [] },
}
