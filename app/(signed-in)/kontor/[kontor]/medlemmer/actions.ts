'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { ROLES } from '#lib/agreements/role.ts'
import { askToRemove, changeRole, removeMember } from '#lib/server/change-members.ts'
import { appointDeputy, revokeDeputy } from '#lib/server/deputies.ts'
import { invite, resendInvitation, withdrawInvitation } from '#lib/server/invitations.ts'
import { currentActor } from '#lib/server/session.ts'
import {
  type Done,
  MEMBER_FAILURES,
  type MemberAnswer,
} from '../../../../../components/members/member-action.ts'
import { membersAddress } from '../../../../../components/members/member-address.ts'
import { problemsOf } from '../../../../../components/members/problems-of.ts'

type Last = MemberAnswer | null
type Outcome = { ok: true } | { ok: false; error: string; problems?: MemberAnswer['problems'] }

// The services measure the texts themselves; this only keeps out what no form of ours sends.
const text = z.string().max(10_000).optional().default('')
const office = z.uuid()
const about = z.object({ office, person: z.uuid() })
const oneInvitation = z.object({ office, invitation: z.uuid() })
const oneDeputy = z.object({ office, deputy: z.uuid() })
const role = z.enum(ROLES)
const invited = z.object({
  office,
  party: z.union([z.literal(''), z.uuid()]).transform((given) => given || null),
  name: text,
  email: text,
  role: role.optional(),
  guestTo: text,
  language: z.enum(['nb', 'nn']).default('nb'),
})
const appointed = about.extend({ deputyId: text, from: text, to: text })

/** Whatever goes wrong, the words come back. */
const answerWith = (last: Last, form: FormData, done: Outcome & { ok: false }): MemberAnswer => {
  const words = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  const problems = done.problems ?? problemsOf(done.error)
  const failure = MEMBER_FAILURES.find((one) => one === done.error) ?? 'failed'
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words: Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
    failure: Object.keys(problems).length > 0 ? null : failure,
    problems,
  }
}

type Work<Input> = (actor: Actor, input: Input) => Promise<Outcome>

/** Reads the form, does the work, and leads back to the list, which says what was done. */
const act = async <Input extends { office: string }>(
  last: Last,
  form: FormData,
  schema: z.ZodType<Input>,
  done: Done | ((outcome: Outcome) => Done),
  work: Work<Input>,
): Promise<MemberAnswer> => {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { ok: false, error: 'no-session' })
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { ok: false, error: 'failed' })
  const outcome = await work(actor, parsed.data)
  if (!outcome.ok) return answerWith(last, form, outcome)
  revalidatePath('/', 'layout')
  redirect(membersAddress(parsed.data.office, typeof done === 'string' ? done : done(outcome)))
}

export async function sendInvitation(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, invited, 'invited', (actor, { office: at, party, ...rest }) =>
    invite(actor, at, { ...rest, role: rest.role ?? null, partyId: party }),
  )
}

export async function sendAgain(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, oneInvitation, 'resent', (actor, { office: at, invitation }) =>
    resendInvitation(actor, at, invitation),
  )
}

export async function takeBackInvitation(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, oneInvitation, 'withdrawn', (actor, { office: at, invitation }) =>
    withdrawInvitation(actor, at, invitation),
  )
}

export async function giveRole(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, about.extend({ role }), 'role', (actor, { office: at, person, role: as }) =>
    changeRole(actor, at, { userId: person, role: as }),
  )
}

export async function takeOut(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, about, 'removed', (actor, { office: at, person }) => removeMember(actor, at, person))
}

const wasRemoved = (outcome: object): Done =>
  'value' in outcome && (outcome.value as { removed?: boolean }).removed ? 'removed' : 'asked'

export async function askForRemoval(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, about, wasRemoved, (actor, { office: at, person }) =>
    askToRemove(actor, at, { userId: person, act: 'given' }),
  )
}

export async function takeBackAsking(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, about, 'unasked', (actor, { office: at, person }) =>
    askToRemove(actor, at, { userId: person, act: 'withdrawn' }),
  )
}

export async function giveDeputy(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, appointed, 'deputy', (actor, { office: at, person, ...rest }) =>
    appointDeputy(actor, at, { ...rest, directorId: person }),
  )
}

export async function endDeputy(last: Last, form: FormData): Promise<MemberAnswer> {
  return act(last, form, oneDeputy, 'revoked', (actor, { office: at, deputy }) =>
    revokeDeputy(actor, at, deputy),
  )
}
