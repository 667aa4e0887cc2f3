import type { Seen } from './proposal-action.ts'

/** In the form of whoever answers: what the page showed. */
export const SeenFields = ({ seen: { now, becomes, around } }: { seen: Seen }) => (
  <>
    <input type="hidden" name="now" value={now} />
    <input type="hidden" name="becomes" value={becomes} />
    <input type="hidden" name="around" value={around} />
  </>
)
