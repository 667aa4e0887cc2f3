import { LocalAlert, LocalAlertContent, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import Link from 'next/link'
import type { Language } from '#lib/i18n/language.ts'
import type { ApproveTexts } from './approve-texts.ts'
import { ChangedClauses } from './ChangedClauses.tsx'
import type { ApproveAnswer } from './signing-action.ts'

type Props = { answer: ApproveAnswer; agreement: string; texts: ApproveTexts; language: Language }

/** Nothing was approved, and why: word by word where the text is another than the one that was read. */
export function ApproveRefused({ answer, agreement, texts, language }: Props) {
  return (
    <LocalAlert status="error" role="alert">
      <LocalAlertHeader>
        <LocalAlertTitle as="h3">{titleOf(answer, texts)}</LocalAlertTitle>
      </LocalAlertHeader>
      <LocalAlertContent>
        {answer.error === 'not-ready' && <p>{texts.notYetWhy}</p>}
        {answer.error === 'text-changed' && <Changed {...{ answer, agreement, texts, language }} />}
      </LocalAlertContent>
    </LocalAlert>
  )
}

const titleOf = ({ error }: ApproveAnswer, texts: ApproveTexts): string => {
  if (error === 'text-changed') return texts.refused
  return error === 'not-ready' ? texts.notYet : texts.failures[error]
}

type ChangedProps = Props & { answer: Extract<ApproveAnswer, { error: 'text-changed' }> }

const Changed = ({ answer, agreement, texts, language }: ChangedProps) => {
  if (!answer.isKnown) return <p>{texts.refusedUnknown}</p>
  return (
    <>
      <p>{texts.refusedWhy}</p>
      {answer.changes.length === 0 && <p>{texts.onlyFrame}</p>}
      <ChangedClauses
        changes={answer.changes}
        language={language}
        words={{ added: texts.added, removed: texts.removed, annex: texts.annex }}
      />
      <p>
        {answer.more > 0 && texts.moreChanged}{' '}
        <Link href={`/avtaler/${agreement}/sammenlign?fra=endring-${answer.seq}&til=na`} prefetch={false}>
          {texts.seeAll}
        </Link>
      </p>
      <p>{texts.readAgain}</p>
    </>
  )
}
