/**
 * On which a window tells the others of the same browser that somebody has logged in, or, with the person's id, that
 * the person has logged out and has thrown away what was not sent.
 */
export const SESSION_CHANNEL = 'samstemt-session'
