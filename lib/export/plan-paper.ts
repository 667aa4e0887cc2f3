import type { Block } from '#lib/document/content.ts'
import { formatDate, formatNumericDate, noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { planPaper } from '#lib/i18n/texts/plan-paper.ts'
import { fill } from './clean-text.ts'
import { heading, listed, type Paper, paragraph, tableOf } from './paper.ts'

type Words = (typeof planPaper)[Language]

export type PlanFacts = {
  language: Language
  /** Without «Nav» in front. */
  office: string
  owners: readonly string[]
  year: number
  /** The day it is made. */
  on: string
  measures: readonly {
    goal: string
    measure: string
    owner: string
    line: keyof Words['lines'] | null
    deadline: string
    status: keyof Words['statuses']
    comment: string
  }[]
}

/** The year's measures under the goals they are for, as an annex that can be put with the agreement. */
export function planPaperOf(facts: PlanFacts): Paper {
  const { language, office, owners, year, on, measures } = facts
  const words = planPaper[language]
  const goals = [...new Set(measures.map(({ goal }) => goal))].toSorted(
    // Those without a goal come last.
    (one, other) => Number(one === '') - Number(other === ''),
  )
  return {
    language,
    title: fill(words.title, { year }),
    lead: fill(words.lead, { office, year, owners: listed(owners, words.and) }),
    office: `Nav ${office}`,
    running: fill(words.running, { year }),
    mark: '',
    blocks: [
      ...(measures.length === 0 ? [paragraph(fill(words.none, { year }))] : []),
      ...goals.flatMap((goal) => underGoal(goal, facts, words)),
      paragraph(fill(words.date, { date: formatDate(noon(on), language) })),
    ],
  }
}

const underGoal = (goal: string, { measures }: PlanFacts, words: Words): readonly Block[] => [
  heading(goal || words.others),
  tableOf(
    '',
    [words.measure, words.owner, words.line, words.deadline, words.status],
    measures
      .filter((one) => one.goal === goal)
      .map(({ measure, comment, owner, line, deadline, status }) => [
        [measure, comment.replaceAll(/\s+/g, ' ')].filter(Boolean).join('\n'),
        owner || '–',
        line ? words.lines[line] : '–',
        deadline ? formatNumericDate(noon(deadline)) : '–',
        words.statuses[status],
      ]),
  ),
]
