import type { Language } from './language.ts'

/** What a cookie, a form or a header asks for; anything unknown is bokmål. */
export const asLanguage = (value: unknown): Language => (value === 'nn' ? 'nn' : 'nb')
