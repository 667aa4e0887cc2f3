import { askWho } from './ask-who.ts'

/**
 * Next leaves the page for the browser's own error page when a refresh fails, and for the log-in when the session is
 * gone: what is not stored would go with it.
 */
export const mayRefresh = async (user: string): Promise<boolean> => (await askWho()) === user
