import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import type { ClausePageData } from '#lib/templates/clause-page.ts'
import { COMMENTS_TITLE_ID } from '../comments/comments-id.ts'
import { PositionPanel } from '../positions/PositionPanel.tsx'
import { PositionSummary } from '../positions/PositionSummary.tsx'
import type { PositionActions } from '../positions/position-action.ts'
import type { PositionsView } from '../positions/positions-view.ts'
import { StatusShapes } from '../positions/StatusMark.tsx'
import { InThisClause } from '../presence/InThisClause.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { AdaptWording } from './AdaptWording.tsx'
import { AddOwnClause } from './AddOwnClause.tsx'
import { type AssessmentChange, AssessmentForm } from './AssessmentForm.tsx'
import type { ActionAnswer } from './action-answer.ts'
import { BottomBar } from './BottomBar.tsx'
import { ClauseProvider } from './ClauseContext.tsx'
import { ClauseList, type Labels } from './ClauseList.tsx'
import styles from './ClausePage.module.css'
import { ClauseText } from './ClauseText.tsx'
import { Guide, type GuideView } from './Guide.tsx'
import { HashFocus } from './HashFocus.tsx'
import { LazyAdaptedWording, LazyOwnClauseEditor } from './LazyClauseKinds.tsx'
import { OtherAnswers, type SeenAssessment } from './OtherAnswers.tsx'
import { PreviousNext } from './PreviousNext.tsx'

export type Props = {
  agreement: string
  page: ClausePageData
  labels: Labels
  /** What people say about the clause, and how much of it is not done with. */
  comments: { content: ReactNode; count: number }
  /** Other wordings of the clause; null for those who are not told of them. */
  proposals: ReactNode
  /** What the owners mean about the clauses. */
  positions: { view: PositionsView; actions: PositionActions }
  /** Null for those who do not see what the parties have answered. */
  assessments: readonly SeenAssessment[] | null
  changeWording: (change: 'adapt' | 'reset' | 'restore', id: string, key: string) => Promise<ActionAnswer>
  saveAssessment: (id: string, key: string, prompt: string, given: AssessmentChange) => Promise<ActionAnswer>
}

/** List, clause, guide: one clause of the agreement, as the reader may use it. */
export function ClausePage(props: Props) {
  const { agreement, page, labels } = props
  const { view, actions } = props.positions
  const t = useTranslations('clause')
  const ui = asLanguage(useLocale())
  const part = page.document.parts.find(({ clauses }) => clauses.some(({ key }) => key === page.key))
  const resolved = part?.clauses.find(({ key }) => key === page.key)
  const hasPositions = view.positions.some(({ clause }) => clause === page.key)
  const mayAddOwn = page.mayWrite && page.key.startsWith(`${page.document.parts[0]?.template}/`)
  return (
    <div className={styles.columns}>
      <StatusShapes />
      <ClauseList
        agreement={agreement}
        document={page.document}
        labels={labels}
        current={page.key}
        marks={view}
      />
      <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
        <Heading page={page} isLocked={view.state !== 'draft'} />
        <PositionSummary view={view} clause={page.key} />
        <ClauseProvider
          agreement={agreement}
          view={page.view}
          language={page.language}
          ui={ui}
          mayWrite={page.mayWrite}
          known={page.known}
        >
          <Content {...props} />
        </ClauseProvider>
        {props.proposals}
        <PreviousNext agreement={agreement} previous={page.previous} next={page.next} waiting={view.next} />
        {mayAddOwn && (
          <AddOwnClause
            agreement={agreement}
            template={page.document.parts[0]?.template ?? ''}
            chapters={page.chapters}
            mayWrite={page.mayWrite}
          />
        )}
      </main>
      <div className={styles.side}>
        {part && resolved && (
          <PositionPanel agreement={agreement} view={view} part={part} clause={resolved} actions={actions} />
        )}
        {props.comments.count > 0 && (
          <p className={styles.jump}>
            <a href={`#${COMMENTS_TITLE_ID}`}>{t('comments', { count: props.comments.count })}</a>
          </p>
        )}
        <Guide guide={guideView(props)} />
        {props.comments.content}
      </div>
      <BottomBar comments={props.comments.count} hasPositions={hasPositions} />
      <HashFocus />
    </div>
  )
}

function Heading({ page, isLocked }: { page: ClausePageData; isLocked: boolean }) {
  const t = useTranslations('clause')
  const front = useTranslations('front')
  return (
    <>
      {page.chapter && (
        <p className={styles.where} lang={page.language}>
          {page.chapter}
        </p>
      )}
      <h1 className={styles.title} lang={page.language}>
        {page.number && <span className={styles.number}>{page.number} </span>}
        {page.heading || t('own')}
      </h1>
      <InThisClause clause={page.key} />
      <noscript>
        <p className={styles.notice}>{t('noScript')}</p>
      </noscript>
      {!page.mayWrite && (
        <p className={styles.notice}>{isLocked ? front('lockedReadOnly') : t('readOnly')}</p>
      )}
    </>
  )
}

function Content({ agreement, page, changeWording }: Props) {
  const t = useTranslations('clause')
  if (page.kind === 'own' && page.ownId) return <LazyOwnClauseEditor id={page.ownId} />
  if (page.kind === 'heading') return <p className={styles.notice}>{t('headingOnly')}</p>
  if (page.adapted)
    return (
      <>
        <LazyAdaptedWording
          adapted={page.adapted}
          label={page.heading}
          reset={changeWording.bind(null, 'reset', agreement, page.key)}
        />
        <ClauseText blocks={page.structured} />
      </>
    )
  const adapt = changeWording.bind(null, 'adapt', agreement, page.key)
  const restore = page.canRestore ? changeWording.bind(null, 'restore', agreement, page.key) : undefined
  return (
    <>
      <ClauseText blocks={page.view.clause.blocks} />
      {page.mayAdapt && page.number && <AdaptWording number={page.number} adapt={adapt} restore={restore} />}
    </>
  )
}

function guideView({ agreement, page, assessments, positions, saveAssessment }: Props): GuideView | null {
  if (!page.guide) return null
  const { guide, about, title, language } = page.guide
  const answer = (prompt: { id: string; text: string }) => {
    const seen = assessments?.filter((one) => one.prompt === prompt.id) ?? []
    const mine = seen.find((one) => one.own)
    return (
      <>
        {page.mayAssess && (
          <AssessmentForm
            prompt={prompt.text}
            mine={
              mine ? { ...mine, answer: mine.answer === 'not_relevant' ? 'not-relevant' : mine.answer } : null
            }
            save={saveAssessment.bind(null, agreement, page.key, prompt.id)}
          />
        )}
        {assessments && <OtherAnswers answers={seen} parties={positions.view.parties} />}
      </>
    )
  }
  return {
    language,
    title,
    about,
    unconfirmed: guide.aboutUnconfirmed,
    toDiscuss: assessments ? `/avtaler/${agreement}/droeftes` : null,
    groups: guide.groups.map((group) => ({
      title: group.title,
      prompts: group.prompts.map((prompt) => ({ ...prompt, answer: answer(prompt) })),
    })),
  }
}
