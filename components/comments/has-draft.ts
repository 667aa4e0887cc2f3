/** Words that were not sent, kept for as long as the tab lives. Some browsers refuse to keep anything. */
export const draftKeys = (): readonly string[] => {
  try {
    return Object.keys(sessionStorage)
  } catch {
    return []
  }
}

export const hasDraft = (key: string): boolean => draftKeys().includes(key)
