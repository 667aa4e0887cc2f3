import Link from 'next/link'
import { StatusMark } from '../positions/StatusMark.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Discuss.module.css'
import type { ClauseToDiscuss, DiscussView } from './discuss-view.ts'
import { useDiscussWords } from './use-discuss-words.ts'

type Props = { view: DiscussView; clause: ClauseToDiscuss }

/** Who wants to discuss the clause, or disagrees, and why. */
export const PositionsIn = ({ view, clause }: Props) => {
  const { t, partyOf, moment } = useDiscussWords(view)
  if (clause.positions.length === 0) return null
  return (
    <>
      <h3>{t('positions')}</h3>
      <ul className={styles.items}>
        {clause.positions.map(({ partyId, last, status }) => {
          const stance = last?.stance === 'disagree' ? 'disagree' : 'discuss'
          return (
            <li key={partyId}>
              <StatusMark status={stance} />
              <div>
                <b>{t(`stance.${stance}`, { party: partyOf(partyId) })}</b>{' '}
                {last && (
                  <span className={styles.muted}>
                    {t('by', { name: last.userName, moment: moment(last.at) })}
                  </span>
                )}
                {last?.note && <p className={styles.said}>{last.note}</p>}
                {status === 'changed-since' && <p className={styles.changed}>{t('changed')}</p>}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Prompts somebody marked so, with what everybody has answered. */
export const PromptsIn = ({ view, clause }: Props) => {
  const { t } = useDiscussWords(view)
  if (clause.prompts.length === 0) return null
  return (
    <>
      <h3>{t('prompts')}</h3>
      {clause.prompts.map(({ prompt, answers }) => (
        <div key={prompt} className={styles.prompt}>
          <p>{view.prompts.get(`${clause.clause.key} ${prompt}`) ?? prompt}</p>
          <ul className={styles.items}>
            {answers.map((one) => (
              <Answer key={`${one.userId}`} view={view} answer={one} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

type AnswerProps = { view: DiscussView; answer: ClauseToDiscuss['prompts'][number]['answers'][number] }

const Answer = ({ view, answer }: AnswerProps) => {
  const { t, partyOf, moment } = useDiscussWords(view)
  const party = answer.party ? partyOf(answer.party.id) : t('leader')
  return (
    <li>
      <PartyMark standing={answer.party?.side ?? 'manager'} small />
      <div>
        <b>{t('said', { party, answer: t(`answer.${answer.answer}`) })}</b>{' '}
        <span className={styles.muted}>
          {t('by', { name: answer.userName, moment: moment(answer.updatedAt) })}
        </span>
        {answer.note && <p className={styles.said}>{answer.note}</p>}
        {!answer.isShared && <p className={styles.muted}>{t('onlyYours')}</p>}
      </div>
    </li>
  )
}

export const DisputesIn = ({ view, clause }: Props) => {
  const { t, day } = useDiscussWords(view)
  if (clause.disputes.length === 0) return null
  return (
    <>
      <h3>{t('disputes')}</h3>
      {clause.disputes.map(({ id, openedAt, subject }) => (
        <div key={id} className={styles.prompt}>
          <p>
            <b>{t('dispute', { date: day(openedAt) })}</b>{' '}
            <Link href={`/avtaler/${view.agreement}/tvist#tvist-${id}`} prefetch={false}>
              {t('seeDispute')}
            </Link>
          </p>
          <p className={styles.said}>{subject}</p>
        </div>
      ))}
    </>
  )
}
