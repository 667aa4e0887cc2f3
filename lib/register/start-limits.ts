/** Long enough for every name there is; what is longer is a mistake. */
export const LONGEST_NAME = 120
export const MOST_NAMES = 40
