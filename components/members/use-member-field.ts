import { useTranslations } from 'next-intl'
import type { MemberAnswer, MemberField } from './member-action.ts'

/** The same words about every field: its id, what stands in it, and what is wrong. */
export const useMemberField = (answer: MemberAnswer | null, start: Readonly<Record<string, string>> = {}) => {
  const t = useTranslations('memberForm')
  return (name: MemberField) => {
    const problem = answer?.problems[name]
    return {
      id: `person-${name}`,
      name,
      defaultValue: answer?.words[name] ?? start[name] ?? '',
      error: problem && t(`problem.${problem}`),
    }
  }
}
