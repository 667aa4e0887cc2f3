/**
 * The files that are made with a frozen version: what they sign, the evidence sheet, and the same sheet as the page
 * shows it. A version frozen before there were evidence sheets has the first only.
 */
export type VersionFileKind = 'word' | 'evidence' | 'evidence-page'
