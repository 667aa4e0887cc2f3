import type { Party } from '#lib/agreements/role.ts'
import type { Answers } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Proposals.module.css'
import { ProposalWriter } from './ProposalWriter.tsx'
import type { SaveAction, WrittenPart } from './proposal-action.ts'
import { type ProposalWords, useProposalWords } from './use-proposal-words.ts'

type Text = {
  part: string
  label: string | null
  content: RichText
  proposed: RichText
  isStandard: boolean
  writtenIn: Language
  hasPlace: boolean
}
export type WritingView = {
  id: string
  clause: ClauseName
  language: Language
  office: string
  own: Party | null
  parties: readonly Party[]
  isOpen: boolean
  texts: readonly Text[]
  view: ClauseView | null
  isAdapted: boolean
  answers: Answers
  proposedAnswers: ProposedAnswers
  words: Readonly<Record<string, string>>
  reason: string
  version: number
  answersId: string | null
  answersOwn: boolean
}
type Props = { agreement: string; writing: WritingView; writer: string; save: SaveAction }

/** Where a party writes what a clause is to say instead, by itself. */
export const WritePage = ({ agreement, writing, writer, save }: Props) => {
  const words = useProposalWords(writing.parties)
  const { t, long, short } = words
  const { clause, own, answersId } = writing
  return (
    <>
      <HistoryBar
        href={
          answersId ? `/avtaler/${agreement}/forslag/${answersId}` : `/avtaler/${agreement}/${clause.key}`
        }
        back={answersId ? t('label') : t('backToClause', { clause: short(clause) })}
        label={t('label')}
      >
        {writing.office}
      </HistoryBar>
      <Page
        title={t('write.title', { clause: long(clause) })}
        lead={t(`write.${leadOf(writing)}`, { organisation: own?.organisation ?? '' })}
        narrow
      >
        <Writer agreement={agreement} writing={writing} writer={writer} save={save} words={words} />
      </Page>
    </>
  )
}

const leadOf = ({ answersId, answersOwn }: WritingView) => {
  if (!answersId) return 'lead'
  return answersOwn ? 'replaceLead' : 'counterLead'
}

const Writer = ({ agreement, writing, writer, save, words }: Props & { words: ProposalWords }) => {
  const { t } = words
  // An adapted wording is a text: the template's fields and alternatives do not stand in it.
  const view = writing.isAdapted || !hasAnswers(writing.view) ? null : writing.view
  const isOther = writing.texts.find(({ writtenIn }) => writtenIn !== writing.language)
  return (
    <>
      {!writing.isOpen && <p className={styles.muted}>{t('write.locked')}</p>}
      {isOther && <p className={styles.muted}>{t(`write.inOtherLanguage.${isOther.writtenIn}`)}</p>}
      <noscript>
        <p className={styles.notice}>{t('write.noScript')}</p>
      </noscript>
      {writing.texts.length === 0 && !view ? (
        <p className={styles.muted}>{t('write.nothing')}</p>
      ) : (
        <ProposalWriter
          key={writing.id}
          agreement={agreement}
          id={writing.id}
          clause={writing.clause.key}
          answersId={writing.answersId}
          version={writing.version}
          reason={writing.reason}
          view={view}
          answers={writing.answers}
          proposedAnswers={writing.proposedAnswers}
          language={writing.language}
          parts={writing.texts.map((text) => partOf(text, words))}
          facts={writing.words}
          writer={writer}
          save={save}
        />
      )}
    </>
  )
}

/** Something to fill in, choose or strike is asked in the clause itself. */
const hasAnswers = (view: ClauseView | null): view is ClauseView => {
  if (!view) return false
  const { fields, choices, passages } = usageOfClause(view.clause)
  return choices.length > 0 || passages.length > 0 || fields.some((id) => view.homes[id] === undefined)
}

const partOf = (text: Text, { t }: ProposalWords): WrittenPart => {
  const { part, label, content, proposed, isStandard, hasPlace } = text
  const written = { part, content, proposed, hasPlace }
  if (part === 'own') return { ...written, label: t('write.own'), help: null }
  const help = part === 'wording' ? (isStandard ? 'standardHelp' : 'adaptedHelp') : 'slotHelp'
  return {
    ...written,
    label: part === 'wording' ? t('write.wording') : (label ?? ''),
    help: t(`write.${hasPlace ? help : 'noPlaceHelp'}`),
  }
}
