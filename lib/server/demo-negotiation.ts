/** What the demonstration's people have said to each other before the visitor comes. Done as they would do it: through the services. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import type { HearingInput } from '#lib/agreements/hearing-input.ts'
import type { Stance } from '#lib/agreements/positions.ts'
import { localName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { writeText } from '#lib/document/write-draft.ts'
import { partsOf } from '#lib/templates/template.ts'
import { authorAt, reachAgreement } from './agreements.ts'
import { saveAssessment } from './assessments.ts'
import { today } from './clock.ts'
import { listComments, settleThread, writeComment } from './comments.ts'
import { withActor } from './db.ts'
import { followUp } from './demo-follow-up.ts'
import { writeInternalNote } from './internal-notes.ts'
import { log } from './log.ts'
import { takePositions } from './positions.ts'
import { recordHearing, stateReservation } from './record-hearing.ts'
import { appendServerUpdate } from './server-changes.ts'
import { openStanding } from './standing.ts'
import { loadDocument, recordChange } from './update-log.ts'

/** Finds one of the office's people by name. */
export type Cast = (name: string) => Promise<Actor>
export type Scene = { agreement: string; cast: Cast }

/** A step that does not succeed leaves the demonstration poorer, and stops nothing. */
export const did = (step: string, done: { ok: boolean; error?: string }): void => {
  if (!done.ok) log.error('demonstration step refused', { step, reason: done.error ?? '' })
}

const inAgreement = (clause: string): string => `partnerskapsavtale/${clause}`

type Said = { stance: Stance; note?: string }

/** Answers on behalf of the person's party about what the clauses say now. */
export const answer = async (
  { agreement, cast }: Scene,
  who: string,
  said: (clause: string) => Said | undefined,
): Promise<void> => {
  const actor = await cast(who)
  const standing = await openStanding(actor, agreement)
  if (!standing.ok) return did(`answers of ${who}`, standing)
  const given = standing.value.positions.flatMap(({ clause, hash }) => {
    const one = said(clause)
    return one ? [{ clause, stance: one.stance, note: one.note ?? '', seen: { hash } }] : []
  })
  did(`answers of ${who}`, await takePositions(actor, agreement, given))
}

const answers = (all: Readonly<Record<string, Said>>) => (clause: string) =>
  Object.entries(all).find(([key]) => inAgreement(key) === clause)?.[1]

export const AGREED: Said = { stance: 'agreed' }

type Thread = {
  clause: string
  /** The words of the clause that it is about. */
  about?: string
  lines: readonly (readonly [who: string, text: string])[]
  isSettled?: true
}

/** As the person reads them now. */
const choose = async (actor: Actor, agreement: string, clause: string, words: string) => {
  const read = await listComments(actor, agreement, clause)
  const paragraph = read.ok && read.value.paragraphs.find(({ text }) => text.includes(words))
  if (!paragraph) return null
  const start = paragraph.start + paragraph.text.indexOf(words)
  return { ...paragraph, start, end: start + words.length }
}

const talk = async (
  { agreement, cast }: Scene,
  { clause, about, lines, isSettled }: Thread,
): Promise<void> => {
  let parentId: string | null = null
  for (const [who, text] of lines) {
    const actor = await cast(who)
    const said = await writeComment(actor, agreement, {
      id: randomUUID(),
      clause: inAgreement(clause),
      text,
      parentId,
      mentions: [],
      passage: about && parentId === null ? await choose(actor, agreement, inAgreement(clause), about) : null,
    })
    did(`comment of ${who}`, said)
    if (said.ok) parentId ??= said.value.id
  }
  const last = lines.at(-1)
  if (isSettled && parentId && last)
    did('settling', await settleThread(await cast(last[0]), agreement, parentId, true))
}

/** As a browser writes it, where there is no browser yet. */
const write = async ({ agreement, cast }: Scene, who: string, slot: string, text: string): Promise<void> => {
  const actor = await cast(who)
  const done = await withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreement, 'write', 'locked')
    if (!reached.ok) return reached
    const { doc } = await loadDocument(tx, agreement)
    const update = recordChange(doc, () => writeText(doc, localName(slot), markdownToText(text)))
    if (update) await appendServerUpdate(tx, agreement, authorAt(actor, reached.value.officeId), update)
    return { ok: true } as const
  })
  did(`words of ${who}`, done)
}

const EMPTY_HEARING: HearingInput = {
  kind: 'employees',
  isPlanned: false,
  heldOn: '',
  participants: '',
  input: '',
  answer: '',
  caseNumber: '',
  isApproved: null,
  municipalityId: null,
  text: 'now',
}

export const hear = async (
  { agreement, cast }: Scene,
  who: string,
  given: Partial<HearingInput>,
): Promise<void> => {
  const heard = await recordHearing(await cast(who), agreement, {
    ...EMPTY_HEARING,
    heldOn: today(),
    ...given,
  })
  did(`hearing of ${who}`, heard)
}

/** Every question of the guide. */
export const consider = async ({ agreement, cast }: Scene, who: string): Promise<void> => {
  const actor = await cast(who)
  const standing = await openStanding(actor, agreement)
  if (!standing.ok) return did(`assessments of ${who}`, standing)
  const prompts = partsOf(standing.value.content.bundle).flatMap((part) =>
    part.guide.nb.clauses.flatMap(({ clause, groups }) =>
      groups.flatMap((group) =>
        group.prompts.map(({ id }) => ({ clause: `${part.slug}/${clause}`, prompt: id })),
      ),
    ),
  )
  const done = await Promise.all(
    prompts.map((one) => saveAssessment(actor, agreement, { ...one, answer: 'considered', note: '' })),
  )
  for (const one of done) did(`assessments of ${who}`, one)
}

const AGREED_BY_BOTH = {
  avtaleparter: AGREED,
  sikkerhet: AGREED,
  kompetanse: AGREED,
  tjenester: AGREED,
  samhandling: AGREED,
  revisjon: AGREED,
}
const OF_THE_MUNICIPALITY: Readonly<Record<string, Said>> = {
  ...AGREED_BY_BOTH,
  medbestemmelse: AGREED,
  brukermedvirkning: {
    stance: 'discuss',
    note: 'Brukerutvalget bør ha faste møter før budsjettet legges fram.',
  },
  'delegert-myndighet': {
    stance: 'disagree',
    note: 'Kommunestyret må behandle saken før kommunen kan delegere denne myndigheten.',
  },
}
const OF_THE_STATE: Readonly<Record<string, Said>> = {
  ...AGREED_BY_BOTH,
  brukermedvirkning: AGREED,
  'delegert-myndighet': AGREED,
  medbestemmelse: {
    stance: 'discuss',
    note: 'Vi trenger en avklaring av hvem som innkaller til medbestemmelsesmøtene.',
  },
}
const THREADS: readonly Thread[] = [
  {
    clause: 'tilsetting',
    lines: [
      ['Amina Hussein', 'Skal vi skrive delt eller felles ledelse her? Jeg trenger svar fra begge eierne.'],
      ['Jonas Moen', 'Kommunen heller mot felles ledelse. Vi tar det opp i partnerskapsmøtet.'],
    ],
  },
  {
    clause: 'medbestemmelse',
    about: 'hensiktsmessige systemer',
    lines: [['Per Solli', 'Fagforbundet ønsker at samarbeidsmøtene holdes minst fire ganger i året.']],
  },
]

/** In the middle of it: most is open, some is agreed, some is disputed, and one clause has changed since both agreed. */
export const fossdal = async (scene: Scene): Promise<void> => {
  await answer(scene, 'Kari Brekke', answers(OF_THE_MUNICIPALITY))
  await answer(scene, 'Harald Lunde', answers(OF_THE_STATE))
  await write(
    scene,
    'Siri Aas',
    inAgreement('samhandling/samarbeidsavtaler'),
    'Nav Fossdal har samarbeidsavtaler med Fossdal videregående skole og fastlegene. Avtalene gjennomgås hvert år i september.',
  )
  for (const thread of THREADS) await talk(scene, thread)
  const note = await writeInternalNote(await scene.cast('Jonas Moen'), scene.agreement, {
    id: randomUUID(),
    clause: inAgreement('lokalisering'),
    text: 'Eiendomsavdelingen svarer om leiekontrakten innen utgangen av måneden. Vent med å fylle inn adressen.',
    mentions: [],
  })
  did('internal note', note)
  did('results and plan', await followUp(scene.agreement, scene.cast))
}

/** Nearly there: what is missing is filled in, those clauses agreed on, and the whole approved. */
export const fjordvik = async (scene: Scene): Promise<void> => {
  const directors = ['Solveig Nes', 'Liv Myklebust']
  const standing = await openStanding(await scene.cast('Guro Fosse'), scene.agreement)
  const incomplete = standing.ok ? standing.value.turn.incomplete : []
  for (const director of directors) {
    await answer(scene, director, (clause) => (incomplete.includes(clause) ? undefined : AGREED))
    await consider(scene, director)
  }
  await talk(scene, {
    clause: 'mal',
    isSettled: true,
    lines: [
      ['Olav Rise', 'Kan vi ha det same målet for ungdom som i fjor?'],
      ['Torbjørn Eide', 'Ja, det er kommunen samd i.'],
    ],
  })
  await hear(scene, 'Guro Fosse', {
    participants: 'Fagforbundet, NTL og FO',
    input: 'Organisasjonane støttar avtalen, og bed om at opplæringsplanen blir drøfta kvar haust.',
    answer: 'Opplæringsplanen blir fast sak i møtet om medverknad i september.',
  })
  const stated = await stateReservation(await scene.cast('Solveig Nes'), scene.agreement, false)
  did('reservation', stated)
}
