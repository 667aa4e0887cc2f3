import type { Language } from './language.ts'
import { clause } from './texts/clause.ts'
import { commentForm, comments } from './texts/comments.ts'
import { common } from './texts/common.ts'
import { errors } from './texts/errors.ts'
import { front } from './texts/front.ts'
import { hearing, hearingForm } from './texts/hearing.ts'
import { history } from './texts/history.ts'
import { login } from './texts/login.ts'
import { officePicker } from './texts/office-picker.ts'
import { positionForm, positions } from './texts/positions.ts'
import { presence } from './texts/presence.ts'
import { reading } from './texts/reading.ts'
import { search } from './texts/search.ts'
import { session } from './texts/session.ts'
import { shell } from './texts/shell.ts'
import { signing } from './texts/signing.ts'

/** Every word of the interface in one language, by the part of the interface it belongs to. */
export const messages = (language: Language) => ({
  clause: clause[language],
  commentForm: commentForm[language],
  comments: comments[language],
  common: common[language],
  errors: errors[language],
  front: front[language],
  hearing: hearing[language],
  hearingForm: hearingForm[language],
  history: history[language],
  login: login[language],
  officePicker: officePicker[language],
  positionForm: positionForm[language],
  positions: positions[language],
  presence: presence[language],
  reading: reading[language],
  search: search[language],
  session: session[language],
  shell: shell[language],
  signing: signing[language],
})

export type Messages = ReturnType<typeof messages>

/** What the browser needs: the words of pages that are made on the server stay there. */
export const browserMessages = (language: Language) => {
  const { comments, front, hearing, history, login, positions, reading, search, shell, signing, ...rest } =
    messages(language)
  return rest
}
