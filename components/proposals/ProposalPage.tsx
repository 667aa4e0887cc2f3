import Link from 'next/link'
import type { ReactNode } from 'react'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { WrittenBlocks } from '../clause/WrittenBlocks.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import type { AgreeAction } from '../positions/position-action.ts'
import { Page } from '../ui/Page.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { AgreeToAccepted } from './AgreeToAccepted.tsx'
import { AlsoChanged } from './AlsoChanged.tsx'
import { type ProposalActionSet, ProposalActions } from './ProposalActions.tsx'
import { ChangeList, DiffLegend, ProposalDiff } from './ProposalDiff.tsx'
import { ProposalEvents } from './ProposalEvents.tsx'
import styles from './Proposals.module.css'
import { ProposedValues } from './ProposedValues.tsx'
import { isOpen, type ProposalView } from './proposal-view.ts'
import { Since } from './Since.tsx'
import { useProposalTitle } from './use-proposal-title.ts'
import { type ProposalWords, useProposalWords } from './use-proposal-words.ts'

export const DONE = ['delt', 'godtatt', 'avslatt', 'trukket', 'bort', 'framme'] as const
/** Where each leaves it. */
const LEAVES = {
  delt: 'shared',
  godtatt: 'accepted',
  avslatt: 'declined',
  trukket: 'withdrawn',
  bort: 'discarded',
  framme: 'draft',
} as const satisfies Record<(typeof DONE)[number], ProposalView['state']>
type Props = {
  view: ProposalView
  actions: ProposalActionSet
  agree: AgreeAction
  done: (typeof DONE)[number] | null
}
type Shown = { view: ProposalView; words: ProposalWords }

const LIST_ID = 'endringsliste'

/** An address may be sent on: a receipt is for the party that did it, as long as it stands. */
const isTheirs = ({ state, isOwn, own }: ProposalView, done: (typeof DONE)[number]): boolean =>
  LEAVES[done] === state && own !== null && isOwn === (done !== 'godtatt' && done !== 'avslatt')

/** One proposal: the two wordings beside each other, why, what one can do, and what has been done. */
export const ProposalPage = ({ view, actions, agree, done }: Props) => {
  const words = useProposalWords(view.parties)
  const { t, short } = words
  const { title, lead } = useProposalTitle(view, words)
  const { agreement, clause, comparison } = view
  const href = clause.isThere ? `/avtaler/${agreement.id}/${clause.key}` : `/avtaler/${agreement.id}/forslag`
  return (
    <>
      <HistoryBar
        href={href}
        back={clause.isThere ? t('backToClause', { clause: short(clause) }) : t('backToList')}
        label={t('label')}
      >
        {agreement.office}
      </HistoryBar>
      <Page title={title} lead={lead}>
        {done && isTheirs(view, done) && <Done view={view} words={words} done={done} />}
        <Related view={view} words={words} />
        <Why view={view} words={words} />
        {view.since && <Since view={view} since={view.since} words={words} />}
        {view.obstacle && (
          <div className={styles.notice}>
            <b>{t(`obstacle.${view.obstacle}`)}</b>
          </div>
        )}
        {view.writtenIn !== view.language && (
          <p className={styles.muted}>{t(`write.inOtherLanguage.${view.writtenIn}`)}</p>
        )}
        <ProposedValues view={view} words={words} />
        {comparison && <Compared view={view} words={words} comparison={comparison} />}
        <AlsoChanged view={view} words={words} />
        {!agreement.isOpen && (view.state === 'shared' || view.state === 'draft') && (
          <p className={styles.muted}>{t('list.locked')}</p>
        )}
        <ProposalActions view={view} words={words} actions={actions} />
        <AgreeToAccepted view={view} words={words} action={agree} />
        {comparison && comparison.changes.length > 0 && (
          <section className={styles.section} aria-labelledby={LIST_ID}>
            <h2 id={LIST_ID} tabIndex={-1}>
              {t('changes.title')}
            </h2>
            <ChangeList diff={comparison} language={view.writtenIn} />
          </section>
        )}
        <ProposalEvents view={view} words={words} />
      </Page>
    </>
  )
}

const Done = ({ view, words, done }: Shown & { done: (typeof DONE)[number] }) => {
  const { t, answerers, party, short } = words
  const them = view.isOwn ? answerers(view.party, 'side') : party(view.party)
  const { clause, agreement } = view
  return (
    <div className={styles.notice} data-kind="done" role="status">
      <b>{t(`done.${done}`, { them, clause: short(clause) })}</b>
      {done === 'godtatt' && clause.isThere && (
        <p>
          <Link href={`/avtaler/${agreement.id}/${clause.key}`} prefetch={false}>
            {t('toClause', { clause: short(clause) })}
          </Link>
        </p>
      )}
    </div>
  )
}

/** The way to what it answers, and to what has come in its place. */
const Related = ({ view, words: { t } }: Shown) => {
  const { answers, answeredBy, agreement, state } = view
  const to = (id: string, text: ReactNode) => (
    <p className={styles.muted}>
      <Link href={`/avtaler/${agreement.id}/forslag/${id}`} prefetch={false}>
        {text}
      </Link>
    </p>
  )
  // By the same party as the one it answers.
  const isInstead = answers?.isSameParty === true
  const about =
    state === 'draft' ? (isInstead ? 'replacesOwn' : 'counters') : isInstead ? 'instead' : 'earlier'
  return (
    <>
      {answeredBy && to(answeredBy, t('newest'))}
      {answers && to(answers.id, t(about))}
    </>
  )
}

const Why = ({ view, words }: Shown) => {
  const { t, inSentence, person, date } = words
  const { party, reason, by, isOwn, state } = view
  const isDraft = state === 'draft' || state === 'discarded'
  const nothing = isDraft ? t('why.draftNone') : t('why.none')
  return (
    <div className={styles.why}>
      {party && <PartyMark standing={party.side} />}
      <div>
        <b>{isOwn ? t('why.ours') : t('why.theirs', { party: inSentence(party) })}</b>
        {reason ? <q lang={LANGUAGE_TAG[view.writtenIn]}>{reason}</q> : <p>{nothing}</p>}
        <p className={styles.small}>
          {t(isDraft ? 'why.byDraft' : 'why.by', { who: person(by), date: date(view.at) })}
        </p>
      </div>
    </div>
  )
}

const unchangedWords = ({ seen, also }: ProposalView) => {
  if (seen?.now !== seen?.becomes || !seen) return 'diff.looks'
  return also.length > 0 ? 'diff.elsewhere' : 'diff.same'
}

type ComparedProps = Shown & { comparison: NonNullable<ProposalView['comparison']> }

const Compared = ({ view, words, comparison }: ComparedProps) => {
  const { t, language, theirs } = words
  const { state, party, isOwn } = view
  const isLive = isOpen(state)
  const own = state === 'shared' || !isLive ? t('ours') : t('ourDraft')
  return (
    <>
      <DiffLegend diff={comparison} listId={LIST_ID} />
      {comparison.changes.length === 0 && <p className={styles.muted}>{t(unchangedWords(view))}</p>}
      <ProposalDiff
        diff={comparison}
        titles={{
          before: t(isLive ? 'diff.now' : 'diff.was'),
          after: (
            <>
              {party && <PartyMark standing={party.side} small />} {isOwn ? own : theirs(party)}
            </>
          ),
        }}
        languages={{ before: view.language, after: view.writtenIn, ui: language }}
      />
      {view.formatted && (
        <details className={styles.whole}>
          <summary>{t('diff.whole')}</summary>
          <div lang={LANGUAGE_TAG[view.writtenIn]}>
            <WrittenBlocks
              blocks={view.formatted.flatMap((block) => (block.type === 'local' ? block.content : [block]))}
            />
          </div>
        </details>
      )}
    </>
  )
}
