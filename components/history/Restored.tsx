import { Button } from '@navikt/ds-react/Button'
import { LocalAlert, LocalAlertContent, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import styles from './History.module.css'
import { useHistoryWords } from './use-history-words.ts'

type Props = {
  agreement: string
  /** The number of what was just done, and of the point before it. */
  done: number
  before: number
  clause: string | null
  mayUndo: boolean
  action: (form: FormData) => Promise<void>
}

/** It is done, and can be undone: back to the point before. */
export const Restored = ({ agreement, done, before, clause, mayUndo, action }: Props) => {
  const { t } = useHistoryWords()
  return (
    <LocalAlert status="success" className={styles.done} role="status">
      <LocalAlertHeader>
        <LocalAlertTitle as="div">{t('takenBack')}</LocalAlertTitle>
      </LocalAlertHeader>
      <LocalAlertContent>
        <p>{t('takenBackHelp')}</p>
        {mayUndo && (
          <form action={action}>
            <input type="hidden" name="agreement" value={agreement} />
            <input type="hidden" name="to" value={before} />
            <input type="hidden" name="seen" value={done} />
            {clause && <input type="hidden" name="clause" value={clause} />}
            <Button type="submit" variant="secondary" size="small">
              {t('undo')}
            </Button>
          </form>
        )}
      </LocalAlertContent>
    </LocalAlert>
  )
}
