import { annexesOf } from '#lib/meetings/annexes.ts'
import type { Meeting } from '#lib/meetings/meeting.ts'
import { fileSize } from '../ui/file-size.ts'
import styles from './Annexes.module.css'
import { useAnnexWords } from './use-annex-words.tsx'

type Props = {
  /** The meeting's address. */
  base: string
  meeting: Pick<Meeting, 'plan' | 'annexes' | 'annexesSent'>
  item: { id: string; title: string }
}

/** An item's files to be read, where nothing is done to them. */
export const AnnexList = ({ base, meeting, item }: Props) => {
  const { t, named } = useAnnexWords(meeting.plan.language)
  const annexes = annexesOf(meeting, item.id)
  if (annexes.length === 0) return null
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.plain} aria-label={t('list', { title: item.title })}>
      {annexes.map(({ id, number, title, fileKind, size }) => (
        <li key={id}>
          <a href={`${base}/vedlegg/${id}`}>{named({ number, title })}</a> ({t(`kinds.${fileKind}`)},{' '}
          {fileSize(size)})
        </li>
      ))}
    </ul>
  )
}
