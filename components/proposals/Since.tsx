import type { NumberedDiff } from '#lib/document/diff-numbered.ts'
import { ChangeList } from './ProposalDiff.tsx'
import styles from './Proposals.module.css'
import type { ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

type Props = {
  view: Pick<ProposalView, 'state' | 'language'>
  since: NumberedDiff
  words: Pick<ProposalWords, 't'>
}

/** Nobody answers on a text that has become another without being told. */
export const Since = ({ view, since, words: { t } }: Props) => {
  const which = view.state === 'shared' ? 'shared' : 'draft'
  return (
    <div className={styles.notice}>
      <h2>{t(`since.${which}`)}</h2>
      <p>{t(`since.${which}Help`)}</p>
      {since.changes.length > 0 ? (
        <details>
          <summary>{t('since.show')}</summary>
          <ChangeList diff={since} language={view.language} />
        </details>
      ) : (
        <p>{t('diff.looks')}</p>
      )}
    </div>
  )
}
