import type { SigningFailure } from './signing-action.ts'

/** Written out on the server: the browser needs no dictionary for them. */
export type FailureTexts = Readonly<Record<SigningFailure, string>>

/** Written out on the server: the dialog brings no dictionary to the browser. */
export type ApproveTexts = Readonly<
  Record<
    | 'approve'
    | 'title'
    | 'who'
    | 'means'
    | 'follows'
    | 'code'
    | 'confirm'
    | 'cancel'
    | 'changed'
    | 'refused'
    | 'refusedWhy'
    | 'refusedUnknown'
    | 'onlyFrame'
    | 'readAgain'
    | 'notYet'
    | 'notYetWhy'
    | 'added'
    | 'removed'
    | 'moreChanged'
    | 'seeAll'
    | 'annex',
    string
  >
> & { failures: FailureTexts }
