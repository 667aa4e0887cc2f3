import { useTranslations } from 'next-intl'
import type { ApproveTexts, FailureTexts } from './approve-texts.ts'
import { shortCode } from './short-code.ts'
import { SIGNING_FAILURES } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { useActingRole } from './use-acting-role.ts'

export function useFailureTexts(): FailureTexts {
  const t = useTranslations('signing.failure')
  return Object.fromEntries(SIGNING_FAILURES.map((one) => [one, t(one)])) as FailureTexts
}

const SAME = [
  'approve',
  'means',
  'confirm',
  'cancel',
  'refused',
  'refusedWhy',
  'refusedUnknown',
  'onlyFrame',
  'readAgain',
  'notYet',
  'notYetWhy',
  'added',
  'removed',
  'moreChanged',
  'seeAll',
] as const

/** What the dialog says about this person, this party and this text. */
export function useApproveTexts(view: SigningView): ApproveTexts {
  const { role, deputyFor, party, reader, seen, approvals } = view
  const signing = useTranslations('signing')
  const t = useTranslations('signing.approval')
  const roleWord = useActingRole()
  const others = approvals.filter(({ partyId }) => partyId !== party?.id)
  const isLast = others.length > 0 && others.every(({ status }) => status === 'approved')
  const same = Object.fromEntries(SAME.map((key) => [key, t(key)])) as Record<(typeof SAME)[number], string>
  return {
    ...same,
    annex: signing('clause.annexWord'),
    title: t('confirmTitle'),
    who: t('confirmWho', {
      role: roleWord(role, deputyFor !== null),
      organisation: party?.organisation ?? '',
      name: reader.name,
    }),
    follows: t(isLast ? 'confirmLast' : 'confirmFirst'),
    changed: view.since.some(({ changes }) => changes.length > 0)
      ? t('confirmChanged', { count: Math.max(...view.since.map(({ changes }) => changes.length)) })
      : '',
    code: t('code', { code: shortCode(seen.hash) }),
    failures: useFailureTexts(),
  }
}
