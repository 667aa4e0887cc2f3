/** A page of ours: never another site, whatever stands in the address. */
const OWN_PAGE = /^\/(?!\/)[\w\-./?=]*$/

/** Where one was on the way to when asked to log in; the front page when nobody knows. */
export const wayBack = (given: unknown): string =>
  typeof given === 'string' && OWN_PAGE.test(given) ? given : '/'
