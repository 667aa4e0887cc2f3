import type { Language } from './language.ts'

type Tree = { readonly [key: string]: string | Tree }
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** The words of one part of the interface, side by side: a key that one language lacks does not compile. */
export const defineTexts = <const T extends Tree>(texts: {
  nb: T
  nn: SameKeys<T>
}): Readonly<Record<Language, SameKeys<T>>> => texts as Readonly<Record<Language, SameKeys<T>>>
