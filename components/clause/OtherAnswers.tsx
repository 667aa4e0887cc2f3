import { useTranslations } from 'next-intl'
import type { Party, Side } from '#lib/agreements/role.ts'
import { usePositionWords } from '../positions/use-position-words.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Guide.module.css'

/** An answer to a prompt as this reader may see it. */
export type SeenAssessment = {
  prompt: string
  answer: 'considered' | 'not_relevant' | 'discuss'
  note: string
  userName: string
  /** Null: the NAV leader's. */
  party: { id: string; side: Side; organisation: string } | null
  own: boolean
  /** False: written before both parties saw the answers. */
  isShared: boolean
}

type Props = { answers: readonly SeenAssessment[]; parties: readonly Party[] }

/** What each party has answered, in the template's order, and the NAV leader; also who has not. The reader's own is in the form. */
export function OtherAnswers({ answers, parties }: Props) {
  const t = useTranslations('clause')
  const words = usePositionWords(parties)
  const silent = parties.filter(({ id }) => !answers.some(({ party }) => party?.id === id))
  return (
    <ul className={styles.others}>
      {parties.map((party) => (
        <Answers key={party.id} answers={answers.filter((one) => one.party?.id === party.id)} />
      ))}
      <Answers answers={answers.filter(({ party }) => !parties.some(({ id }) => id === party?.id))} />
      {silent.map((party) => (
        <li key={party.id} className={styles.muted}>
          <PartyMark standing={party.side} small /> {t('notAnswered', { party: words.party(party) })}
        </li>
      ))}
    </ul>
  )
}

const Answers = ({ answers }: Pick<Props, 'answers'>) => {
  const t = useTranslations('clause')
  return answers
    .filter(({ own }) => !own)
    .map((one) => (
      <li key={one.userName}>
        <PartyMark standing={one.party?.side ?? 'manager'} small />{' '}
        <strong>{t(one.answer === 'not_relevant' ? 'not-relevant' : one.answer)}</strong>
        {' – '}
        {t('answeredBy', { name: one.userName, party: one.party?.organisation ?? t('leader') })}
        {one.note && <span className={styles.said}>{one.note}</span>}
        {!one.isShared && <span className={styles.said}>{t('onlyYours')}</span>}
      </li>
    ))
}
