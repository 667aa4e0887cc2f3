import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { shortCode, wholeCode } from '../signing/short-code.ts'
import styles from './Log.module.css'
import type { LogPageView } from './log-view.ts'
import { useLogWords } from './use-log-words.ts'

type Props = { view: LogPageView }

/** Computed anew every time the page is opened: whether the log is what was written, and the code of its newest event. */
export const LogState = ({ view }: Props) => {
  const { t } = useLogWords()
  const { head, fault, vouched } = view.check
  if (!head && !fault) return <p className={styles.nothing}>{t('whole.empty')}</p>
  if (fault || vouched.length > 0) return <Broken view={view} />
  return (
    <section className={styles.state} aria-labelledby="logg-hel">
      <CheckmarkCircleFillIcon aria-hidden fontSize="1.5rem" />
      <div>
        <h2 id="logg-hel">{t('whole.title')}</h2>
        <p>{t('whole.body', { first: 1, last: head?.number ?? 0 })}</p>
        {head && <Code head={head} />}
      </div>
    </section>
  )
}

const Code = ({ head }: { head: { number: number; hash: string } }) => {
  const { t } = useLogWords()
  return (
    <div className={styles.code}>
      <p>
        {t('code.title', { number: head.number })}: <code>{shortCode(head.hash)}</code>
      </p>
      <p className={styles.muted}>{t('code.why')}</p>
      <details>
        <summary>{t('code.show')}</summary>
        <code>{wholeCode(head.hash)}</code>
      </details>
    </div>
  )
}

const Broken = ({ view }: Props) => {
  const { t } = useLogWords()
  const { fault, vouched } = view.check
  return (
    <section className={`${styles.state} ${styles.broken}`} aria-labelledby="logg-brutt">
      <ExclamationmarkTriangleFillIcon aria-hidden fontSize="1.5rem" />
      <div>
        <h2 id="logg-brutt">{t('broken.title')}</h2>
        {fault && <p>{t(`broken.${fault.what}`, { number: fault.number })}</p>}
        {vouched.length > 0 && (
          <ul>
            {vouched.map(({ what, id }) => (
              <li key={`${what} ${id}`}>{t(`broken.${what}`, { id })}</li>
            ))}
          </ul>
        )}
        <p>{t('broken.advice')}</p>
      </div>
    </section>
  )
}
