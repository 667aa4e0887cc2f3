export type CreateFailure = 'not-found' | 'forbidden' | 'invalid' | 'no-template' | 'failed'
export type CreateAnswer =
  | { ok: false; error: CreateFailure }
  /** The office got a draft from somebody else meanwhile: that one stands. */
  | { ok: false; error: 'exists'; draft: string }

/** Leaves the page when it succeeds. */
export type CreateDraft = (input: unknown) => Promise<CreateAnswer>
