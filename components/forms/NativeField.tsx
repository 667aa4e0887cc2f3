import styles from './Forms.module.css'

type Props = {
  id: string
  name: string
  type?: 'date' | 'time'
  label: string
  help?: string | undefined
  defaultValue: string
  error: string | undefined
}

/** The browser's own field for a day or an hour: works without JavaScript, and is the one people know from their phone. */
export const NativeField = ({ id, label, help, error, type = 'date', ...field }: Props) => (
  <div className={styles.date}>
    <label htmlFor={id}>{label}</label>
    {help && <p id={`${id}-hjelp`}>{help}</p>}
    <input
      {...field}
      id={id}
      type={type}
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
