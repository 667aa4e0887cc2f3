import type { PartyPosition } from '#lib/agreements/positions.ts'
import type { Party, Side } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'

export type ClauseToDiscuss = {
  clause: ClauseName
  prompts: readonly {
    prompt: string
    answers: readonly {
      userId: string
      userName: string
      party: { id: string; side: Side; organisation: string } | null
      answer: 'considered' | 'not_relevant' | 'discuss'
      note: string
      updatedAt: Date
      isShared: boolean
    }[]
  }[]
  positions: readonly PartyPosition[]
  disputes: readonly { id: string; subject: string; openedAt: Date }[]
}

export type DiscussView = {
  agreement: string
  /** «Nav Fossdal». */
  office: string
  /** Of the agreement: headings are in it. */
  language: Language
  parties: readonly Party[]
  clauses: readonly ClauseToDiscuss[]
  count: number
  /** The guide's questions in the reader's language, by `<template>/<clause> <prompt>`. */
  prompts: ReadonlyMap<string, string>
}
