import { useTranslations } from 'next-intl'
import { MEASURE_STATUSES, type MeasureContent } from '#lib/results/measure-row.ts'
import { LINES } from '#lib/results/result-row.ts'
import { wordsOfMeasure } from '#lib/results/row-form.ts'
import type { FieldGroup } from './RowForm.tsx'
import { useFormTexts } from './use-form-texts.ts'

/** The fields of a measure, in the order one fills them in. */
export function useMeasureForm(content: MeasureContent) {
  const t = useTranslations('plan.form')
  const groups: readonly FieldGroup[] = [
    {
      legend: t('legend'),
      fields: [
        { name: 'goal', kind: 'text', label: t('goal'), help: t('goalHelp') },
        { name: 'measure', kind: 'text', label: t('measure') },
        { name: 'owner', kind: 'text', label: t('owner') },
        {
          name: 'line',
          kind: 'select',
          label: t('line'),
          options: [
            { value: '', label: t('noLine') },
            ...LINES.map((line) => ({ value: line, label: t(`lines.${line}`) })),
          ],
        },
        {
          name: 'status',
          kind: 'select',
          label: t('status'),
          options: MEASURE_STATUSES.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
        },
        { name: 'deadline', kind: 'date', label: t('deadline') },
        { name: 'comment', kind: 'textarea', label: t('comment') },
      ],
    },
  ]
  const texts = useFormTexts({
    submit: t('submit'),
    summary: t('summary'),
    problems: {
      missing: t('problem.missing'),
      long: t('problem.long'),
      choice: t('problem.choice'),
      day: t('problem.day'),
      far: t('problem.far'),
    },
  })
  return { groups, start: wordsOfMeasure(content), texts }
}
