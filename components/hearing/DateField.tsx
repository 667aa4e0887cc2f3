import styles from './Hearing.module.css'

type Props = { id: string; name: string; label: string; defaultValue: string; error: string | undefined }

/** The browser's own date field: works without JavaScript, and is the one people know from their phone. */
export const DateField = ({ id, label, error, ...field }: Props) => (
  <div className={styles.date}>
    <label htmlFor={id}>{label}</label>
    <input
      {...field}
      id={id}
      type="date"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-feil` : undefined}
    />
    {error && (
      <p id={`${id}-feil`} className={styles.error}>
        {error}
      </p>
    )}
  </div>
)
