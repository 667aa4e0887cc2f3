import type { HearingsView } from '#lib/agreements/hearing-view.ts'
import type { UploadFailure } from '../forms/upload-failures.ts'
import type { HearingAction } from './hearing-action.ts'

export type GuideLink = { href: string; name: string }
export type HearingProps = {
  agreement: string
  hearings: HearingsView
  /** The clauses whose guide says who must be heard: 3.4 and 2.1. */
  guides: { codetermination: GuideLink | null; premises: GuideLink | null }
  retract: HearingAction
  retractFile: HearingAction
  /** Why a file was not taken in, where the browser runs no scripts, and at which entry or file. */
  refused: { at: string; failure: UploadFailure } | null
  reserve: (form: FormData) => Promise<void>
}
