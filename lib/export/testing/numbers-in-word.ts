import { all, type Element, first, paragraphs, styleOf, textOf, value, type WordTree } from './word-tree.ts'

/** Numbered paragraphs as Word prints them, counted the way Word counts: by instance, lower levels starting again. */
export function numbersInWord(
  word: WordTree,
): readonly { number: string; text: string; style: string | undefined }[] {
  const numbering = word.part('word/numbering.xml')
  const counters = new Map<string, number[]>()
  return paragraphs(word.part('word/document.xml')).flatMap((paragraph) => {
    const place = first(paragraph, 'w:numPr')
    const instance = value(place, 'w:numId')
    if (place === undefined || instance === undefined) return []
    const level = Number(value(place, 'w:ilvl'))
    const counter = counters.get(instance) ?? []
    const above = Array.from({ length: level }, (_, at) => counter[at] ?? 1)
    counters.set(instance, [...above, (counter[level] ?? 0) + 1])
    const number = printed(numbering, instance, level, counters.get(instance) ?? [])
    return [{ number, text: textOf(paragraph), style: styleOf(paragraph) }]
  })
}

function printed(numbering: Element, instance: string, level: number, counter: readonly number[]): string {
  const list = all(numbering, 'w:num').find((one) => one.attributes['w:numId'] === instance)
  const definition = all(numbering, 'w:abstractNum').find(
    (one) => one.attributes['w:abstractNumId'] === value(list, 'w:abstractNumId'),
  )
  const levels = definition ? all(definition, 'w:lvl') : []
  const text =
    value(
      levels.find((one) => one.attributes['w:ilvl'] === String(level)),
      'w:lvlText',
    ) ?? ''
  return text.replace(/%(\d)/g, (_, at: string) =>
    formatted(value(levels[Number(at) - 1], 'w:numFmt'), counter[Number(at) - 1] ?? 1),
  )
}

const formatted = (format: string | undefined, count: number): string =>
  format === 'lowerLetter' ? String.fromCodePoint(96 + count) : String(count)
