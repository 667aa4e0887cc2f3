'use client'

import { TrashIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ownFact, ownName } from '#lib/document/doc-names.ts'
import type { Value } from '#lib/document/draft.ts'
import { valuesOf } from '#lib/templates/facts.ts'
import { BothValues } from './BothValues.tsx'
import styles from './Clause.module.css'
import { ConfirmedAction } from './ConfirmedAction.tsx'
import { useClause } from './use-clause.ts'
import { useTyped } from './use-typed.ts'
import { WrittenText } from './WrittenText.tsx'

/** A clause the template does not have: its title, its text, and the way to take it out. */
export function OwnClauseEditor({ id }: { id: string }) {
  const t = useTranslations('clause')
  const { facts, canWrite, agreement, connection } = useClause()
  const router = useRouter()
  const title = String(facts.draft.answers[ownFact(id, 'title')]?.[0] ?? '')
  const remove = async () => {
    connection?.removeOwnClause(id)
    router.push(`/avtaler/${agreement}`)
    return { ok: true as const }
  }
  return (
    <>
      {canWrite && <OwnTitle fact={ownFact(id, 'title')} />}
      <WrittenText name={ownName(id)} anchor={`own:${id}`} label={t('ownText')} required bare />
      {canWrite && (
        <div className={styles.adapt}>
          <ConfirmedAction
            action={remove}
            trigger={(open) => (
              <Button size="small" variant="tertiary" icon={<TrashIcon aria-hidden />} onClick={open}>
                {t('ownRemove')}
              </Button>
            )}
            title={t('ownRemoveTitle', { title })}
            confirm={t('ownRemove')}
          >
            <p>{t('ownRemoveWhat')}</p>
          </ConfirmedAction>
        </div>
      )}
    </>
  )
}

function OwnTitle({ fact }: { fact: string }) {
  const t = useTranslations('clause')
  const { facts } = useClause()
  const values = valuesOf(facts, fact)
  return (
    <BothValues fact={fact} label={t('ownTitle')} values={values} words={String}>
      <TitleInput fact={fact} values={values} />
    </BothValues>
  )
}

const TITLE = { type: 'text' } as const

function TitleInput({ fact, values }: { fact: string; values: readonly Value[] }) {
  const t = useTranslations('clause')
  const { shown, change, leave } = useTyped(fact, TITLE, values)
  return (
    <TextField
      label={t('ownTitle')}
      id={fact}
      data-part={fact}
      value={shown}
      maxLength={300}
      onChange={(event) => change(event.target.value)}
      onBlur={leave}
    />
  )
}
