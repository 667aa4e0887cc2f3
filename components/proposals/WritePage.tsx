import Link from 'next/link'
import type { Party } from '#lib/agreements/role.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
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
  choicesOpen: boolean
  words: Readonly<Record<string, string>>
  reason: string
  version: number
  answersId: string | null
  answersOwn: boolean
}
type Props = { agreement: string; writing: WritingView; writer: string; save: SaveAction }

/** Where a party writes another wording of a clause, by itself. */
export const WritePage = ({ agreement, writing, writer, save }: Props) => {
  const words = useProposalWords(writing.parties)
  const { t, long, short } = words
  const { clause, own, answersId, answersOwn } = writing
  const organisation = own?.organisation ?? ''
  const lead = answersId ? (answersOwn ? 'replaceLead' : 'counterLead') : 'lead'
  const isOther = writing.texts.find(({ writtenIn }) => writtenIn !== writing.language)
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
        lead={t(`write.${lead}`, { organisation })}
        narrow
      >
        {!writing.isOpen && <p className={styles.muted}>{t('write.locked')}</p>}
        {isOther && <p className={styles.muted}>{t(`write.inOtherLanguage.${isOther.writtenIn}`)}</p>}
        {writing.choicesOpen && (
          <div className={styles.notice}>
            <p>{t('write.choicesOpen')}</p>
            <p>
              <Link href={`/avtaler/${agreement}/${clause.key}`} prefetch={false}>
                {t('toClause', { clause: short(clause) })}
              </Link>
            </p>
          </div>
        )}
        <noscript>
          <p className={styles.notice}>{t('write.noScript')}</p>
        </noscript>
        {writing.texts.length === 0 ? (
          !writing.choicesOpen && <p className={styles.muted}>{t('write.nothing')}</p>
        ) : (
          <ProposalWriter
            key={writing.id}
            agreement={agreement}
            id={writing.id}
            clause={clause.key}
            answersId={answersId}
            version={writing.version}
            reason={writing.reason}
            language={writing.language}
            parts={writing.texts.map((text) => partOf(text, words))}
            facts={writing.words}
            writer={writer}
            save={save}
          />
        )}
      </Page>
    </>
  )
}

const partOf = ({ part, label, content, proposed, isStandard }: Text, { t }: ProposalWords): WrittenPart => {
  if (part === 'own') return { part, label: t('write.own'), help: null, content, proposed }
  if (part !== 'wording') return { part, label: label ?? '', help: t('write.slotHelp'), content, proposed }
  const help = t(isStandard ? 'write.standardHelp' : 'write.adaptedHelp')
  return { part, label: t('write.wording'), help, content, proposed }
}
