/** The two written languages. The user's interface language and the agreement's language are chosen apart. */
export const LANGUAGES = ['nb', 'nn'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in both written languages. */
export type Bilingual = Readonly<Record<Language, string>>

/** IETF tag for `lang` attributes and Word's document language. */
export const LANGUAGE_TAG: Bilingual = { nb: 'nb-NO', nn: 'nn-NO' }

export const otherLanguage = (language: Language): Language => (language === 'nb' ? 'nn' : 'nb')
