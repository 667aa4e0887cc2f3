/** Where the words of a comment stand, where the agreement is read. */
export const quoteAnchor = (comment: string): string => `sitat-${comment}`
