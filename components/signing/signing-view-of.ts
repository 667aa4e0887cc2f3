import type { Language } from '#lib/i18n/language.ts'
import { missingLabels } from '#lib/templates/missing-labels.ts'
import { promptTexts } from '#lib/templates/prompt-texts.ts'
import type { Bundle } from '#lib/templates/template.ts'
import type { SigningView } from './signing-view.ts'

type Opened = Omit<SigningView, 'reader' | 'labels' | 'prompts' | 'language'> & {
  content: { bundle: Bundle }
}
type Reader = { userId: string; name: string }

/** What is read from the database, with the names that the reader's language gives it. */
export const signingViewOf = (opened: Opened, { userId, name }: Reader, language: Language): SigningView => ({
  ...opened,
  reader: { id: userId, name },
  labels: missingLabels(opened.content.bundle, opened.content.draft, language),
  prompts: promptTexts(opened.content.bundle, language),
  language,
})
