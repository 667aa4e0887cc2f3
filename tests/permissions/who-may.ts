/** The words in which the tables of doors say who may go through them. */
import { type Action, can } from '#lib/access/can.ts'
import { AGREEMENT_STATES, type AgreementState } from '#lib/agreements/agreement-state.ts'
import { asActor, type Visitor } from './cast.ts'

export type MayEnter = (who: Visitor, state: AgreementState) => boolean

export const may =
  (action: Action): MayEnter =>
  (who, state) =>
    can(asActor(who), action, { office: 'here', state })
export const anybody: MayEnter = () => true
export const nobody: MayEnter = () => false
export const signedIn: MayEnter = ({ who }) => who !== 'nobody'
export const both =
  (...all: readonly MayEnter[]): MayEnter =>
  (who, state) =>
    all.every((one) => one(who, state))
export const oneOf =
  (...all: readonly MayEnter[]): MayEnter =>
  (who, state) =>
    all.some((one) => one(who, state))
export const inState =
  (...states: readonly AgreementState[]): MayEnter =>
  (_who, state) =>
    states.includes(state)
export const only =
  (name: string): MayEnter =>
  ({ who }) =>
    who === name
export const aMunicipality: MayEnter = ({ stand }) => stand === 'host' || stand === 'partner'
export const ofHost: MayEnter = ({ stand }) => stand === 'host'
export const ofState: MayEnter = ({ stand }) => stand === 'state'
/** Whoever else it is about. */
export const not =
  (one: MayEnter): MayEnter =>
  (who, state) =>
    !one(who, state)
/** An agreement that has been frozen once. */
export const hasVersion = inState(...AGREEMENT_STATES.filter((state) => state !== 'draft'))
