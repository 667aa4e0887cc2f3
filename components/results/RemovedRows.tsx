import { OneButtonForm } from './OneButtonForm.tsx'
import styles from './Results.module.css'

type Props = {
  /** What each is called, and what is said of putting it back. */
  rows: readonly { id: string; version: number; called: string; putBack: string }[]
  takeOut: (form: FormData) => Promise<void>
  texts: { title: string; putBack: string }
}

/** Rows that were taken out, each with the way back. */
export const RemovedRows = ({ rows, takeOut, texts }: Props) => {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="tatt-ut" className={styles.section}>
      <h2 id="tatt-ut">{texts.title}</h2>
      <ul className={styles.plain}>
        {rows.map(({ id, version, called, putBack }) => (
          <li key={id}>
            <span>{called}</span>
            <OneButtonForm
              action={takeOut}
              sent={{ id, seen: version, what: 'back' }}
              label={putBack}
              variant="tertiary"
            >
              {texts.putBack}
            </OneButtonForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
