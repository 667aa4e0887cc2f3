import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Party } from '#lib/agreements/role.ts'
import { RemindParty } from '../notices/RemindParty.tsx'
import { partyWord } from '../positions/party-words.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Front.module.css'
import type { OfficeAgreement, Reader } from './front-office.ts'
import { Task, TaskList } from './TaskList.tsx'
import { useDeadlineTasks } from './use-deadline-tasks.ts'
import { useWaiting, type WaitingTask } from './use-waiting.tsx'

type Props = {
  agreement: OfficeAgreement
  reader: Reader
  /** Under the office's own heading, where there are several. */
  level: 2 | 3
  remind: (form: FormData) => Promise<void>
  /** What the office's meetings leave the reader to do. */
  meetings: readonly WaitingTask[]
}

const MOST = 5

/** What waits for the one who reads, what the owners must settle together, what waits for the others: the first few of each. */
export const Turns = ({ agreement, reader, level, remind, meetings }: Props) => {
  const { t, tasksOf, tasksOfAll, toFillIn } = useWaiting(agreement, reader.mayDecide)
  const { party, role } = reader
  const own = agreement.parties.find(({ id }) => id === party?.id)
  const { deadlinesOf } = useDeadlineTasks(agreement)
  const waiting = own ? tasksOf(own.id) : role === 'nav_leader' ? toFillIn() : []
  const mine = [...deadlinesOf(reader), ...meetings, ...waiting]
  const together = tasksOfAll()
  const others = agreement.parties.filter(({ id }) => id !== own?.id)
  const isInvolved = own !== undefined || role === 'nav_leader' || mine.length > 0
  const Heading = `h${level}` as const
  return (
    <>
      {isInvolved && (
        <section>
          <Heading className={styles.section}>{t(mine.length > 0 ? 'you' : 'nothing')}</Heading>
          {mine.length > 0 && <Tasks tasks={mine} />}
          {own && agreement.incomplete.length > 0 && agreement.state === 'draft' && (
            <p className={styles.later}>
              {t(mine.length > 0 ? 'later' : 'laterOnly', { count: agreement.incomplete.length })}
            </p>
          )}
        </section>
      )}
      {together.length > 0 && (
        <section>
          <Heading className={styles.section}>{t('together')}</Heading>
          <Tasks tasks={together} />
        </section>
      )}
      {others.map((other) => (
        <OfOther key={other.id} {...{ other, agreement, reader, level, remind }} />
      ))}
      {agreement.state === 'draft' && agreement.open > 0 && (
        <p>
          <Link href={`/avtaler/${agreement.id}/klar`} prefetch={false}>
            {t('all', { count: agreement.open })}
          </Link>
        </p>
      )}
    </>
  )
}

const Tasks = ({ tasks }: { tasks: readonly WaitingTask[] }) => (
  <Shortened tasks={tasks}>
    {(shown) => (
      <TaskList>
        {shown.map(({ key, title, why, href }) => (
          <Task key={key} href={href} title={title}>
            {why}
          </Task>
        ))}
      </TaskList>
    )}
  </Shortened>
)

type OtherProps = Omit<Props, 'meetings'> & { other: Party }

const OfOther = ({ other, agreement, reader, level, remind }: OtherProps) => {
  const { t, tasksOf } = useWaiting(agreement, true)
  const { deadlinesOfParty } = useDeadlineTasks(agreement)
  const waiting = tasksOf(other.id)
  const tasks = [...deadlinesOfParty(other.id), ...waiting]
  if (tasks.length === 0) return null
  const name = partyWord(other, agreement.parties, (side) => t(`on.${side}`))
  const Heading = `h${level}` as const
  return (
    <section>
      <Heading className={styles.section}>{t('other', { party: name })}</Heading>
      <Shortened tasks={tasks}>
        {(shown) => (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul role="list" className={styles.others}>
            {shown.map(({ key, title, why }) => (
              <li key={key}>
                <PartyMark standing={other.side} />
                <span>
                  <b>{title}</b>
                  {why && <span>{why}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Shortened>
      {reader.mayRemind && waiting.length > 0 && (
        <RemindParty
          agreement={agreement.id}
          party={other.id}
          name={name}
          sentAt={agreement.reminded.find(({ partyId }) => partyId === other.id)?.at ?? null}
          action={remind}
        />
      )}
    </section>
  )
}

type ShortenedProps = {
  tasks: readonly WaitingTask[]
  children: (tasks: readonly WaitingTask[]) => ReactNode
}

/** The first few; the rest are folded, and counted. */
const Shortened = ({ tasks, children }: ShortenedProps) => {
  const t = useTranslations('front.waiting')
  return (
    <>
      {children(tasks.slice(0, MOST))}
      {tasks.length > MOST && (
        <details className={styles.more}>
          <summary>{t('more', { count: tasks.length - MOST })}</summary>
          {children(tasks.slice(MOST))}
        </details>
      )}
    </>
  )
}
