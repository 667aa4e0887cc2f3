import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import type { ClausePageData } from '#lib/templates/clause-page.ts'
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
import { OtherAnswers } from './OtherAnswers.tsx'
import { PreviousNext } from './PreviousNext.tsx'

/** An answer to a prompt as this reader may see it: the reader's own, or another's in the same party. */
export type SeenAssessment = {
  prompt: string
  answer: 'considered' | 'not_relevant' | 'discuss'
  note: string
  userName: string
  own: boolean
}

export type Props = {
  agreement: string
  page: ClausePageData
  labels: Labels
  assessments: readonly SeenAssessment[]
  changeWording: (change: 'adapt' | 'reset' | 'restore', id: string, key: string) => Promise<ActionAnswer>
  saveAssessment: (id: string, key: string, prompt: string, given: AssessmentChange) => Promise<ActionAnswer>
}

/** List, clause, guide: one clause of the agreement, as the reader may use it. */
export function ClausePage(props: Props) {
  const { agreement, page, labels } = props
  const ui = asLanguage(useLocale())
  const mayAddOwn = page.mayWrite && page.key.startsWith(`${page.document.parts[0]?.template}/`)
  return (
    <div className={styles.columns}>
      <ClauseList agreement={agreement} document={page.document} labels={labels} current={page.key} />
      <main id={MAIN_ID} tabIndex={-1} className={styles.main}>
        <Heading page={page} />
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
        <PreviousNext agreement={agreement} previous={page.previous} next={page.next} />
        {mayAddOwn && (
          <AddOwnClause
            agreement={agreement}
            template={page.document.parts[0]?.template ?? ''}
            chapters={page.chapters}
            mayWrite={page.mayWrite}
          />
        )}
      </main>
      <Guide guide={guideView(props)} />
      <BottomBar />
      <HashFocus />
    </div>
  )
}

function Heading({ page }: { page: ClausePageData }) {
  const t = useTranslations('clause')
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
      <noscript>
        <p className={styles.notice}>{t('noScript')}</p>
      </noscript>
      {!page.mayWrite && <p className={styles.notice}>{t('readOnly')}</p>}
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

function guideView({ agreement, page, assessments, saveAssessment }: Props): GuideView | null {
  if (!page.guide) return null
  const { guide, about, title, language } = page.guide
  const answer = (prompt: { id: string; text: string }) => {
    const seen = assessments.filter((one) => one.prompt === prompt.id)
    const mine = seen.find((one) => one.own)
    return (
      <>
        <OtherAnswers answers={seen.filter((one) => !one.own)} />
        {page.mayAssess && (
          <AssessmentForm
            prompt={prompt.text}
            mine={
              mine
                ? { answer: mine.answer === 'not_relevant' ? 'not-relevant' : mine.answer, note: mine.note }
                : null
            }
            save={saveAssessment.bind(null, agreement, page.key, prompt.id)}
          />
        )}
      </>
    )
  }
  return {
    language,
    title,
    about,
    unconfirmed: guide.aboutUnconfirmed,
    groups: guide.groups.map((group) => ({
      title: group.title,
      prompts: group.prompts.map((prompt) => ({ ...prompt, answer: answer(prompt) })),
    })),
  }
}
