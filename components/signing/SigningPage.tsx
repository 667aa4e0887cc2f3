import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
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
import { useSigningTitle } from './use-signing-title.ts'
import { useSigningWords } from './use-signing-words.tsx'
import { Versions } from './Versions.tsx'

type Props = {
  view: SigningView
  actions: SigningActions
  /** A word to those whom the agreement waits for. */
  reminders: ReactNode
}

/** From what is missing to the file one signs: one page, whose title is where it stands. */
export const SigningPage = ({ view, actions, reminders }: Props) => {
  const { t } = useSigningWords(view)
  const compare = useTranslations('compare')
  const { id, state } = view.agreement
  const { title, lead } = useSigningTitle(view)
  return (
    <>
      <HistoryBar href={`/avtaler/${id}`} back={t('back')} label={t('label')}>
        {view.office}
      </HistoryBar>
      <Page title={title} lead={lead}>
        <FocusOnState state={state} />
        <RefreshOnReturn user={view.reader.id} />
        <div className={styles.page}>
          <div className={styles.group}>
            <RoadToSigned {...view} {...view.turn} />
          </div>
          {state === 'draft' ? (
            <>
              <GateList view={view} />
              <ToKnow view={view} />
              <Settled view={view} />
              <ApprovalCard view={view} actions={actions} />
            </>
          ) : (
            <FrozenSteps view={view} actions={actions} />
          )}
          {reminders}
          <p className={styles.ways}>
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
