/** A failure that is expected is a value; only the impossible is thrown. */
export type Result<Value, Failure extends string> = { ok: true; value: Value } | { ok: false; error: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <Failure extends string>(error: Failure): { ok: false; error: Failure } => ({
  ok: false,
  error,
})
