/** The browser asks before a page is closed with words that are not stored. */
export function warnBeforeLeaving(isWaiting: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (isWaiting()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
