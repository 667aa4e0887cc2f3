import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { PartyDetails } from '#lib/agreements/party-details.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate, noon } from '#lib/i18n/format-moment.ts'
import { headingText } from '#lib/templates/clause-names.ts'
import { Done } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { membersAddress } from '../members/member-address.ts'
import { Page } from '../ui/Page.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import type { DetailsAct } from './details-action.ts'
import styles from './Parties.module.css'
import type { PartiesView, PartyView, TitleInText } from './parties-view.ts'

type Props = { view: PartiesView; act: DetailsAct }

/** Both owners side by side, equally large: each writes of itself. */
export const PartiesPage = ({ view, act }: Props) => {
  const t = useTranslations('partyDetails')
  return (
    <>
      <HistoryBar href={`/avtaler/${view.agreement}`} back={t('back')} label={t('title')}>
        {view.office}
      </HistoryBar>
      <Page title={t('title')} lead={t('lead')}>
        {view.hasSaved && <Done>{t('saved')}</Done>}
        {!view.isOpen && <p className={styles.muted}>{t('closed')}</p>}
        <div className={styles.cards}>
          {view.parties.map((one) => (
            <Card key={one.party.id} agreement={view.agreement} one={one} act={act} />
          ))}
        </div>
        {view.partners.length > 0 && (
          <section className={styles.section} aria-labelledby="samarbeidskommuner">
            <h2 id="samarbeidskommuner">{t('partners')}</h2>
            <p>{t('partnerHelp')}</p>
            <ul>
              {view.partners.map(({ id, organisation }) => (
                <li key={id}>
                  {organisation} – {t('partner')}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Titles view={view} />
        <p className={styles.section}>
          <Link href={membersAddress(view.officeId)} prefetch={false}>
            {t('members')}
          </Link>
        </p>
      </Page>
    </>
  )
}

const Card = ({ agreement, one, act }: { agreement: string; one: PartyView; act: DetailsAct }) => {
  const t = useTranslations('partyDetails')
  const language = asLanguage(useLocale())
  const { party, details, told, mayEdit, edition, suggested } = one
  const id = `part-${party.id}`
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>
        <PartyMark standing={party.side} />
        {party.organisation}
      </h2>
      {mayEdit ? (
        <DetailsForm
          key={edition}
          act={act}
          agreement={agreement}
          party={party.id}
          edition={edition}
          details={details}
          suggested={suggested}
        />
      ) : (
        <Facts details={details} />
      )}
      {told && (
        <p className={styles.muted}>
          {t('told', { name: told.name, date: formatDate(told.at, language), clock: formatClock(told.at) })}
        </p>
      )}
      {!mayEdit && <p className={styles.muted}>{t('only', { organisation: party.organisation })}</p>}
    </section>
  )
}

const Facts = ({ details }: { details: PartyDetails }) => {
  const t = useTranslations('partyDetails')
  const authority = useAuthorityWords()(details)
  const signatory = [details.signatoryName, details.signatoryTitle].filter(Boolean).join(', ')
  const facts = [
    [t('caseNumber'), details.caseNumber],
    [t('signatory'), signatory],
    [t('authority'), authority],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value ? undefined : styles.missing}>{value || t('notTold')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** «Delegert myndighet: reglementet punkt 4, 12. mars 2026». */
const useAuthorityWords = (): ((details: PartyDetails) => string) => {
  const t = useTranslations('partyDetails')
  const language = asLanguage(useLocale())
  return ({ authority, authorityText, authorityOn }) => {
    if (!authority) return ''
    const date = authorityOn && formatDate(noon(authorityOn), language)
    const what = [authorityText, date].filter(Boolean).join(', ')
    return [t(`authorities.${authority}`), what].filter(Boolean).join(': ')
  }
}

const Titles = ({ view }: { view: PartiesView }) => {
  const t = useTranslations('partyDetails')
  if (view.titles.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="titler">
      <h2 id="titler">{t('inText')}</h2>
      <p>{t('inTextHelp')}</p>
      <dl className={styles.facts}>
        {view.titles.map((title) => (
          <Title key={title.label} title={title} agreement={view.agreement} />
        ))}
      </dl>
    </section>
  )
}

const Title = ({ title, agreement }: { title: TitleInText; agreement: string }) => {
  const t = useTranslations('partyDetails')
  const { label, value, clause } = title
  return (
    <div>
      <dt>{label}</dt>
      <dd className={value ? undefined : styles.missing}>{value || t('noTitle')}</dd>
      {clause && (
        <dd className={styles.missing}>
          <Link href={`/avtaler/${agreement}/${clause.key}`} prefetch={false}>
            {t('inClause', { clause: [clause.number, headingText(clause)].filter(Boolean).join(' ') })}
          </Link>
        </dd>
      )}
    </div>
  )
}
