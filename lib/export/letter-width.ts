/** Arial's letters in thousandths of the size, near enough to choose the width of a column: ordinary and bold. */
const WIDTHS: readonly (readonly [letters: RegExp, ordinary: number, bold: number])[] = [
  [/[mwMW@%æÆ]/, 850, 900],
  [/[iljtfrI.,:;'!|() \u00A0\u202F-]/, 285, 335],
  [/\p{Lu}/u, 690, 725],
  [/./u, 553, 603],
]
/** A table text of 10 points, in twentieths of a point. */
const SIZE = 200
const LONGEST = 200

const letterWidth = (letter: string, bold: boolean): number => {
  const [, ordinary, heavy] = WIDTHS.find(([letters]) => letters.test(letter)) ?? [null, 0, 0]
  return bold ? heavy : ordinary
}

/** Width of a text on one line in a table. */
export function textWidth(text: string, bold: boolean): number {
  const letters = Array.from(text.slice(0, LONGEST))
  return (letters.reduce((total, letter) => total + letterWidth(letter, bold), 0) * SIZE) / 1000
}
