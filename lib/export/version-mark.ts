/** «Versjon 1, kontrollkode 9c1f 44b2 7e0a d316», at the foot of every page: the same words in bokmål and nynorsk. */
export const versionMark = (number: number, hash: string): string =>
  `Versjon ${number}, kontrollkode ${(hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}`
