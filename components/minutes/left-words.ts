import { openOutbox } from '../session/outbox.ts'
import { wordsIn } from '../session/words-in.ts'

/** Null: nothing of this person's waits on this machine. */
export const leftWords = async (
  user: string,
  meeting: string,
): Promise<{ words: string; forget: () => Promise<void> } | null> => {
  const outbox = await openOutbox(user, `meeting.${meeting}`, () => {})
  outbox.close()
  const words = wordsIn(outbox.left.flatMap(({ chunks }) => chunks))
  return words === '' ? null : { words, forget: outbox.discard }
}
