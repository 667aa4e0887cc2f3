import styles from './Meetings.module.css'

type Props = {
  id: string
  name: string
  type: 'date' | 'time'
  label: string
  help?: string
  defaultValue: string
  error: string | undefined
}

/** The browser's own field for a day or an hour: works without JavaScript, and is the one people know from their phone. */
export const NativeField = ({ id, label, help, error, ...field }: Props) => (
  <div className={styles.native}>
    <label htmlFor={id}>{label}</label>
    {help && (
      <p id={`${id}-hjelp`} className={styles.muted}>
        {help}
      </p>
    )}
    <input
      {...field}
      id={id}
      aria-invalid={error ? true : undefined}
      aria-describedby={[help && `${id}-hjelp`, error && `${id}-feil`].filter(Boolean).join(' ') || undefined}
    />
    {error && (
      <p id={`${id}-feil`} className={styles.error}>
        {error}
      </p>
    )}
  </div>
)
