import type { Problem, UncertainFact } from './use-start-form.ts'

/** Where each row and choice of the form is found. */
export type RowId = 'kontor' | 'kommune' | 'vertskommune' | 'betjente' | 'nav' | 'skrivemate'

export const ROW_OF: Readonly<Record<Exclude<Problem['fact'], 'language' | 'avtaleparter'>, RowId>> = {
  kontor: 'kontor',
  kommune: 'kommune',
  kommunetittel: 'kommune',
  samarbeidskommuner: 'vertskommune',
  'betjente-kommuner': 'betjente',
  fylkesenhet: 'nav',
  fylkestittel: 'nav',
  skrivemate: 'skrivemate',
}

/** Who is host is asked in the row of the host. */
export const ROW_OF_DOUBT: Readonly<Record<UncertainFact, RowId>> = {
  kontor: 'kontor',
  kommune: 'vertskommune',
  'betjente-kommuner': 'betjente',
  fylkesenhet: 'nav',
}

export const rowAnchor = (row: RowId): string => `opplysning-${row}`
export const LANGUAGE_ANCHOR = 'sprak'

export function anchorOf({ fact, problem }: Problem): string {
  if (fact === 'language' || fact === 'avtaleparter') return LANGUAGE_ANCHOR
  return rowAnchor(problem === 'unconfirmed' ? ROW_OF_DOUBT[fact] : ROW_OF[fact])
}

/** To the first thing one can do there. */
export function focusIn(anchor: string): void {
  const place = document.getElementById(anchor)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
}
