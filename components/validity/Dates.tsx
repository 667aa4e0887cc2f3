import { useTranslations } from 'next-intl'
import type { Terms } from '#lib/agreements/validity.ts'
import { type Field, PlainForm } from '../forms/PlainForm.tsx'
import { useFormTexts } from '../signed/use-form-texts.ts'
import { useOwnerWords } from '../signed/use-owner-words.ts'
import styles from './Validity.module.css'
import type { ValidityProps } from './validity-props.ts'

const SOURCE = { text: 'fromText', confirmed: 'fromConfirmed', none: 'fromNone' } as const

/** From when until when, how often it is evaluated, with what notice it ends: as both have approved it. */
export const Dates = (props: ValidityProps) => {
  const { view } = props
  const t = useTranslations('validity.dates')
  return (
    <section className={styles.section} aria-labelledby="gyldighet-datoer">
      <h2 id="gyldighet-datoer">{t('title')}</h2>
      <div className={styles.box}>
        <TermsList terms={view.terms} parties={view.parties} />
        <p className={styles.muted}>
          {t(view.agreement.state === 'draft' ? 'fromDraft' : SOURCE[view.source])}
        </p>
      </div>
      <Coming view={view} />
      {view.proposed && <Proposed {...props} proposed={view.proposed} />}
      {view.ended && <Ended view={view} ended={view.ended} />}
      {view.permissions['propose-terms'] && <Propose {...props} />}
    </section>
  )
}

/** What comes by itself, soonest first; what should have been done stands there until it is. */
const Coming = ({ view }: Pick<ValidityProps, 'view'>) => {
  const t = useTranslations('validity.deadline')
  const { day } = useOwnerWords(view.parties)
  if (view.deadlines.length === 0) return null
  return (
    <>
      <h3 className={styles.coming}>{t('title')}</h3>
      <ul className={styles.deadlines}>
        {view.deadlines.map(({ code, due }) => (
          <li key={code}>
            <b>{day(due)}</b> {t(code)}
          </li>
        ))}
      </ul>
    </>
  )
}

const TermsList = ({ terms, parties }: { terms: Terms } & Pick<ValidityProps['view'], 'parties'>) => {
  const t = useTranslations('validity.dates')
  const interval = useInterval()
  const { day } = useOwnerWords(parties)
  const { validFrom, validTo, noticeMonths, evaluationMonths } = terms
  const open = validFrom === null ? t('none') : t('open')
  return (
    <dl className={styles.terms}>
      <div>
        <dt>{t('from')}</dt>
        <dd>{validFrom === null ? t('none') : day(validFrom)}</dd>
      </div>
      <div>
        <dt>{t('to')}</dt>
        <dd>{validTo === null ? open : day(validTo)}</dd>
      </div>
      <div>
        <dt>{t('evaluation')}</dt>
        <dd>{interval(evaluationMonths)}</dd>
      </div>
      <div>
        <dt>{t('notice')}</dt>
        <dd>{noticeMonths === null ? t('none') : t('months', { count: noticeMonths })}</dd>
      </div>
    </dl>
  )
}

const YEARS = { 12: 'yearly', 24: 'everySecond', 48: 'everyFourth' } as const

const useInterval = (): ((months: number | null) => string) => {
  const t = useTranslations('validity.dates')
  return (months) => {
    if (months === null) return t('none')
    const years = YEARS[months as keyof typeof YEARS]
    return years ? t(years) : t('every', { count: months })
  }
}

type ProposedProps = ValidityProps & { proposed: NonNullable<ValidityProps['view']['proposed']> }

/** Dates that one side has put forward: they hold when every owner has confirmed them. */
const Proposed = ({ view, actions, proposed }: ProposedProps) => {
  const t = useTranslations('validity.dates')
  const texts = useFormTexts('validity')
  const { inSentence, list, person, moment } = useOwnerWords(view.parties)
  const has = (id: string) => proposed.confirmedBy.includes(id)
  const ids = view.parties.map(({ id }) => id)
  const parties = list(ids.filter(has).map(inSentence))
  const waiting = list(ids.filter((id) => !has(id)).map(inSentence))
  const mayConfirm = view.permissions['confirm-terms'] && view.party !== null && !has(view.party.id)
  return (
    <div className={styles.box}>
      <h3>{t('proposed')}</h3>
      <TermsList terms={proposed.terms} parties={view.parties} />
      <p className={styles.muted}>
        {t('proposedBy', { person: person(proposed.by), moment: moment(proposed.at) })}
      </p>
      <p>{parties ? t('confirmedBy', { parties, waiting }) : t('waits', { waiting })}</p>
      {mayConfirm ? (
        <PlainForm
          id="bekreft-datoer"
          action={actions.confirm}
          sent={{ agreement: view.agreement.id, terms: proposed.id }}
          fields={[]}
          texts={texts(t('confirm'))}
          variant="primary"
        />
      ) : (
        !view.permissions['confirm-terms'] && <p>{t('only')}</p>
      )}
      {proposed.mayWithdraw && (
        <PlainForm
          id="trekk-datoer"
          action={actions.takeBack}
          sent={{ agreement: view.agreement.id, terms: proposed.id }}
          fields={[]}
          texts={texts(t('takeBack'))}
        />
      )}
      {proposed.mayDecline && (
        <details className={styles.more}>
          <summary>{t('decline')}</summary>
          <PlainForm
            id="nei-til-datoer"
            action={actions.decline}
            sent={{ agreement: view.agreement.id, terms: proposed.id }}
            fields={[{ name: 'reason', kind: 'textarea', label: t('declineWhy'), help: t('declineHelp') }]}
            texts={texts(t('submitDecline'))}
          />
        </details>
      )}
    </div>
  )
}

type EndedProps = Pick<ValidityProps, 'view'> & { ended: NonNullable<ValidityProps['view']['ended']> }

/** What was proposed last, until somebody proposes something else. */
const Ended = ({ view, ended }: EndedProps) => {
  const t = useTranslations('validity.dates')
  const { person, moment } = useOwnerWords(view.parties)
  const values = { person: person(ended.by), moment: moment(ended.at) }
  return (
    <div className={styles.box}>
      <p>{t('wereProposed', { person: person(ended.proposedBy), moment: moment(ended.proposedAt) })}</p>
      <p>{t(ended.isOwn ? 'takenBack' : 'declined', values)}</p>
      {ended.reason !== '' && <p className={styles.said}>{t('said', { reason: ended.reason })}</p>}
    </div>
  )
}

const Propose = ({ view, actions }: ValidityProps) => {
  const t = useTranslations('validity.dates')
  const texts = useFormTexts('validity')
  const fields = useTermsFields(view.terms)
  return (
    <details className={styles.more}>
      <summary>{t(view.source === 'none' ? 'proposeFirst' : 'propose')}</summary>
      <p>{t('proposeWhy')}</p>
      <PlainForm
        id="datoer"
        action={actions.propose}
        sent={{ agreement: view.agreement.id }}
        fields={fields}
        texts={texts(t('submit'))}
      />
    </details>
  )
}

const useTermsFields = (terms: Terms): readonly Field[] => {
  const t = useTranslations('validity.dates')
  const start = (value: string | number | null) => (value === null ? '' : String(value))
  return [
    { name: 'validFrom', kind: 'date', label: t('from'), start: start(terms.validFrom) },
    { name: 'validTo', kind: 'date', label: t('to'), help: t('toHelp'), start: start(terms.validTo) },
    {
      name: 'evaluationMonths',
      kind: 'number',
      label: t('evaluationMonths'),
      start: start(terms.evaluationMonths),
    },
    { name: 'noticeMonths', kind: 'number', label: t('noticeMonths'), start: start(terms.noticeMonths) },
  ]
}
