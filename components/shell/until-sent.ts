import { countUnsent } from '../session/unsent-of.ts'

const LIMIT_MS = 2000
const STEP_MS = 100

/** What was written a moment ago is on its way: how much is left when it has had the time to get there. */
export async function untilSent(user: string): Promise<number> {
  const count = () => countUnsent(user).catch(() => 0)
  for (let waited = 0; waited < LIMIT_MS; waited += STEP_MS) {
    if ((await count()) === 0) return 0
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
  return count()
}
