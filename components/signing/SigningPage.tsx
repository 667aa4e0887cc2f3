import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { ApprovalCard } from './ApprovalCard.tsx'
import { FocusOnState } from './FocusOnState.tsx'
import { FrozenSteps } from './FrozenSteps.tsx'
import { GateList } from './GateList.tsx'
import { Settled } from './Settled.tsx'
import styles from './Signing.module.css'
import type { SigningActions } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { useSigningTitle } from './use-signing-title.ts'
import { useSigningWords } from './use-signing-words.tsx'
import { Versions } from './Versions.tsx'

type Props = { view: SigningView; actions: SigningActions }

/** From what is missing to the file one signs: one page, whose title is where it stands. */
export const SigningPage = ({ view, actions }: Props) => {
  const { t } = useSigningWords(view)
  const { id, state } = view.agreement
  const { title, lead } = useSigningTitle(view)
  return (
    <>
      <HistoryBar href={`/avtaler/${id}`} back={t('back')} label={t('label')}>
        {view.office}
      </HistoryBar>
      <Page title={title} lead={lead}>
        <FocusOnState state={state} />
        <div className={styles.page}>
          {state === 'draft' ? (
            <>
              <GateList view={view} />
              <Settled view={view} />
              <ApprovalCard view={view} actions={actions} />
            </>
          ) : (
            <FrozenSteps view={view} actions={actions} />
          )}
          <Versions view={view} check={actions.check} />
        </div>
      </Page>
    </>
  )
}
