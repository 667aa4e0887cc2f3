import Link from 'next/link'
import type { GateItem } from '#lib/gate/gate-item.ts'
import { GUIDE_ID } from '../clause/Guide.tsx'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

type Props = { item: Extract<GateItem, { code: 'prompts-unanswered' }>; view: SigningView }

/** The own party's unanswered questions by name; of the other party's only the number is told. */
export const PromptList = ({ item, view }: Props) => {
  const { t, clause } = useSigningWords(view)
  if (item.partyId !== view.party?.id) return null
  const clauses = [...new Set(item.prompts.map((prompt) => prompt.clause))]
  return (
    <details className={styles.prompts}>
      <summary>{t('prompts.show')}</summary>
      <ul>
        {clauses.map((key) => (
          <li key={key}>
            <Link href={`/avtaler/${view.agreement.id}/${key}#${GUIDE_ID}`} prefetch={false}>
              {clause(key)}
            </Link>
            <ul>
              {item.prompts
                .filter((prompt) => prompt.clause === key)
                .map(({ prompt }) => (
                  <li key={prompt}>{view.prompts.get(`${key} ${prompt}`)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}
