'use client'
import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { useTranslations } from 'next-intl'
import { ATTENDANCE, type Attendance, awayOwners } from '#lib/meetings/minutes.ts'
import type { MinutesConnection } from './connect-minutes.ts'
import styles from './Minutes.module.css'
import { MinutesText } from './MinutesText.tsx'
import type { MinutesProps } from './minutes-props.ts'

type Props = MinutesProps & { connection: MinutesConnection | null }

/** Who is there, and whether both owners are: nothing can be agreed without them. */
export function AttendancePanel(props: Props) {
  const { minutes, connection, may, invited, replies } = props
  const t = useTranslations('minutesForm')
  const saidBy = (id: string): string => {
    const reply = replies.find(({ userId }) => userId === id)
    return reply ? [t(`replied.${reply.answer}`), reply.note].filter(Boolean).join('. ') : ''
  }
  const attendees = minutes.attendees.map((one) => ({
    ...one,
    attendance: connection ? connection.attendance(one.id) : one.attendance,
  }))
  return (
    <section aria-labelledby="referat-til-stede">
      <h2 id="referat-til-stede">{t('attendance')}</h2>
      <ul className={styles.people}>
        {attendees.map(({ id, name, role: what, organisation, attendance }) => (
          <li key={id}>
            <RadioGroup
              legend={t('attendanceOf', {
                name,
                who: [t(`roles.${what}`), organisation].filter(Boolean).join(', '),
              })}
              description={saidBy(id)}
              size="small"
              value={attendance ?? ''}
              disabled={!connection || !may.write}
              onChange={(value: Attendance) => connection?.setAttendance(id, value)}
            >
              <div className={styles.choices}>
                {ATTENDANCE.map((one) => (
                  <Radio key={one} value={one}>
                    {t(one)}
                  </Radio>
                ))}
              </div>
            </RadioGroup>
          </li>
        ))}
      </ul>
      <MinutesText
        id="referat-andre"
        label={t('others')}
        help={[t('othersHelp'), invited.length > 0 && t('fromInvitation', { names: invited.join(', ') })]
          .filter(Boolean)
          .join(' ')}
        text={may.write ? (connection?.others() ?? null) : null}
        start={minutes.others}
        lines={2}
      />
      <OwnersHere {...props} attendees={attendees} />
    </section>
  )
}

function OwnersHere({ owners, attendees }: Pick<Props, 'owners'> & Pick<Props['minutes'], 'attendees'>) {
  const t = useTranslations('minutesForm')
  const away = awayOwners(
    attendees,
    owners.map(({ id }) => id),
  )
  const names = owners.filter(({ id }) => away.includes(id)).map(({ organisation }) => organisation)
  return (
    <p role="status" className={styles.owners} data-away={names.length > 0 || undefined}>
      {names.length === 0 ? (
        <>
          <CheckmarkCircleFillIcon aria-hidden />
          {t('bothHere')}
        </>
      ) : (
        <>
          <ExclamationmarkTriangleFillIcon aria-hidden />
          {t('ownerAway', { who: names.join(', ') })}
        </>
      )}
    </p>
  )
}
