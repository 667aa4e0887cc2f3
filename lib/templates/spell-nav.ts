/**
 * The template of 2019 writes NAV; the agency now writes Nav. The office chooses once for all standard
 * wording. Short titles of laws («NAV-loven», «NAV-lova») keep their spelling.
 */
export const SPELLING_FACT = 'skrivemate'

export const spellNav = (text: string, spelling: unknown): string =>
  spelling === 'nav-stor' ? text : text.replace(/(?<![\p{L}\d])NAV(?=s?(?![\p{L}\d]))(?!-lov)/gu, 'Nav')
