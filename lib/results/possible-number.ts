/** Numbers that cannot be meant, by the unit they are counted in. A unit that is not known lets any number pass. */

/** What is counted or takes time is never less than nothing, in both languages. */
const COUNTED =
  /^(?:antall|antal|stykk|stk|døgn|dag|uke|veke|måned|månad|time|år|årsverk|person|deltaker|deltakar|bruker|brukar|mottaker|mottakar|sak|vedtak|plan|møte|samtale)/i
const PERCENT = /^(?:%|prosent|pst)/i
/** A result ten times what it is measured against is a slip of the keys: «6500» for «65,00». */
const MOST_PERCENT = 1000

/** `negative`: it cannot be below nothing. `percent`: so much cannot be meant. Null: it can be. */
export const impossibleNumber = (number: number, unit: string): 'negative' | 'percent' | null => {
  const counted = unit.trim()
  if (number < 0 && COUNTED.test(counted)) return 'negative'
  return Math.abs(number) > MOST_PERCENT && PERCENT.test(counted) ? 'percent' : null
}
