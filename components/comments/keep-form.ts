/** Keeps what is being written in the browser until the server has it. Fetched when a form is used. */
import type { CommentAction, CommentFailure } from './comment-action.ts'
import { readDraft, writeDraft } from './draft-store.ts'

export type Keeper = {
  /** Never throws, and takes no word away before the server has it. */
  send: (action: CommentAction) => Promise<CommentFailure | 'sent'>
}

export function keepForm(form: HTMLFormElement, key: string | null): Keeper {
  const area = form.querySelector('textarea')
  const id = form.querySelector<HTMLInputElement>('input[name="id"]')
  // What is sent twice keeps the id it was sent with first, so that it is one comment.
  let sentAs: string | undefined
  if (area && key) {
    sentAs = putBack(form, area, key)
    form.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.data === '@') openPeople(form)
      keep(form, area, key, sentAs)
    })
  }
  return {
    send: async (action) => {
      sentAs ??= id?.value
      const data = new FormData(form)
      const words = area?.value
      if (sentAs) data.set('id', sentAs)
      if (area && key) keep(form, area, key, sentAs)
      const answer = await action(null, data).catch(() => ({ ok: false, error: 'failed' }) as const)
      if (!answer.ok) return answer.error
      sentAs = undefined
      // What was written while it was being sent stays, as something new.
      if (area && key && area.value !== words) keep(form, area, key, undefined)
      else putAway(form, key)
      return 'sent'
    },
  }
}

function putAway(form: HTMLFormElement, key: string | null): void {
  if (key) writeDraft(key, null)
  form.reset()
  form.querySelector('details[data-people]')?.removeAttribute('open')
  form.closest('details[data-once]')?.removeAttribute('open')
}

const boxes = (form: HTMLFormElement) => form.querySelectorAll<HTMLInputElement>('input[name="mentions"]')

const aboutOf = (form: HTMLFormElement) => form.querySelector<HTMLSelectElement>('select[name="passage"]')

function putBack(form: HTMLFormElement, area: HTMLTextAreaElement, key: string): string | undefined {
  const draft = readDraft(key)
  // Written in the moment it took to fetch this file.
  const typed = area.value === area.defaultValue ? '' : area.value
  if (typed.endsWith('@')) openPeople(form)
  if (!draft) {
    keep(form, area, key, undefined)
    return undefined
  }
  area.value = [draft.text, typed].filter(Boolean).join('\n\n')
  const about = aboutOf(form)
  // A paragraph that says something else by now is not the one that was chosen.
  if (about && [...about.options].some(({ value }) => value === draft.passage))
    about.value = draft.passage ?? ''
  for (const box of boxes(form)) box.checked = draft.mentions.includes(box.value)
  for (let at = form.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
  return draft.id
}

function keep(form: HTMLFormElement, area: HTMLTextAreaElement, key: string, id: string | undefined): void {
  const mentions = [...boxes(form)].filter(({ checked }) => checked).map(({ value }) => value)
  const passage = aboutOf(form)?.value ?? ''
  const isUntouched = area.value === area.defaultValue && mentions.length === 0 && passage === ''
  const draft = { text: area.value, mentions, ...(passage ? { passage } : {}), ...(id ? { id } : {}) }
  writeDraft(key, isUntouched ? null : draft)
}

const openPeople = (form: HTMLFormElement): void =>
  form.querySelector('details[data-people]')?.setAttribute('open', '')
