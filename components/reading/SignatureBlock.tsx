import type { Signature } from '#lib/document/content.ts'
import { Inlines } from './Inlines.tsx'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

/** One place and date, and one line for each who signs. */
export const SignatureBlock = ({ signature, paper }: { signature: Signature; paper: Paper }) => (
  <div className={styles.signature}>
    {signature.signatories.map((signatory, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: static text
      <div key={position} className={styles.signatory}>
        <p className={styles.placeAndDate}>{signature.placeAndDate}</p>
        <div className={styles.line}>
          {signatory.lines.map((line, linePosition) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: static text
            <p key={linePosition}>
              <Inlines content={line} paper={paper} />
            </p>
          ))}
        </div>
      </div>
    ))}
  </div>
)
