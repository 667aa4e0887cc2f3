/**
 * What was settled at start. Next bundles its own copy of every module, so that a variable here would exist twice;
 * the process has only one globalThis.
 */
import type { Oidc, Smtp } from './env.ts'

export type Runtime = {
  databaseUrl: string
  secret: string
  /** What the browser's address begins with. */
  publicUrl: string
  demo: boolean
  oidc?: Oidc | undefined
  smtp?: Smtp | undefined
}

const KEY = Symbol.for('samstemt.runtime')
type Holder = { [KEY]?: Runtime }

export const setRuntime = (runtime: Runtime): void => {
  ;(globalThis as Holder)[KEY] = runtime
}

export const runtime = (): Runtime => {
  const settled = (globalThis as Holder)[KEY]
  if (!settled) throw new Error('the program is not started: runtime is not settled')
  return settled
}
