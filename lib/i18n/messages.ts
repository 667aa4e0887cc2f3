import type { Language } from './language.ts'
import { clause } from './texts/clause.ts'
import { common } from './texts/common.ts'
import { errors } from './texts/errors.ts'
import { front } from './texts/front.ts'
import { login } from './texts/login.ts'
import { officePicker } from './texts/office-picker.ts'
import { reading } from './texts/reading.ts'
import { session } from './texts/session.ts'
import { shell } from './texts/shell.ts'

/** Every word of the interface in one language, by the part of the interface it belongs to. */
export const messages = (language: Language) => ({
  clause: clause[language],
  common: common[language],
  errors: errors[language],
  front: front[language],
  login: login[language],
  officePicker: officePicker[language],
  reading: reading[language],
  session: session[language],
  shell: shell[language],
})

export type Messages = ReturnType<typeof messages>

/** What the browser needs: the words of pages that are made on the server stay there. */
export const browserMessages = (language: Language) => {
  const { front, login, reading, shell, ...rest } = messages(language)
  return rest
}
