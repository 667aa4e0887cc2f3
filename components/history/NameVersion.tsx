import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import styles from './History.module.css'
import { useHistoryWords } from './use-history-words.ts'

export type VersionName = { id: string; name: string; by: { name: string }; isMine: boolean }
type Props = {
  agreement: string
  seq: number
  versions: readonly VersionName[]
  mayWrite: boolean
  /** A code, as the address has it. */
  failure: string | undefined
  saved: boolean
  action: (form: FormData) => Promise<void>
}

const FAILURES = ['no-name', 'name-too-long', 'not-yours', 'forbidden', 'not-found'] as const

/** The names of this point. Who gave one may change it; the others see whose it is. */
export const NameVersion = (props: Props) => {
  const { versions, mayWrite, saved } = props
  const { t } = useHistoryWords()
  const failure = FAILURES.find((one) => one === props.failure)
  const error = failure && t(`version.error.${failure}`)
  const mine = mayWrite ? versions.find((version) => version.isMine) : undefined
  return (
    <>
      {versions
        .filter((version) => version !== mine)
        .map(({ id, name, by }) => (
          <p key={id}>{t('point.namedBy', { name, person: by.name })}</p>
        ))}
      {saved && <p role="status">{t('version.saved')}</p>}
      {mayWrite && (
        <details className={styles.naming} open={Boolean(mine || error)}>
          <summary>
            {mine ? t('point.namedBy', { name: mine.name, person: mine.by.name }) : t('version.open')}
          </summary>
          <Form {...props} mine={mine} error={error} />
        </details>
      )}
    </>
  )
}

type FormProps = Props & { mine: VersionName | undefined; error: string | undefined }

const Form = ({ agreement, seq, action, mine, error }: FormProps) => {
  const { t } = useHistoryWords()
  return (
    <form action={action} className={styles.nameForm}>
      <input type="hidden" name="agreement" value={agreement} />
      <input type="hidden" name="seq" value={seq} />
      {mine && <input type="hidden" name="version" value={mine.id} />}
      <TextField
        name="name"
        label={t('version.name')}
        description={t('version.help')}
        defaultValue={mine?.name ?? ''}
        maxLength={200}
        autoComplete="off"
        size="small"
        error={error}
      />
      <div className={styles.actions}>
        <Button type="submit" size="small" variant="secondary">
          {t(mine ? 'version.change' : 'version.save')}
        </Button>
        {mine && (
          <Button type="submit" size="small" variant="tertiary" name="remove" value="true">
            {t('version.remove')}
          </Button>
        )}
      </div>
    </form>
  )
}
