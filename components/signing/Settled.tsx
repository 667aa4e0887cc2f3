import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import type { GateSettled } from '#lib/gate/gate-item.ts'
import { inOrder } from '../ui/in-order.ts'
import { annexesOf } from './GateList.tsx'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { type SigningWords, useSigningWords } from './use-signing-words.tsx'

/** What is in place already, folded: nobody has to do anything with it. */
export const Settled = ({ view }: { view: SigningView }) => {
  const words = useSigningWords(view)
  const rows = settledRows(view, words)
  if (rows.length === 0) return null
  return (
    <details className={styles.settled}>
      <summary>
        <CheckmarkCircleFillIcon aria-hidden fontSize="1.25rem" />
        {words.t('settled.count', { count: rows.length })}
      </summary>
      <ul>
        {inOrder(rows, (row) => (
          <li>{row}</li>
        ))}
      </ul>
    </details>
  )
}

/** What is agreed in an annex is one line, as what is not. */
const settledRows = (view: SigningView, words: SigningWords): readonly ReactNode[] => {
  const annexes = annexesOf(view)
  const annexOf = (one: GateSettled) =>
    one.code === 'agreed' ? annexes.find((annex) => one.clause.startsWith(`${annex}/`)) : undefined
  const { settled } = view.gate
  return [
    ...settled.filter((one) => !annexOf(one)).map((one) => describe(one, words)),
    ...annexes.flatMap((annex) => {
      const count = settled.filter((one) => annexOf(one) === annex).length
      return count > 0 ? [words.t('settled.agreedAnnex', { count, annex: words.annexNumber(annex) })] : []
    }),
  ]
}

const describe = (one: GateSettled, { t, clause, party }: SigningWords): ReactNode => {
  switch (one.code) {
    case 'weak-point':
      return t.rich(`weak.title.${one.weakPoint}`, { clause: () => one.clause && clause(one.clause) })
    case 'agreed':
      return t.rich('settled.agreed', { clause: () => clause(one.clause) })
    case 'prompts':
    case 'political':
      return t(`settled.${one.code}`, { party: party(one.partyId) })
    default:
      return t(`settled.${one.code}`)
  }
}
