const KILO = 1000

/** «84 kB», «2,1 MB». */
export const fileSize = (bytes: number): string =>
  bytes < KILO * KILO
    ? `${Math.max(1, Math.round(bytes / KILO))} kB`
    : `${(bytes / KILO / KILO).toFixed(1).replace('.', ',')} MB`
