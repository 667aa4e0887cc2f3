/** What the database cannot store, and nobody can see, is left out. Line breaks and tabs stay. */
export const cleanNote = (note: string): string =>
  [...note.toWellFormed()].filter((char) => char >= ' ' || char === '\n' || char === '\t').join('')
