/** A chapter of the agreement that an own clause can stand last in. */
export type Chapter = { number: string; title: string }
