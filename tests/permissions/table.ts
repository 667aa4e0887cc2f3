/**
 * Every page and file of the house and who may have it, declared by hand: one line each; `action-table.ts` has the server
 * actions. What is on disk and not here fails the tests. What a line says is held against the running program for
 * everybody, in every state. (`#lib/access/can.ts` has its own table: here it is only named which of its actions a door
 * belongs to.)
 */
import { PROPOSED_CLAUSE } from '../support/proposed.ts'
import { HOST_CASEWORKER, LEADER, STATE_DIRECTOR } from './cast.ts'
import { CLAUSE, MARKS } from './marks.ts'
import type { Stage } from './stage.ts'
import {
  anybody,
  both,
  hasVersion,
  type MayEnter,
  may,
  nobody,
  ofHost,
  ofState,
  signedIn,
} from './who-may.ts'

/** As a letter's link has it, and given to nobody. */
export const NO_TOKEN = 'x'.repeat(43)

/** `each`: one line for each thing that a door can be asked for. */
export type Several<One> = One | { each: readonly One[] }

export type Door = {
  may: MayEnter
  /** Names in square brackets that are not the agreement, the office, a clause, the first version or the first change; or what comes after «?». */
  at?: (stage: Stage) => string
  /** What is sent to it, where it takes something; and what whoever may is answered, chosen so that nothing happens. */
  sent?: { form: (stage: Stage, user: string) => FormData | string; answers: RegExp }
}

const home = ({ agreement }: Stage): string => `/avtaler/${agreement}`
const people = ({ office }: Stage): string => `/kontor/${office.id}/medlemmer`
const meeting = (stage: Stage): string => `/kontor/${stage.office.id}/moter/${stage.meeting}`
const plan = (stage: Stage): string => `/kontor/${stage.office.id}/handlingsplan/2026`
const orientation = (stage: Stage): string => `/kontor/${stage.office.id}/orientering/2026`
const dispute = (stage: Stage): string => `${home(stage)}/tvist/${stage.dispute}`
const WRITES_PROPOSALS = may('draft-proposal')

const noFile = (): FormData => {
  const form = new FormData()
  form.set('version', '1')
  form.set('file', new Blob(['ikke en avtale']), 'signert.pdf')
  return form
}

/** Pages and files, by their folder under `app/` as an address. Several lines where it depends on what one asks for. */
export const ROUTES: Readonly<Record<string, Several<Door>>> = {
  '/': { may: signedIn },
  '/logg-inn': { may: anybody },
  // A demonstration has no log-in service.
  '/logg-inn/start': { may: nobody },
  '/innlogget': { may: signedIn },
  '/api/auth/[...nextauth]': { may: anybody, at: () => '/api/auth/session' },
  '/api/innlogget': { may: anybody },
  '/avtaler/ny': { may: signedIn, at: ({ office }) => `/avtaler/ny?kontor=${office.number}` },
  '/avtaler/[id]': { may: may('read') },
  '/avtaler/[id]/[mal]/[punkt]': { may: may('read') },
  '/avtaler/[id]/avvik': { may: may('read') },
  '/avtaler/[id]/droeftes': { may: may('read-notes') },
  '/avtaler/[id]/forslag': { may: may('read-notes') },
  '/avtaler/[id]/forslag/[forslag]': {
    each: [
      { may: may('read-notes'), at: (stage) => `${home(stage)}/forslag/${stage.sharedProposal}` },
      { may: both(WRITES_PROPOSALS, ofHost), at: (stage) => `${home(stage)}/forslag/${stage.hostDraft}` },
      { may: both(WRITES_PROPOSALS, ofState), at: (stage) => `${home(stage)}/forslag/${stage.stateDraft}` },
    ],
  },
  '/avtaler/[id]/forslag/[forslag]/skriv': {
    each: [
      {
        may: both(WRITES_PROPOSALS, ofHost),
        at: (stage) => `${home(stage)}/forslag/${stage.hostDraft}/skriv`,
      },
      {
        may: both(WRITES_PROPOSALS, ofState),
        at: (stage) => `${home(stage)}/forslag/${stage.stateDraft}/skriv`,
      },
    ],
  },
  '/avtaler/[id]/forslag/ny': {
    may: WRITES_PROPOSALS,
    at: (stage) => `${home(stage)}/forslag/ny?punkt=${PROPOSED_CLAUSE}`,
  },
  '/avtaler/[id]/frister': { may: may('read') },
  '/avtaler/[id]/gyldighet': { may: may('read') },
  '/avtaler/[id]/historikk': { may: may('read') },
  '/avtaler/[id]/historikk/[seq]': { may: may('read') },
  '/avtaler/[id]/historikk/[seq]/ta-tilbake': { may: may('write') },
  '/avtaler/[id]/historikk/sammenlign': {
    may: may('read'),
    at: (stage) => `${home(stage)}/historikk/sammenlign?fra=1`,
  },
  '/avtaler/[id]/hoering': { may: may('read') },
  '/avtaler/[id]/hoering/registrer': {
    may: may('record-hearing'),
    at: (stage) => `${home(stage)}/hoering/registrer?slag=drofting`,
  },
  '/avtaler/[id]/hoering/fil/[fil]': {
    may: may('export'),
    at: (stage) => `${home(stage)}/hoering/fil/${stage.hearingFile}`,
  },
  '/avtaler/[id]/hoering/last-opp': {
    may: may('attach-file'),
    at: (stage) => `${home(stage)}/hoering/last-opp?ved=${stage.hearing}`,
    sent: { form: noFile, answers: /^422 / },
  },
  '/avtaler/[id]/klar': { may: may('read') },
  '/avtaler/[id]/les': { may: may('read') },
  '/avtaler/[id]/logg': { may: may('read-log') },
  '/avtaler/[id]/parter': { may: may('read') },
  '/avtaler/[id]/saksframlegg': { may: may('read') },
  '/avtaler/[id]/saksframlegg/word': { may: may('export') },
  '/avtaler/[id]/sammenlign': { may: may('read') },
  '/avtaler/[id]/sammenlign/word': {
    may: may('export'),
    at: (stage) => `${home(stage)}/sammenlign/word?fra=mal&til=na`,
  },
  // Before there is a version, whoever reads is led to where it becomes one.
  '/avtaler/[id]/signert': { may: may('read') },
  '/avtaler/[id]/signert/fil/[fil]': {
    may: both(may('export'), hasVersion),
    at: (stage) => `${home(stage)}/signert/fil/${stage.file}`,
  },
  '/avtaler/[id]/signert/last-opp': {
    may: may('upload-signed'),
    sent: { form: noFile, answers: /^422 .*"unreadable"|^422 / },
  },
  '/avtaler/[id]/sok': {
    may: may('read'),
    at: (stage) => `${home(stage)}/sok?q=${encodeURIComponent(MARKS.text.word)}`,
  },
  '/avtaler/[id]/tilstand': { may: may('read') },
  '/avtaler/[id]/tvist': { may: may('read-notes') },
  '/avtaler/[id]/tvist/[tvist]': {
    each: [
      { may: may('dispute'), at: (stage) => `${dispute(stage)}?slag=annet` },
      { may: both(may('dispute'), ofHost), at: (stage) => `${dispute(stage)}?retter=${stage.step}` },
    ],
  },
  '/avtaler/[id]/tvist/ny': { may: may('dispute') },
  '/avtaler/[id]/versjon/[nummer]': { may: both(may('read'), hasVersion) },
  '/avtaler/[id]/versjon/[nummer]/bevis': { may: both(may('read'), hasVersion) },
  '/avtaler/[id]/versjon/[nummer]/bevis/word': { may: both(may('export'), hasVersion) },
  '/avtaler/[id]/versjon/[nummer]/kontrolltekst': { may: both(may('read'), hasVersion) },
  '/avtaler/[id]/versjon/[nummer]/word': { may: both(may('export'), hasVersion) },
  '/avtaler/[id]/word': {
    each: [
      { may: may('export') },
      { may: may('export'), at: (stage) => `${home(stage)}/word?kommentarer=1` },
    ],
  },
  // Open to whoever has the link in a letter: who has none is told the same, whatever they try.
  '/invitasjon/[token]': { may: anybody, at: () => `/invitasjon/${NO_TOKEN}` },
  '/kontor/[kontor]/arshjul': { may: may('read') },
  '/kontor/[kontor]/arshjul/kalender': { may: may('read') },
  '/kontor/[kontor]/handlingsplan': { may: may('read') },
  '/kontor/[kontor]/handlingsplan/[ar]': { may: may('read'), at: (stage) => plan(stage) },
  '/kontor/[kontor]/handlingsplan/[ar]/[rad]': {
    may: may('read'),
    at: (stage) => `${plan(stage)}/${stage.measure}`,
  },
  '/kontor/[kontor]/handlingsplan/[ar]/ny': { may: may('follow-up'), at: (stage) => `${plan(stage)}/ny` },
  '/kontor/[kontor]/handlingsplan/[ar]/word': { may: may('read'), at: (stage) => `${plan(stage)}/word` },
  '/kontor/[kontor]/medlemmer': { may: may('read') },
  '/kontor/[kontor]/medlemmer/[person]': {
    each: [
      {
        may: both(may('manage-members'), ofHost),
        at: (stage) => `${people(stage)}/${stage.users[HOST_CASEWORKER]}`,
      },
      {
        may: both(may('manage-members'), ofState),
        at: (stage) => `${people(stage)}/${stage.users[STATE_DIRECTOR]}`,
      },
      // Both owners' leader: each may say that somebody else is to be it.
      { may: may('end-guests'), at: (stage) => `${people(stage)}/${stage.users[LEADER]}` },
    ],
  },
  '/kontor/[kontor]/medlemmer/inviter': {
    each: [
      {
        may: both(may('invite-members'), ofHost),
        at: (stage) => `${people(stage)}/inviter?til=${stage.parties.host}`,
      },
      {
        may: both(may('invite-members'), ofState),
        at: (stage) => `${people(stage)}/inviter?til=${stage.parties.state}`,
      },
      { may: may('invite-guests'), at: (stage) => `${people(stage)}/inviter?til=ingen` },
    ],
  },
  '/kontor/[kontor]/moter': { may: may('read') },
  '/kontor/[kontor]/moter/[mote]': { may: may('read'), at: meeting },
  '/kontor/[kontor]/moter/[mote]/endre': {
    may: may('lead-meeting'),
    at: (stage) => `${meeting(stage)}/endre`,
  },
  '/kontor/[kontor]/moter/[mote]/innkalling': {
    may: may('read'),
    at: (stage) => `${meeting(stage)}/innkalling`,
  },
  '/kontor/[kontor]/moter/[mote]/innkalling/kalender': {
    may: may('read'),
    at: (stage) => `${meeting(stage)}/innkalling/kalender`,
  },
  '/kontor/[kontor]/moter/[mote]/innkalling/word': {
    may: may('read'),
    at: (stage) => `${meeting(stage)}/innkalling/word`,
  },
  '/kontor/[kontor]/moter/[mote]/referat': {
    may: may('read'),
    at: (stage) => `${meeting(stage)}/referat`,
  },
  '/kontor/[kontor]/moter/[mote]/referat/send': {
    may: may('lead-meeting'),
    at: (stage) => `${meeting(stage)}/referat/send`,
  },
  '/kontor/[kontor]/moter/[mote]/referat/synk': {
    may: may('write-minutes'),
    at: (stage) => `${meeting(stage)}/referat/synk`,
    sent: {
      form: (_stage, user) => JSON.stringify({ user, since: 0, at: null, updates: ['AA=='] }),
      answers: /^422 .*"malformed"/,
    },
  },
  // Before they are sent there is none to take out.
  '/kontor/[kontor]/moter/[mote]/referat/word': {
    may: may('read'),
    at: (stage) => `/kontor/${stage.office.id}/moter/${stage.heldMeeting}/referat/word`,
  },
  '/kontor/[kontor]/moter/[mote]/referat/tillegg/word': {
    may: may('read'),
    at: (stage) => `/kontor/${stage.office.id}/moter/${stage.closedMeeting}/referat/tillegg/word`,
  },
  '/kontor/[kontor]/moter/[mote]/vedlegg/[fil]': {
    may: may('read'),
    at: (stage) => `${meeting(stage)}/vedlegg/${stage.annex}`,
  },
  // The first item is nobody's proposal: only the one who makes the agenda puts a file there.
  '/kontor/[kontor]/moter/[mote]/vedlegg/last-opp': {
    may: may('lead-meeting'),
    at: (stage) => `${meeting(stage)}/vedlegg/last-opp?sak=status`,
    sent: { form: noFile, answers: /^422 .*"wrong-type"/ },
  },
  '/kontor/[kontor]/moter/nytt': { may: may('lead-meeting') },
  '/kontor/[kontor]/oppgaver': { may: may('read') },
  '/kontor/[kontor]/orientering/[ar]': { may: may('read'), at: (stage) => orientation(stage) },
  '/kontor/[kontor]/orientering/[ar]/word': {
    may: may('read'),
    at: (stage) => `${orientation(stage)}/word?kommune=${stage.parties.host}`,
  },
  '/kontor/[kontor]/resultater': { may: may('read') },
  '/kontor/[kontor]/resultater/[rad]': {
    may: may('read'),
    at: (stage) => `/kontor/${stage.office.id}/resultater/${stage.result}`,
  },
  '/kontor/[kontor]/resultater/fyll-ut': { may: may('follow-up') },
  '/kontor/[kontor]/resultater/ny': { may: may('follow-up') },
  // A person's own, and nobody else's.
  '/postkasse': { may: signedIn },
  '/varsler': { may: signedIn },
  // Of somebody else's, or of none, one is led to one's own.
  '/varsler/[varsel]': { may: signedIn, at: ({ notice }) => `/varsler/${notice}` },
  '/varsler/innstillinger': { may: signedIn },
}

/** The clauses one asks for: the agreement's own, and one of each annex. */
export const CLAUSES = [CLAUSE, 'driftsavtale/arsverk', 'delegasjonsvedtak/vedtaket'] as const
