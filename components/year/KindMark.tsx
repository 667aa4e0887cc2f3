import type { YearItem } from '#lib/meetings/year.ts'
import styles from './Year.module.css'

/** The same shape as in the wheel: circle, diamond, square. The word stands beside it. */
export const KindMark = ({ kind }: { kind: YearItem['kind'] }) => (
  <svg viewBox="0 0 16 16" className={styles.shape} aria-hidden="true" focusable="false">
    {kind === 'meeting' && <circle cx={8} cy={8} r={6.5} className={styles.meeting} />}
    {kind === 'task' && <rect x={2} y={2} width={12} height={12} rx={2} className={styles.mark} />}
    {kind === 'deadline' && <path d="M8 1 L15 8 L8 15 L1 8 Z" className={styles.mark} />}
  </svg>
)
