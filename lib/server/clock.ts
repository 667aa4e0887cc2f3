/** The one place that asks the machine what time it is; pure rooms are told. */
export const now = (): Date => new Date()

/** The day in Norway, as `2026-03-14`: validity dates are Norwegian calendar days. */
export const today = (at: Date = now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(at)
