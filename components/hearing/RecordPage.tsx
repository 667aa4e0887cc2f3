import Link from 'next/link'
import type { HearingEntry, HearingsView } from '#lib/agreements/hearing-view.ts'
import type { HearingKind } from '#lib/agreements/hearings.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Hearing.module.css'
import { HearingForm } from './HearingForm.tsx'
import type { HearingAction, Words } from './hearing-action.ts'
import { recordAddress } from './record-address.ts'
import { useHearingWords } from './use-hearing-words.ts'

type Props = {
  agreement: string
  hearings: HearingsView
  kind: HearingKind
  isPlanned: boolean
  /** The entry that is corrected, or the plan that was carried out. */
  old: HearingEntry | null
  action: HearingAction
}

/** The form, by itself: nothing of it is lost by what stands around it. */
export const RecordPage = (props: Props) => {
  const { agreement, hearings, kind, isPlanned, old } = props
  const { t } = useHearingWords()
  const isCorrection = old !== null && old.isPlanned === isPlanned
  const title = t(isPlanned ? `form.planTitle.${kind}` : `record.${kind}`)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}/hoering`} back={t('backToHearing')} label={t('title')} />
      <Page title={isCorrection ? t('form.correctTitle') : title} lead={t('form.lead')} narrow>
        {!old && <OtherWay agreement={agreement} kind={kind} isPlanned={isPlanned} />}
        <HearingForm
          action={props.action}
          agreement={agreement}
          kind={kind}
          isPlanned={isPlanned}
          replaces={old?.id ?? null}
          start={startOf(props)}
          municipalities={hearings.mayRecordFor}
          texts={textsOf(props)}
        />
      </Page>
    </>
  )
}

const OtherWay = ({ agreement, kind, isPlanned }: Pick<Props, 'agreement' | 'kind' | 'isPlanned'>) => {
  const { t } = useHearingWords()
  return (
    <p className={styles.other}>
      {t(isPlanned ? 'form.isHeld' : 'form.notHeld')}{' '}
      <Link href={recordAddress(agreement, { kind, isPlanned: !isPlanned })} prefetch={false}>
        {t(isPlanned ? 'form.toHeld' : 'form.toPlan')}
      </Link>
    </p>
  )
}

const OUTCOME = { true: 'yes', false: 'no', null: '' } as const

const startOf = ({ old }: Props): Words => ({
  text: old?.seq == null ? 'day' : String(old.seq),
  ...(old && {
    heldOn: old.heldOn,
    participants: old.participants,
    input: old.input,
    answer: old.answer,
    caseNumber: old.caseNumber,
    isApproved: OUTCOME[`${old.isApproved}`],
    municipalityId: old.municipalityId ?? '',
  }),
})

/** The text of that day, that of now, and those that somebody gave a name; the one they had, when it is corrected. */
const textsOf = ({ hearings, old }: Props) => {
  const named = new Map(hearings.namedTexts.map(({ seq, name }) => [seq, name]))
  const kept = old?.seq != null && !named.has(old.seq) ? [{ value: String(old.seq), name: null }] : []
  return [
    ...kept,
    { value: 'day', name: null },
    ...[...named].map(([seq, name]) => ({ value: String(seq), name })),
    { value: 'now', name: null },
  ]
}
