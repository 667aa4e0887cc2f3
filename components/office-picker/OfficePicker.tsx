'use client'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PickedOffice } from '#lib/register/choices.ts'
import type { OfficeEntry } from '#lib/register/find-offices.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import type { CreateDraft } from './create-answer.ts'
import { OfficeSearch } from './OfficeSearch.tsx'
import styles from './office-picker.module.css'
import type { PartyWordings } from './party-wordings.ts'
import { StartForm } from './StartForm.tsx'
import { usePickedOffice } from './use-picked-office.ts'

type Props = {
  entries: readonly OfficeEntry[]
  /** Whether offices may be picked that the person does not belong to. */
  everywhere: boolean
  picked: PickedOffice | 'unknown' | null
  /** The day the register's list of offices is from. */
  registerAsOf: string
  wordings: PartyWordings | null
  create: CreateDraft
}

const AlreadyDrafted = ({ office, draft }: { office: string; draft: string }) => {
  const t = useTranslations('officePicker.exists')
  return (
    <div className={styles.section}>
      <InlineMessage status="info">{t('body', { office })}</InlineMessage>
      <p className={styles.open}>
        <LinkButton href={`/avtaler/${draft}`}>{t('open')}</LinkButton>
      </p>
    </div>
  )
}

/** One page: the office, what the register says of it, and what the user has to confirm. */
export function OfficePicker({ entries, everywhere, picked, registerAsOf, wordings, create }: Props) {
  const t = useTranslations('officePicker')
  const office = picked === 'unknown' ? null : picked
  const { pick, isLoading, loading } = usePickedOffice()
  return (
    <Page title={t('title')} lead={everywhere ? t('lead') : t('leadOwn')} narrow>
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      <OfficeSearch
        entries={entries}
        picked={office}
        pick={pick}
        loading={isLoading ? loading : null}
        isUnknown={picked === 'unknown'}
      >
        {everywhere && <WriteIn office={office} />}
      </OfficeSearch>
      {office?.draft && <AlreadyDrafted office={office.name} draft={office.draft} />}
      {office && !office.draft && wordings && (
        <StartForm
          key={office.number}
          office={office}
          registerAsOf={registerAsOf}
          wordings={wordings}
          create={create}
          isLoading={isLoading}
        />
      )}
    </Page>
  )
}

const WriteIn = ({ office }: { office: PickedOffice | null }) => {
  const t = useTranslations('officePicker.search')
  if (office?.source === 'written')
    return (
      <Link href="/avtaler/ny" scroll={false}>
        {t('useRegister')}
      </Link>
    )
  return (
    <>
      {t('notFound')}{' '}
      <Link href="/avtaler/ny?kontor=egen" scroll={false}>
        {t('writeYourself')}
      </Link>
    </>
  )
}
