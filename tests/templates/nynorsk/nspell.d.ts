declare module 'nspell' {
  type Speller = { correct: (word: string) => boolean }
  const nspell: (affixes: Buffer | string, words: Buffer | string) => Speller
  export = nspell
}
