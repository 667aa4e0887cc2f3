import { useTranslations } from 'next-intl'
import type { RowFormTexts } from './RowForm.tsx'

/** What the form of any row says when it is not saved. Its words are sent with it: the form runs in the browser. */
export function useFormTexts(own: Pick<RowFormTexts, 'submit' | 'summary' | 'problems'>): RowFormTexts {
  const t = useTranslations('rowHistory')
  return {
    ...own,
    failures: {
      'no-session': t('failure.no-session'),
      'not-found': t('failure.not-found'),
      forbidden: t('failure.forbidden'),
      failed: t('failure.failed'),
    },
    conflict: {
      title: t('conflict.title'),
      // The names come later, in the browser.
      who: t('conflict.who', { who: '{who}', when: '{when}' }),
      removed: t('conflict.removed', { who: '{who}', when: '{when}' }),
      next: t('conflict.next'),
      empty: t('conflict.empty'),
    },
  }
}
