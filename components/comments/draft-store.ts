/** A comment that is not sent: kept for as long as the tab lives, also over a new log-in. */
export type StoredDraft = {
  text: string
  mentions: readonly string[]
  /** The paragraph it is about, where one was chosen. */
  passage?: string
  /** The id it was sent with, when sending has been tried. */
  id?: string
}

const isDraft = (value: unknown): value is StoredDraft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'mentions' in value &&
  Array.isArray(value.mentions)

export const readDraft = (key: string): StoredDraft | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isDraft(value) ? value : null
  } catch {
    return null
  }
}

/** Null forgets it. A browser that refuses to keep anything still shows the words. */
export const writeDraft = (key: string, draft: StoredDraft | null): void => {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft))
    else sessionStorage.removeItem(key)
  } catch {
    // Full or forbidden: nothing more can be done here.
  }
}
