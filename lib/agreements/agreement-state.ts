/** Where the agreement is on its way from draft to signed. */
export const AGREEMENT_STATES = ['draft'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** Whether the text may change: checked under the agreement's row lock at every change. */
export const isOpenForChange = (state: AgreementState): boolean => state === 'draft'
