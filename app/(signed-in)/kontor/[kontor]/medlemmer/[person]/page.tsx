import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { openMembers } from '#lib/server/members.ts'
import { currentActor } from '#lib/server/session.ts'
import { MemberPage } from '../../../../../../components/members/MemberPage.tsx'
import { mayChange } from '../../../../../../components/members/may-change.ts'
import { askForRemoval, endDeputy, giveDeputy, giveRole, takeBackAsking, takeOut } from '../actions.ts'

type Props = { params: Promise<{ kontor: string; person: string }> }

async function load({ params }: Props) {
  const { kontor: officeId, person } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openMembers(actor, officeId)
  const member = opened.ok && opened.value.members.find(({ userId }) => userId === person)
  if (!opened.ok || !member || !mayChange(member)) notFound()
  return { view: opened.value, member }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).member.name }
}

const ACTS = {
  role: giveRole,
  remove: takeOut,
  ask: askForRemoval,
  unask: takeBackAsking,
  appoint: giveDeputy,
  revoke: endDeputy,
}

export default async function MemberRoute(props: Props) {
  return <MemberPage {...(await load(props))} acts={ACTS} />
}
