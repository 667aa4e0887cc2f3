'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { now } from '#lib/server/clock.ts'
import { currentActor } from '#lib/server/session.ts'
import {
  addYearTask,
  changeYearTask,
  markYearTask,
  removeYearTask,
  restoreYearTask,
  type TaskInput,
} from '#lib/server/year.ts'
import { YEAR_FAILURES, type YearAnswer } from '../../../../../components/year/year-action.ts'

const key = z.string().max(40)
const input = {
  title: z.string().trim().max(200),
  kind: z.enum(['deadline', 'task']),
  month: z.coerce.number().int().min(1).max(12),
  day: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(31)]),
}
const where = { office: z.uuid(), year: z.coerce.number().int().min(2000).max(2200) }
const asked = z.discriminatedUnion('what', [
  z.object({ what: z.literal('add'), ...where, ...input }),
  z.object({ what: z.literal('change'), ...where, ...input, key }),
  z.object({ what: z.literal('remove'), ...where, key }),
  z.object({ what: z.literal('restore'), ...where, key }),
  z.object({ what: z.literal('done'), ...where, key }),
  z.object({ what: z.literal('undone'), ...where, key }),
])
type Asked = z.infer<typeof asked>

const perform = (actor: Actor, given: Asked) => {
  switch (given.what) {
    case 'add':
      return addYearTask(actor, given.office, taskOf(given))
    case 'change':
      return changeYearTask(actor, given.office, given, taskOf(given))
    case 'remove':
      return removeYearTask(actor, given.office, given)
    case 'restore':
      return restoreYearTask(actor, given.office, given)
    default:
      return markYearTask(actor, given.office, given.key, {
        year: given.year,
        isDone: given.what === 'done',
      })
  }
}

const taskOf = ({ title, kind, month, day }: TaskInput): TaskInput => ({ title, kind, month, day })

/** Whatever one changes in the year. */
export async function changeYear(last: YearAnswer | null, form: FormData): Promise<YearAnswer> {
  const words = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  const answer = (failure: string | null): YearAnswer => ({
    attempt: (last?.attempt ?? 0) + 1,
    words,
    failure: failure === null ? null : (YEAR_FAILURES.find((known) => known === failure) ?? 'failed'),
    at: failure === null ? now().getTime() : null,
  })
  const actor = await currentActor()
  if (!actor) return answer('no-session')
  const parsed = asked.safeParse(words)
  if (!parsed.success) return answer('invalid')
  const done = await perform(actor, parsed.data)
  revalidatePath('/kontor/[kontor]/arshjul', 'page')
  return answer(done.ok ? null : done.error)
}
