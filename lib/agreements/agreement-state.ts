/** Where the agreement is on its way from draft to signed, and which way it may go. */
export const AGREEMENT_STATES = ['draft', 'frozen', 'signed', 'in_force', 'terminated'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** What happens to an agreement as a whole. */
export const STATE_EVENTS = ['freeze', 'unlock', 'sign', 'enter-into-force', 'terminate'] as const
export type StateEvent = (typeof STATE_EVENTS)[number]

/** What is not here cannot happen: a signed agreement is never opened again, it is revised in a draft of its own. */
const TRANSITIONS: Readonly<Record<AgreementState, Partial<Record<StateEvent, AgreementState>>>> = {
  draft: { freeze: 'frozen' },
  frozen: { unlock: 'draft', sign: 'signed' },
  signed: { 'enter-into-force': 'in_force', terminate: 'terminated' },
  in_force: { terminate: 'terminated' },
  terminated: {},
}

/** The state afterwards; undefined where it cannot happen. */
export const nextState = (state: AgreementState, event: StateEvent): AgreementState | undefined =>
  TRANSITIONS[state][event]

/** Whether the text may change: checked under the agreement's row lock at every change. */
export const isOpenForChange = (state: AgreementState): boolean => state === 'draft'

/** One comments on what can still become another text: also on a frozen one, which can be opened again, but not on a signed one. */
export const isOpenForComments = (state: AgreementState): boolean =>
  isOpenForChange(state) || nextState(state, 'unlock') !== undefined
