import { useLocale, useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { LINES, type ResultContent, SCOPES } from '#lib/results/result-row.ts'
import { amountField, wordsOfResult } from '#lib/results/row-form.ts'
import { municipalityName } from './municipality-name.ts'
import type { FieldGroup, RowField } from './RowForm.tsx'
import { useFormTexts } from './use-form-texts.ts'

type Given = {
  content: ResultContent
  year: number
  municipalities: readonly Party[]
  /** Last year's number comes from last year's row. */
  isLastYearKnown: boolean
}

/** The fields of a row of the result table, in the order one fills them in. */
export function useResultForm({ content, year, municipalities, isLastYearKnown }: Given) {
  const t = useTranslations('results.form')
  const language = asLanguage(useLocale())
  const isShared = municipalities.length > 1
  const amounts = (name: 'result' | 'lastYear'): readonly RowField[] => [
    ...(isShared ? municipalities : []).map(
      ({ id, organisation }): RowField => ({
        name: amountField(name, id),
        kind: 'number',
        label: municipalityName(organisation),
      }),
    ),
    { name, kind: 'number', label: t(isShared ? 'whole' : 'result') },
  ]
  const ofYear = (name: 'result' | 'lastYear', of: number): FieldGroup => ({
    legend: t('resultGroup', { year: String(of) }),
    help: isShared ? t('wholeHelp') : undefined,
    fields: amounts(name),
  })
  const groups: readonly FieldGroup[] = [
    { legend: t('what'), fields: useWhat() },
    { legend: t('goalGroup'), fields: useGoal(isShared) },
    ofYear('result', year),
    ...(isLastYearKnown ? [] : [ofYear('lastYear', year - 1)]),
    {
      legend: t('judgement'),
      fields: [
        { name: 'comment', kind: 'textarea', label: t('comment') },
        { name: 'measure', kind: 'textarea', label: t('measure') },
      ],
    },
  ]
  return { groups, start: wordsOfResult(content, language), texts: useFormTexts(useOwnTexts()) }
}

function useWhat(): readonly RowField[] {
  const t = useTranslations('results.form')
  return [
    { name: 'indicator', kind: 'text', label: t('indicator') },
    {
      name: 'line',
      kind: 'select',
      label: t('line'),
      options: [
        { value: '', label: t('noLine') },
        ...LINES.map((line) => ({ value: line, label: t(`lines.${line}`) })),
      ],
    },
    { name: 'unit', kind: 'text', label: t('unit'), help: t('unitHelp') },
    { name: 'source', kind: 'text', label: t('source'), help: t('sourceHelp') },
  ]
}

function useGoal(isShared: boolean): readonly RowField[] {
  const t = useTranslations('results.form')
  const scope: RowField = {
    name: 'scope',
    kind: 'select',
    label: t('scope'),
    options: SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) })),
  }
  return [
    { name: 'goal', kind: 'text', label: t('goal'), help: t('goalHelp') },
    {
      name: 'better',
      kind: 'select',
      label: t('better'),
      options: [
        { value: '', label: t('noBetter') },
        { value: 'higher', label: t('higher') },
        { value: 'lower', label: t('lower') },
      ],
    },
    { name: 'target', kind: 'number', label: t('target') },
    ...(isShared ? [scope] : []),
  ]
}

function useOwnTexts() {
  const t = useTranslations('results.form')
  return {
    submit: t('submit'),
    summary: t('summary'),
    problems: {
      missing: t('problem.missing'),
      number: t('problem.number'),
      negative: t('problem.negative'),
      percent: t('problem.percent'),
      long: t('problem.long'),
      choice: t('problem.choice'),
      day: t('problem.day'),
    },
  }
}
