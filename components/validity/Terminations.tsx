import { useTranslations } from 'next-intl'
import { PlainForm } from '../forms/PlainForm.tsx'
import { useFormTexts } from '../signed/use-form-texts.ts'
import { useOwnerWords } from '../signed/use-owner-words.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Validity.module.css'
import type { Termination, ValidityProps } from './validity-props.ts'

/** One owner can end the agreement with the notice both have agreed on; taking that back takes both. */
export const Terminations = (props: ValidityProps) => {
  const { view } = props
  const t = useTranslations('validity.termination')
  const { inSentence, day } = useOwnerWords(view.parties)
  const standing = view.terminations.find(({ isWithdrawn }) => !isWithdrawn)
  const isOver = view.agreement.state === 'terminated'
  return (
    <section className={styles.section} aria-labelledby="gyldighet-oppsigelse">
      <h2 id="gyldighet-oppsigelse">{t('title')}</h2>
      {standing && <Given {...props} given={standing} />}
      {!standing && !isOver && <Terminate {...props} />}
      {view.terminations
        .filter(({ isWithdrawn }) => isWithdrawn)
        .map(({ id, partyId, givenOn }) => (
          <p key={id} className={styles.muted}>
            {t('withdrawn', { party: inSentence(partyId), date: day(givenOn) })}
          </p>
        ))}
    </section>
  )
}

/** The agreement runs out before the notice has. */
const isSooner = ({ terms: { validTo } }: ValidityProps['view'], noticeEnds: string): boolean =>
  validTo !== null && validTo < noticeEnds

const Terminate = ({ view, actions }: ValidityProps) => {
  const t = useTranslations('validity.termination')
  const months = useTranslations('validity.dates')
  const texts = useFormTexts('validity')
  const { party, day, list } = useOwnerWords(view.parties)
  const { noticeMonths } = view.terms
  if (noticeMonths === null || view.noticeWouldEnd === null) return <p>{t('noPeriod')}</p>
  const others = view.parties.filter(({ id }) => id !== view.party?.id)
  const period = months('months', { count: noticeMonths }).toLowerCase()
  const dates = { date: day(view.noticeWouldEnd), months: period }
  return (
    <>
      <p>
        {isSooner(view, view.noticeWouldEnd)
          ? t('whatLate', { ...dates, last: day(view.terms.validTo ?? '') })
          : t('what', dates)}
      </p>
      {view.permissions.terminate ? (
        <details className={styles.more}>
          <summary>{t('open')}</summary>
          <PlainForm
            id="oppsigelse"
            action={actions.terminate}
            sent={{ agreement: view.agreement.id, seen: view.noticeWouldEnd }}
            fields={[
              {
                name: 'reason',
                kind: 'textarea',
                label: t('reason'),
                help: t('reasonHelp', { other: list(others.map(({ id }) => party(id))) }),
              },
            ]}
            texts={texts(t('submit'))}
          />
        </details>
      ) : (
        <p>{t('only')}</p>
      )}
    </>
  )
}

const Given = (props: ValidityProps & { given: Termination }) => {
  const { view, given } = props
  const t = useTranslations('validity.termination')
  const { party, inSentence, list, person, moment, day } = useOwnerWords(view.parties)
  const side = view.parties.find(({ id }) => id === given.partyId)?.side
  const left = view.parties.filter(({ id }) => !given.withdrawnBy.includes(id))
  return (
    <div className={styles.box}>
      <h3>
        {side && <PartyMark standing={side} small />} {t('given', { party: party(given.partyId) })}
      </h3>
      <p className={styles.muted}>{t('givenBy', { person: person(given.by), moment: moment(given.at) })}</p>
      <p>{t('ends', { date: day(view.life?.lastDay ?? given.endsOn) })}</p>
      {isSooner(view, given.endsOn) && <p>{t('endsBefore', { date: day(given.endsOn) })}</p>}
      <p className={styles.said}>{t('said', { reason: given.reason })}</p>
      {given.withdrawnBy.length > 0 && (
        <p>
          {t('withdrawnBy', {
            parties: list(given.withdrawnBy.map(party)),
            waiting: list(left.map(({ id }) => inSentence(id))),
          })}
        </p>
      )}
      <Withdraw {...props} />
    </div>
  )
}

const Withdraw = ({ view, actions, given }: ValidityProps & { given: Termination }) => {
  const t = useTranslations('validity.termination')
  const texts = useFormTexts('validity')
  const own = view.party?.id
  if (!view.permissions.terminate || !own || given.withdrawnBy.includes(own)) return null
  return (
    <>
      <p>{t('withdrawWhy')}</p>
      <PlainForm
        id="trekk"
        action={actions.withdraw}
        sent={{ agreement: view.agreement.id }}
        fields={[]}
        texts={texts(t(given.withdrawnBy.length > 0 ? 'agree' : 'ask'))}
      />
    </>
  )
}
