import Link from 'next/link'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ApproveForm } from './ApproveForm.tsx'
import styles from './Signing.module.css'
import { shortCode } from './short-code.ts'
import type { ApproveAction } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { useApproveTexts } from './use-approve-texts.ts'
import { useSigningWords } from './use-signing-words.tsx'

const APPROVE_ID = 'godkjenn'

/** Nothing is missing, and the reader's party has not approved this text. */
export const canApprove = (view: SigningView): boolean => view.gate.items.length === 0 && !isGivenBy(view)

const isGivenBy = ({ approvals, party }: SigningView): boolean =>
  approvals.find(({ partyId }) => partyId === party?.id)?.status === 'approved'

/** Above the text, for whoever may approve it: where one does it, and how much is another than what was approved. */
export const ReadFirst = ({ view }: { view: SigningView }) => {
  const { t, list, inSentence, at } = useSigningWords(view)
  return (
    <div className={styles.readFirst}>
      <p>
        {t('approval.readFirst')} <a href={`#${APPROVE_ID}`}>{t('approval.toEnd')}</a>
      </p>
      {view.since.map(({ parties, version, at: time, seq, changes }) => (
        <p key={seq}>
          {parties.length > 0
            ? t('since.approval', { parties: list(parties.map(({ id }) => inSentence(id))), ...at(time) })
            : t('since.version', { number: version, ...at(time) })}
          {changes.length > 0 && `: ${t('since.count', { count: changes.length })}`}.{' '}
          <Link href={`/avtaler/${view.agreement.id}/sammenlign?fra=endring-${seq}&til=na`} prefetch={false}>
            {t('approval.seeAll')}
          </Link>
        </p>
      ))}
    </div>
  )
}

/** Below the text, and nowhere else: what is approved is what stands above. */
export const ApproveBelow = ({ view, action }: { view: SigningView; action: ApproveAction }) => {
  const { t, at } = useSigningWords(view)
  const texts = useApproveTexts(view)
  const isReady = view.gate.items.length === 0
  const isGiven = isGivenBy(view)
  const back = (
    <p>
      <LinkButton href={`/avtaler/${view.agreement.id}/klar`} variant="secondary">
        {t('reading.toSigning')}
      </LinkButton>
    </p>
  )
  return (
    <section id={APPROVE_ID} className={styles.below} aria-labelledby="godkjenn-tittel">
      <h2 id="godkjenn-tittel">{t('approval.title')}</h2>
      {isReady && !isGiven && (
        <>
          <p className={styles.terms}>{t('approval.means')}</p>
          <p>
            {t('approval.lastChanged', at(view.updatedAt))}{' '}
            {t('approval.code', { code: shortCode(view.seen.hash) })}
          </p>
        </>
      )}
      {isGiven && <p>{t('approval.isGiven')}</p>}
      {!isReady && <p>{t('approval.why.openBelow')}</p>}
      <ApproveForm
        agreement={view.agreement.id}
        seen={view.seen}
        action={action}
        isOpen={isReady && !isGiven}
        texts={texts}
        language={view.content.document.language}
      />
      {(isGiven || !isReady) && back}
    </section>
  )
}
