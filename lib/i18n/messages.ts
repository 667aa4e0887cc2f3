import type { Language } from './language.ts'
import { common } from './texts/common.ts'
import { errors } from './texts/errors.ts'
import { front } from './texts/front.ts'
import { login } from './texts/login.ts'
import { reading } from './texts/reading.ts'
import { shell } from './texts/shell.ts'

/** Every word of the interface in one language, by the part of the interface it belongs to. */
export const messages = (language: Language) => ({
  common: common[language],
  errors: errors[language],
  front: front[language],
  login: login[language],
  reading: reading[language],
  shell: shell[language],
})

export type Messages = ReturnType<typeof messages>
