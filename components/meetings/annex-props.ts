import type { Language } from '#lib/i18n/language.ts'
import type { NumberedAnnex } from '#lib/meetings/annexes.ts'
import type { AgendaItem } from '#lib/meetings/meeting.ts'
import type { FormAction } from '../forms/form-answer.ts'
import type { UploadFailure } from '../forms/upload-failures.ts'

/** One item's annexes: what stands, what was sent and taken out, and what the reader may do with them. */
export type ItemAnnexesProps = {
  office: string
  meeting: string
  /** What the agenda is written in. */
  language: Language
  item: Pick<AgendaItem, 'id' | 'title'>
  standing: readonly NumberedAnnex[]
  taken: readonly NumberedAnnex[]
  /** Ids of those that an invitation has had. */
  sent: readonly string[]
  people: Readonly<Record<string, string>>
  mayAttach: boolean
  /** Ids. */
  mayTakeOut: readonly string[]
  takeOut: FormAction
  /** What came of a form that led here. */
  done: 'added' | 'same' | 'removed' | null
  refused: UploadFailure | null
}
