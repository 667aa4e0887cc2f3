/** As much of it as there is room for, and no half of a letter: the database cannot store one. */
export const cutText = (text: string, most: number, kept: 'beginning' | 'end' = 'beginning'): string =>
  (kept === 'end' ? text.slice(-most) : text.slice(0, most)).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
