'use client'
import { useTranslations } from 'next-intl'
import type { PickedOffice } from '#lib/register/choices.ts'
import { formatDate, joinNames } from '#lib/templates/format-value.ts'
import { ROW_OF, type RowId } from './anchors.ts'
import { FactRow } from './FactRow.tsx'
import { FactValue } from './FactValue.tsx'
import {
  HostFields,
  MunicipalityFields,
  NameFields,
  ServedFields,
  SpellingFields,
  UnitFields,
} from './fact-fields.tsx'
import styles from './office-picker.module.css'
import type { StartFormState } from './use-start-form.ts'

type Props = { form: StartFormState; office: PickedOffice; registerAsOf: string }

const FIELDS = {
  kontor: NameFields,
  kommune: MunicipalityFields,
  vertskommune: HostFields,
  betjente: ServedFields,
  nav: UnitFields,
  skrivemate: SpellingFields,
} as const

const ROWS: readonly RowId[] = ['kontor', 'kommune', 'vertskommune', 'betjente', 'nav', 'skrivemate']
const ALONE: readonly RowId[] = ROWS.filter((row) => row !== 'vertskommune')

/** Rows that stay open while something in them is missing. */
const rowsWithProblems = (form: StartFormState): ReadonlySet<RowId> =>
  new Set(
    form.problems.flatMap(({ fact, problem }) =>
      problem === 'unconfirmed' || fact === 'language' || fact === 'avtaleparter' ? [] : [ROW_OF[fact]],
    ),
  )

/** What nobody has suggested anything for. */
const isOpenAtFirst = (row: RowId, isWritten: boolean, { facts }: StartFormState): boolean =>
  row === 'vertskommune'
    ? facts.samarbeidskommuner.length === 0
    : isWritten && row !== 'betjente' && row !== 'skrivemate'

/** What the register says, fact by fact, each with its own way of changing it. */
export function FactList({ form, office, registerAsOf }: Props) {
  const t = useTranslations('officePicker')
  const isWritten = office.source === 'written'
  const rows = form.facts.avtaleparter === 'vertskommune' ? ROWS : ALONE
  const incomplete = rowsWithProblems(form)
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{isWritten ? t('facts.headingOwn') : t('facts.heading')}</h2>
      <p className={styles.help}>
        {office.source === 'register' && `${t('facts.fromRegister', { date: formatDate(registerAsOf) })} `}
        {isWritten ? t('facts.fillIn') : t('facts.confirm', { count: form.open.length })}
      </p>
      <dl className={styles.facts}>
        {rows.map((row) => {
          const Fields = FIELDS[row]
          return (
            <FactRow
              key={row}
              row={row}
              form={form}
              isOpenAtFirst={isOpenAtFirst(row, isWritten, form)}
              isIncomplete={incomplete.has(row)}
              value={<FactValue row={row} facts={form.facts} />}
              fields={<Fields form={form} />}
              answer={answerOf(row, form)}
            />
          )
        })}
      </dl>
    </section>
  )
}

/** What «Ja» confirms. */
function answerOf(row: RowId, { facts }: StartFormState): string {
  if (row === 'kontor') return `Nav ${facts.kontor}`
  if (row === 'nav') return `Nav ${facts.fylkesenhet}`
  return row === 'betjente' ? joinNames(facts['betjente-kommuner']) : facts.kommune
}
