import type { Signature } from '#lib/document/content.ts'
import { inOrder } from '../ui/in-order.ts'
import { Inlines } from './Inlines.tsx'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

/** A place and date and a line for each who signs. */
export const SignatureBlock = ({ signature, paper }: { signature: Signature; paper: Paper }) => (
  <div className={styles.signature}>
    {inOrder(signature.signatories, (signatory) => (
      <div className={styles.signatory}>
        <p className={styles.placeAndDate}>{signature.placeAndDate}</p>
        <div className={styles.line}>
          {inOrder(signatory.lines, (line) => (
            <p data-from={paper.marks?.startOf.get(line)}>
              <Inlines content={line} paper={paper} />
            </p>
          ))}
        </div>
      </div>
    ))}
  </div>
)
