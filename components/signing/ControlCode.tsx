import { CopyButton } from '@navikt/ds-react/CopyButton'
import styles from './Signing.module.css'
import { shortCode, wholeCode } from './short-code.ts'

type Props = { hash: string; title: string; why: string; show: string; copy: string; copied: string }

/** Short enough to compare with the paper; the whole of it for whoever checks by machine. */
export const ControlCode = ({ hash, title, why, show, copy, copied }: Props) => (
  <div className={styles.code}>
    <div>
      <h2>{title}</h2>
      <p>{why}</p>
    </div>
    <div>
      <code>{shortCode(hash)}</code>
      <details>
        <summary>{show}</summary>
        <code>{wholeCode(hash)}</code>
        <CopyButton copyText={hash} text={copy} activeText={copied} size="small" />
      </details>
    </div>
  </div>
)
