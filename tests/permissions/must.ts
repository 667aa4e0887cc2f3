type Done<Value> = { ok: true; value: Value } | { ok: false; error: string }

/** What a service answered when nothing was in its way. */
export const must = <Value>(done: Done<Value>): Value => {
  if (!done.ok) throw new Error(done.error)
  return done.value
}
