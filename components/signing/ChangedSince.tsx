import Link from 'next/link'
import { ChangedClauses } from './ChangedClauses.tsx'
import { changedClauses } from './changed-clauses.ts'
import styles from './Signing.module.css'
import type { SigningView, Since } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

/** Word by word what has become another text since somebody approved it, and who made it so. */
export const ChangedSince = ({ since, view }: { since: Since; view: SigningView }) => {
  const { t, at, list, party, inSentence } = useSigningWords(view)
  const { parties, version, changes, by } = since
  const names = by.map(({ userName, partyId }) =>
    partyId && party(partyId) ? `${userName} (${party(partyId)})` : userName,
  )
  return (
    <div className={styles.since}>
      <h3>
        {parties.length > 0
          ? t('since.approval', { parties: list(parties.map(({ id }) => inSentence(id))), ...at(since.at) })
          : t('since.version', { number: version, ...at(since.at) })}
      </h3>
      {names.length > 0 && <p>{t('since.by', { names: list(names) })}</p>}
      {changes.length === 0 && <p>{t('since.none')}</p>}
      <ChangedClauses
        changes={changedClauses(changes, view.content)}
        language={view.content.document.language}
        words={{ added: t('approval.added'), removed: t('approval.removed'), annex: t('clause.annexWord') }}
      />
      <p>
        <Link
          href={`/avtaler/${view.agreement.id}/sammenlign?fra=endring-${since.seq}&til=na`}
          prefetch={false}
        >
          {t('approval.seeAll')}
        </Link>
      </p>
    </div>
  )
}
