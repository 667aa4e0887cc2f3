/** At most so many letters: whole sentences where one fits, else whole words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const sentence = cut.search(/[.!?] [^.!?]*$/)
  if (sentence > most / 2) return `${cut.slice(0, sentence + 1)} …`
  return `${cut.slice(0, Math.max(text.slice(0, most + 1).lastIndexOf(' '), 1)).replace(/[,;:–-]$/, '')} …`
}
