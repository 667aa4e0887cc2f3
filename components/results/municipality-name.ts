/** «Fossdal kommune» → «Fossdal»: the head of a column, where all are municipalities. */
export const municipalityName = (organisation: string): string =>
  organisation.replace(/ (?:kommune|herad)$/i, '')
