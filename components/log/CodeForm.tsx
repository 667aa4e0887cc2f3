import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import styles from './Log.module.css'
import type { LogPageView } from './log-view.ts'
import { useLogWords } from './use-log-words.ts'

/** Whoever kept a code sees whether the log still has all that it had then. A form that only asks. */
export const CodeForm = ({ view }: { view: LogPageView }) => {
  const { t } = useLogWords()
  const { agreement, chosen } = view
  return (
    <section className={styles.ask} aria-labelledby="kode">
      <h2 id="kode">{t('code.ask')}</h2>
      <Found view={view} />
      <form action={`/avtaler/${agreement}/logg#kode`} className={styles.codeForm}>
        <TextField
          name="kode"
          label={t('code.label')}
          description={t('code.help')}
          defaultValue={chosen.code ?? ''}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
        />
        <Button type="submit" variant="secondary">
          {t('code.submit')}
        </Button>
      </form>
    </section>
  )
}

const Found = ({ view: { found, check } }: { view: LogPageView }) => {
  const { t, moment } = useLogWords()
  if (found === undefined) return null
  const isWhole = !check.fault && check.vouched.length === 0
  const words = found && (isWhole ? 'code.found' : 'code.brokenToo')
  return (
    <p role="status" className={found && isWhole ? styles.told : styles.failed}>
      {found && words ? t(words, { number: found.number, date: moment(found.at) }) : t('code.none')}
    </p>
  )
}
