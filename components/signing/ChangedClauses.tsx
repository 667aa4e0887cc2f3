import type { Language } from '#lib/i18n/language.ts'
import { ChangedWords } from '../positions/ChangedWords.tsx'
import styles from './Signing.module.css'
import type { ChangedClause } from './signing-action.ts'

type Props = {
  changes: readonly ChangedClause[]
  /** Of the agreement. */
  language: Language
  words: { added: string; removed: string; annex: string }
}

/** Each clause that is another, with the words that are. */
export const ChangedClauses = ({ changes, language, words }: Props) => (
  <ul className={styles.changes}>
    {changes.map(({ clause, name, annex, what, change }) => (
      <li key={clause}>
        <b>
          {annex !== null && `${words.annex} ${annex}: `}
          {name}
        </b>
        {what !== 'changed' && <p>{words[what]}</p>}
        <ChangedWords change={change} language={language} />
      </li>
    ))}
  </ul>
)
