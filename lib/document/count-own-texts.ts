import type { Draft } from './draft.ts'

/** Texts that a change of language would leave behind in the language they are written in now. */
export const countOwnTexts = ({ language, texts, wordings, ownClauses }: Draft): number =>
  [...Object.values(texts), ...Object.values(wordings), ...ownClauses.map(({ text }) => text)].filter(
    ({ writtenIn }) => writtenIn === language,
  ).length
