type Took = { ok: true; value: { count: number } } | { ok: false; error: string }

/** For the address: what was taken in. Pressed twice, the second finds nothing left, and that is as it should be. */
export const tookOutcome = (took: Took, first: '?' | '&'): string => {
  if (took.ok) return `${first}gjort=tok&antall=${took.value.count}`
  return took.error === 'nothing' ? `${first}gjort=alt` : `${first}feil=${took.error}`
}
