import { PaperclipIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { NumberedAnnex } from '#lib/meetings/annexes.ts'
import { Done } from '../forms/Done.tsx'
import { PlainForm } from '../forms/PlainForm.tsx'
import { fileSize } from '../ui/file-size.ts'
import styles from './Annexes.module.css'
import { AttachAnnex } from './AttachAnnex.tsx'
import type { ItemAnnexesProps } from './annex-props.ts'
import { useAnnexWords } from './use-annex-words.tsx'

/** The files that go with an item, made on the server: the agenda's script is not the heavier for them. */
export const ItemAnnexes = (props: ItemAnnexesProps) => {
  const { item, standing, taken, mayAttach, done } = props
  const t = useTranslations('meetingAnnexes')
  if (standing.length + taken.length === 0 && !mayAttach) return null
  return (
    <div className={styles.annexes}>
      {done && <Done>{t(`done.${done}`)}</Done>}
      {standing.length + taken.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" aria-label={t('list', { title: item.title })}>
          {[...standing, ...taken]
            .toSorted((one, other) => one.number - other.number)
            .map((annex) =>
              annex.removed ? (
                <Taken key={annex.id} {...props} annex={annex} />
              ) : (
                <Standing key={annex.id} {...props} annex={annex} />
              ),
            )}
        </ul>
      )}
      {mayAttach && <AttachAnnex {...props} />}
    </div>
  )
}

type OneProps = ItemAnnexesProps & { annex: NumberedAnnex }

const Standing = (props: OneProps) => {
  const { office, meeting, language, people, annex } = props
  const { t, day, named } = useAnnexWords(language)
  const { id, number, title, fileKind, size, by, on } = annex
  return (
    <li id={`vedlegg-${id}`}>
      <PaperclipIcon aria-hidden fontSize="1.25rem" />
      <div>
        <a href={`/kontor/${office}/moter/${meeting}/vedlegg/${id}`}>{named({ number, title })}</a>
        <p>
          {t('about', {
            kind: t(`kinds.${fileKind}`),
            size: fileSize(size),
            name: people[by.userId] ?? '',
            date: day(on),
          })}
        </p>
        {props.mayTakeOut.includes(id) && <TakeOut {...props} />}
      </div>
    </li>
  )
}

/** Folded, so that one press does not do it; it says what becomes of the file. */
const TakeOut = ({ office, meeting, language, annex, sent, takeOut }: OneProps) => {
  const { t, failures } = useAnnexWords(language)
  const { id, title } = annex
  return (
    <details className={styles.more}>
      <summary aria-label={t('takeOutOf', { title })}>{t('takeOut')}</summary>
      <p>{t(sent.includes(id) ? 'takeOutSent' : 'takeOutHelp')}</p>
      <PlainForm
        id={`ta-ut-${id}`}
        action={takeOut}
        sent={{ office, meeting, file: id }}
        fields={[]}
        texts={{ submit: t('takeOutButton'), summary: '', failures, problems: {} }}
      />
    </details>
  )
}

/** What people have had in an invitation does not go without a word. */
const Taken = ({ language, people, annex: { number, title, removed } }: OneProps) => {
  const { t, day, named } = useAnnexWords(language)
  if (!removed) return null
  return (
    <li className={styles.taken}>
      <PaperclipIcon aria-hidden fontSize="1.25rem" />
      <div>
        <s>{named({ number, title })}</s>
        <p>{t('sentAndTaken', { name: people[removed.by.userId] ?? '', date: day(removed.on) })}</p>
      </div>
    </li>
  )
}
