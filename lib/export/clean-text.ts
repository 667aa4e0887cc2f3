/**
 * What XML 1.0 cannot hold: control characters, half of a surrogate pair, and the two non-characters.
 * One of them in a pasted text, and Word refuses the whole file.
 */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text that is safe in an XML file. Emoji and all written languages stay. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '')

/** Texts with `{name}` places filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
