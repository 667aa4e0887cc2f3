import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Done } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { RefreshOnReturn } from '../shell/RefreshOnReturn.tsx'
import { Page } from '../ui/Page.tsx'
import { ApprovalCard } from './ApprovalCard.tsx'
import { FocusOnState } from './FocusOnState.tsx'
import { FrozenSteps } from './FrozenSteps.tsx'
import { GateList } from './GateList.tsx'
import { RoadToSigned } from './RoadToSigned.tsx'
import { Settled } from './Settled.tsx'
import styles from './Signing.module.css'
import type { SigningActions } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { ToKnow } from './ToKnow.tsx'
import { Unlock } from './Unlock.tsx'
import { useSigningTitle } from './use-signing-title.ts'
import { useSigningWords } from './use-signing-words.tsx'
import { Versions } from './Versions.tsx'

type Props = {
  view: SigningView
  actions: SigningActions
  /** A word to those whom the agreement waits for. */
  reminders: ReactNode
  /** The reader comes from having approved. */
  hasApproved: boolean
}

/** From what is missing to the file one signs: one page, whose title is where it stands. */
export const SigningPage = ({ view, actions, reminders, hasApproved }: Props) => {
  const { t } = useSigningWords(view)
  const compare = useTranslations('compare')
  const next = useTranslations('signed.next')
  const { id, state } = view.agreement
  const { title, lead } = useSigningTitle(view)
  const own = view.approvals.find(({ partyId }) => partyId === view.party?.id)
  const isReady = view.gate.items.length === 0
  const number = view.versions.at(-1)?.number
  const isGiven = hasApproved && own?.status === 'approved'
  return (
    <>
      <HistoryBar href={`/avtaler/${id}`} back={t('back')} label={t('label')}>
        {view.office}
      </HistoryBar>
      <Page title={title} lead={lead}>
        {isGiven && <Done>{t('approval.given')}</Done>}
        <FocusOnState state={state} isArriving={isGiven} />
        <RefreshOnReturn user={view.reader.id} />
        <div className={styles.page}>
          {state === 'draft' ? (
            <>
              <GateList view={view} />
              {isReady && <ApprovalCard view={view} actions={actions} />}
              {reminders}
              <ToKnow view={view} />
              <Settled view={view} />
              {!isReady && <ApprovalCard view={view} actions={actions} />}
            </>
          ) : (
            <>
              <FrozenSteps view={view} />
              {reminders}
              {state === 'frozen' && number !== undefined && (
                <Unlock view={view} actions={actions} number={number} />
              )}
            </>
          )}
          <div className={styles.group}>
            <RoadToSigned {...view} {...view.turn} />
          </div>
          <p className={styles.ways}>
            {state !== 'draft' && state !== 'frozen' && (
              <Link href={`/avtaler/${id}/gyldighet`} prefetch={false}>
                {next('validity')}
              </Link>
            )}
            <Link href={`/avtaler/${id}/sammenlign`} prefetch={false}>
              {compare('pageTitle')}
            </Link>
            <Link href={`/avtaler/${id}/avvik`} prefetch={false}>
              {compare('deviations')}
            </Link>
          </p>
          <Versions view={view} check={actions.check} />
        </div>
      </Page>
    </>
  )
}
