import { ArrowsCirclepathIcon, CheckmarkCircleFillIcon, HourglassIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ApprovalRow, PartyApproval } from '#lib/agreements/approvals.ts'
import type { Party } from '#lib/agreements/role.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import styles from './Signing.module.css'
import { SigningForm } from './SigningForm.tsx'
import type { SigningActions } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { useActingRole } from './use-acting-role.ts'
import { useFailureTexts } from './use-approve-texts.ts'
import { useSigningWords } from './use-signing-words.tsx'

type Props = { view: SigningView; actions: SigningActions }

/** Both owners, equally large: who may approve, who has, and what. The own party's director is led to the text. */
export const ApprovalCard = ({ view, actions }: Props) => {
  const words = useSigningWords(view)
  const { t } = words
  const parties = useTranslations('partyDetails')
  return (
    <section className={styles.card} aria-labelledby="klar-godkjenning">
      <h2 id="klar-godkjenning">{t('approval.title')}</h2>
      <ul className={styles.approvals}>
        {view.parties.map((party) => (
          <Approval key={party.id} party={party} view={view} />
        ))}
      </ul>
      <p>
        <Link href={`/avtaler/${view.agreement.id}/parter`} prefetch={false}>
          {parties('link')}
        </Link>
      </p>
      {view.since.map((since) => (
        <ChangedSince key={`${since.version} ${since.seq}`} since={since} view={view} />
      ))}
      <Own view={view} actions={actions} />
    </section>
  )
}

export const Approval = ({ party, view }: { party: Party; view: SigningView }) => {
  const { t, party: called } = useSigningWords(view)
  const approval = view.approvals.find(({ partyId }) => partyId === party.id)
  return (
    <li>
      <PartyMark standing={party.side} />
      <div>
        <b>{called(party.id)}</b>
        <Who party={party} view={view} />
        <Signs party={party} view={view} />
      </div>
      <Status approval={approval} isReady={view.gate.items.length === 0} view={view} />
    </li>
  )
  function Who(props: { party: Party; view: SigningView }) {
    const people = props.view.approvers.find(({ partyId }) => partyId === props.party.id)?.people ?? []
    const roleWord = useActingRole()
    if (people.length === 0)
      return <span>{t('approval.nobody', { organisation: props.party.organisation })}</span>
    return people.map(({ id, name, role, deputyFor }) => {
      const who = t('approval.named', {
        name,
        role: role ? roleWord(role, deputyFor !== undefined) : '',
        organisation: props.party.organisation,
      })
      return <span key={id}>{id === props.view.reader.id ? t('approval.you', { who }) : who}</span>
    })
  }
}

/** «Sak 26/101. Signeres av Kari Brekke, kommunedirektør.» */
const Signs = ({ party, view }: { party: Party; view: SigningView }) => {
  const t = useTranslations('partyDetails')
  const told = view.partyDetails.find(({ partyId }) => partyId === party.id)
  if (!told) return null
  const who = [told.signatoryName, told.signatoryTitle].filter(Boolean).join(', ')
  const words = [
    told.caseNumber && t('cardCase', { number: told.caseNumber }),
    who && t('card', { who }),
  ].filter(Boolean)
  return words.length > 0 && <span>{words.join(' ')}</span>
}

type StatusProps = { approval: PartyApproval | undefined; isReady: boolean; view: SigningView }

/** Shape and word. */
const Status = ({ approval, isReady, view }: StatusProps) => {
  const { t, at } = useSigningWords(view)
  const by = useApprover()
  const last = approval?.last
  if (approval?.status === 'approved' && last)
    return (
      <span className={`${styles.approval} ${styles.given}`}>
        <b>
          <CheckmarkCircleFillIcon aria-hidden fontSize="1.25rem" />
          {t('approval.approved')}
        </b>
        <span>{t('approval.by', { name: by(last), ...at(last.at) })}</span>
      </span>
    )
  if (approval?.status === 'changed-since')
    return (
      <span className={`${styles.approval} ${styles.lapsed}`}>
        <b>
          <ArrowsCirclepathIcon aria-hidden fontSize="1.25rem" />
          {t('approval.changed')}
        </b>
        {last && <span>{t('approval.by', { name: by(last), ...at(last.at) })}</span>}
      </span>
    )
  return (
    <span className={styles.approval}>
      <b>
        <HourglassIcon aria-hidden fontSize="1.25rem" />
        {t(isReady ? 'approval.none' : 'approval.notReady')}
      </b>
    </span>
  )
}

/** «Ola Nordmann, stedfortreder for kommunedirektøren». */
const useApprover = (): ((last: ApprovalRow) => string) => {
  const role = useActingRole()
  return (last) => (last.deputyFor ? `${last.userName}, ${role(last.role, true)}` : last.userName)
}

/** What the reader may do about it, or in words why nothing. */
const Own = ({ view, actions }: Props) => {
  const { t } = useSigningWords(view)
  const failures = useFailureTexts()
  const isReady = view.gate.items.length === 0
  const own = view.approvals.find(({ partyId }) => partyId === view.party?.id)
  const isGiven = own?.status === 'approved'
  const why = useWhyNot(view)
  if (!view.permissions.approve)
    return (
      <>
        <p className={styles.terms}>{t('approval.both')}</p>
        <p>{why}</p>
      </>
    )
  return (
    <>
      <p className={styles.terms}>{t('approval.both')}</p>
      {!isReady && <p>{t('approval.why.open')}</p>}
      {isReady && !isGiven && (
        <>
          <p>{t('approval.where')}</p>
          <LinkButton href={`/avtaler/${view.agreement.id}/les`}>{t('approval.readAndApprove')}</LinkButton>
        </>
      )}
      <SigningForm
        action={actions.withdraw}
        fields={{ agreement: view.agreement.id }}
        isOpen={isGiven}
        submit={t('approval.withdraw')}
        variant="secondary"
        done={t('approval.withdrawn')}
        failures={failures}
      />
    </>
  )
}

const useWhyNot = ({ role, party, approvers }: SigningView): string => {
  const t = useTranslations('signing.approval.why')
  if (role === 'nav_leader') return t('leader')
  if (party && !party.contracting) return t('partner')
  const own = approvers.find(({ partyId }) => partyId === party?.id)?.people ?? []
  if (role !== 'caseworker' || own.length === 0) return t('reader')
  return t('caseworker', { who: own.map(({ name }) => name).join(', ') })
}
