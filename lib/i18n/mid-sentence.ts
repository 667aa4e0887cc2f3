/** Names keep their capital wherever they stand. */
const isName = (word: string) => /^(Nav|NAV)(?!\p{L})|^[A-ZÆØÅ]{2}/u.test(word)

/** «Adresse» → «adresse», for a label after a colon: «Mangler: adresse». */
export const midSentence = (label: string): string =>
  isName(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
