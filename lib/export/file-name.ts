/** Characters that a file name cannot hold somewhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f]+/g
const LONGEST = 120

/** «Partnerskapsavtale for Nav Fossdal» → `Partnerskapsavtale Nav Fossdal – utkast 2026-11-22.docx`. */
export const wordFileName = (title: string, day: string, { draft }: { draft: boolean }): string => {
  return `${shortName(title)} – ${draft ? 'utkast' : 'til signering'} ${day}.docx`
}

/** «Bevisark, versjon 1» → `Bevisark, versjon 1 – Nav Fossdal 2026-11-22.docx`. */
export const paperFileName = (what: string, whose: string, day: string): string => {
  const name = clean(`${what} – ${whose}`)
  return `${name.slice(0, LONGEST).trim()} ${day}.docx`
}

/** `between`: «endringer fra versjon 1 til avtalen slik den er nå», in the agreement's language. */
export const compareFileName = (title: string, between: string, day: string): string =>
  `${shortName(title)} – ${clean(between).slice(0, LONGEST).trim()} ${day}.docx`

const shortName = (title: string): string => clean(title.replace(' for ', ' ')).slice(0, LONGEST).trim()
const clean = (name: string): string => name.replace(FORBIDDEN, ' ').replace(/ +/g, ' ').trim()

const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  Æ: 'Ae',
  Ø: 'O',
  Å: 'A',
  '–': '-',
}

const asciiOnly = (name: string): string =>
  name
    .replace(/[æøåÆØÅ–]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replace(/[^ -~]/g, '')
    .replace(/["\\%]/g, '')

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** RFC 6266: the real name for those who can read it, a plain one for the rest. */
export const attachment = (name: string): string =>
  `attachment; filename="${asciiOnly(name)}"; filename*=UTF-8''${encoded(name)}`
