/** «9c1f 44b2 7e0a d316»: enough to compare by eye, as it stands in the Word file. */
export const shortCode = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

/** All of it, in groups that can be read aloud. */
export const wholeCode = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(' ')
