import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { membersAddress } from '../members/member-address.ts'
import type { OverviewAgreement } from './overview-agreement.ts'

type Group = { name: 'agree' | 'before' | 'back' | 'office'; links: readonly (false | To)[] }
type To = { href: string; words: string }

/** The other pages of an agreement, by what one comes for. What the reader may not open is not there. */
export const OverviewLinks = ({ agreement }: { agreement: OverviewAgreement }) => {
  const t = useTranslations('front.overview.pages')
  return useGroups(agreement).map(({ name, links }) => (
    <div key={name}>
      <dt>{t(name)}</dt>
      {links.map(
        (link) =>
          link && (
            <dd key={link.href}>
              <Link href={link.href} prefetch={false}>
                {link.words}
              </Link>
            </dd>
          ),
      )}
    </div>
  ))
}

function useGroups({ id, officeId, seesProposals, mayOpen }: OverviewAgreement): readonly Group[] {
  const of = `/avtaler/${id}`
  const discuss = useTranslations('discuss')
  const proposals = useTranslations('proposals')
  const dispute = useTranslations('dispute')
  const deadlines = useTranslations('deadlines')
  const hearing = useTranslations('hearing')
  const councilCase = useTranslations('councilCase')
  const parties = useTranslations('partyDetails')
  const history = useTranslations('history')
  const compare = useTranslations('compare')
  const log = useTranslations('log')
  return [
    {
      name: 'agree',
      links: [
        mayOpen.toDiscuss && { href: `${of}/droeftes`, words: discuss('link') },
        seesProposals && { href: `${of}/forslag`, words: proposals('link') },
        mayOpen.toDiscuss && { href: `${of}/tvist`, words: dispute('link') },
        { href: `${of}/frister`, words: deadlines('link') },
      ],
    },
    {
      name: 'before',
      links: [
        { href: `${of}/hoering`, words: hearing('link') },
        { href: `${of}/saksframlegg`, words: councilCase('link') },
        { href: `${of}/parter`, words: parties('link') },
      ],
    },
    {
      name: 'back',
      links: [
        { href: `${of}/historikk`, words: history('link') },
        { href: `${of}/sammenlign`, words: compare('link') },
        { href: `${of}/avvik`, words: compare('deviations') },
        mayOpen.log && { href: `${of}/logg`, words: log('link') },
      ],
    },
    { name: 'office', links: useOfficeLinks(officeId) },
  ]
}

function useOfficeLinks(officeId: string): readonly To[] {
  const members = useTranslations('members')
  const meetings = useTranslations('meetings')
  const year = useTranslations('year')
  const results = useTranslations('results')
  const plan = useTranslations('plan')
  return [
    { href: membersAddress(officeId), words: members('link') },
    { href: `/kontor/${officeId}/moter`, words: meetings('link') },
    { href: `/kontor/${officeId}/arshjul`, words: year('link') },
    { href: `/kontor/${officeId}/resultater`, words: results('link') },
    { href: `/kontor/${officeId}/handlingsplan`, words: plan('link') },
  ]
}
