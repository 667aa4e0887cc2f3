import { useTranslations } from 'next-intl'
import { useSession } from './AgreementSession.tsx'
import { clockTime, type SaveStatus } from './save-status.ts'

/** What it means that nothing is saved just now, and where the words are meanwhile. */
export function UnsavedWords({ status }: { status: SaveStatus & { state: 'unsaved' } }) {
  const t = useTranslations('session')
  const { stayed, lastSaved } = useSession()
  const { trouble, waiting, kept, at } = status
  const last = at ?? lastSaved
  return (
    <>
      <p>
        {t(`${trouble}.body`, { host: location.host })} {waiting > 0 && t(kept ? 'keptHere' : 'notKept')}{' '}
        {last && t('lastSaved', { time: clockTime(last) })}
      </p>
      {stayed && <p>{t('stayed')}</p>}
    </>
  )
}
