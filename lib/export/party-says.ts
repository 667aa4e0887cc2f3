/** What a party has said of itself for the agreement. What it has not said is empty. */
export type PartySays = {
  caseNumber: string
  signatoryName: string
  signatoryTitle: string
  authority: 'position' | 'delegation' | 'decision' | null
  /** Which delegation or decision. */
  authorityText: string
  /** `2026-03-12`, or empty. */
  authorityOn: string
}
