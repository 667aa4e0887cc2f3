import { Button } from '@navikt/ds-react/Button'
import Link from 'next/link'
import type { SetDeadline } from '#lib/agreements/deadline-view.ts'
import styles from './Deadlines.module.css'
import type { DeadlinesProps } from './deadline-props.ts'
import { useDeadlineWords } from './use-deadline-words.ts'

type Props = DeadlinesProps & { deadline: SetDeadline }

/** One thing, by when, for whom and at whose wish. */
export const DeadlineItem = (props: Props) => {
  const { deadline, view } = props
  const { t, date, left, whom, who, moment } = useDeadlineWords(view.parties)
  const { met, isWish } = deadline
  return (
    <li id={`frist-${deadline.id}`} className={styles.item} tabIndex={-1}>
      <h3>{deadline.what}</h3>
      <p>
        {whom(deadline)} · {t('by', { date: date(deadline.on) })}
        {!met && (
          <>
            {' '}
            <span className={deadline.left < 0 ? styles.late : undefined}>({left(deadline.left)})</span>
          </>
        )}
      </p>
      <p className={styles.muted}>{t(isWish ? 'wish' : 'set', { who: who(deadline.by) })}</p>
      {met && <p className={styles.muted}>{t('metBy', { date: moment(met.at), who: who(met.by) })}</p>}
      <Ways {...props} />
    </li>
  )
}

const Ways = (props: Props) => {
  const { agreement, deadline, view, actions } = props
  const { t } = useDeadlineWords(view.parties)
  const { id, what, met, mayMeet, mayChange } = deadline
  if (!mayMeet && !mayChange) return null
  return (
    <div className={styles.ways}>
      {mayMeet && (
        <form action={actions.meet}>
          <Hidden agreement={agreement} deadline={id} met={met ? 'no' : 'yes'} />
          <Button
            type="submit"
            size="small"
            variant="secondary"
            aria-label={t(met ? 'reopenOf' : 'meetOf', { what })}
          >
            {t(met ? 'reopen' : 'meet')}
          </Button>
        </form>
      )}
      {mayChange && (
        <Link
          href={`/avtaler/${agreement}/frister?endre=${id}#frist-skjema`}
          prefetch={false}
          aria-label={t('changeOf', { what })}
        >
          {t('change')}
        </Link>
      )}
      {mayChange && <Remove {...props} />}
    </div>
  )
}

const Remove = ({ agreement, deadline, view, actions }: Props) => {
  const { t } = useDeadlineWords(view.parties)
  return (
    <details className={styles.more}>
      <summary aria-label={t('removeOf', { what: deadline.what })}>{t('remove')}</summary>
      <form action={actions.remove} className={styles.sure}>
        <p>{t('removeSure')}</p>
        <Hidden agreement={agreement} deadline={deadline.id} />
        <Button type="submit" size="small" variant="danger">
          {t('removeNow')}
        </Button>
      </form>
    </details>
  )
}

const Hidden = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
