/** What an office may begin with: themes that the sources name. None is forced, and goals are the owners' own. */
export const START_SET = [
  {
    theme: 'work',
    indicators: [
      'jobseekers',
      'unemployment',
      'reduced',
      'sick-leave',
      'sick-followed',
      'youth',
      'employers',
      'placements',
    ],
  },
  {
    theme: 'social',
    indicators: [
      'recipients',
      'duration',
      'paid',
      'programme',
      'programme-completed',
      'programme-onward',
      'activity',
      'advice-wait',
      'advice-decisions',
      'housing-days',
      'housing-children',
      'individual-plans',
    ],
  },
  { theme: 'service', indicators: ['case-time', 'reversals', 'satisfaction'] },
  {
    theme: 'office',
    indicators: ['staff', 'turnover', 'staff-absence', 'deviations', 'violence', 'budget'],
  },
] as const
export type StartIndicator = (typeof START_SET)[number]['indicators'][number]

export const START_INDICATORS: readonly StartIndicator[] = START_SET.flatMap(({ indicators }) => [
  ...indicators,
])

export const startSource = (code: StartIndicator): string => `start:${code}`
