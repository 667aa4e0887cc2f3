import { type Bundle, type Condition, partsOf, type Template } from './template.ts'
import { usageOfClause } from './template-usage.ts'

export type MadeBundle = { ok: true; value: Bundle } | { ok: false; errors: string[] }

/**
 * An agreement with its annexes. Facts have one name throughout, so that each is asked once:
 * what an annex shares must be declared by the agreement, and nothing may be declared twice.
 */
export function makeBundle(agreement: Template, annexes: readonly Template[]): MadeBundle {
  const bundle: Bundle = { agreement, annexes }
  const errors = [...sharedErrors(bundle), ...duplicateErrors(bundle), ...conditionErrors(bundle)]
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: bundle }
}

const declaredIds = (template: Template) =>
  [...template.fields, ...template.choices, ...template.tables].map((one) => one.id)
const passageIds = (template: Template) =>
  template.text.nb.clauses.flatMap((clause) => usageOfClause(clause).passages)

function sharedErrors({ agreement, annexes }: Bundle): string[] {
  const known = new Set(agreement.fields.map((field) => field.id))
  return annexes.flatMap((annex) =>
    annex.shared
      .filter((id) => !known.has(id))
      .map((id) => `${annex.slug}: «${id}» under shared finnes ikke i ${agreement.slug}`),
  )
}

function duplicateErrors(bundle: Bundle): string[] {
  const owner = new Map<string, string>()
  return partsOf(bundle).flatMap((template) =>
    [...declaredIds(template), ...passageIds(template)].flatMap((id) => {
      const before = owner.get(id)
      owner.set(id, template.slug)
      return before ? [`${template.slug}: id-en «${id}» er alt brukt i ${before}`] : []
    }),
  )
}

function conditionErrors(bundle: Bundle): string[] {
  const options = new Set(
    partsOf(bundle).flatMap((template) =>
      template.choices.flatMap((choice) => choice.options.map((option) => `${choice.id}=${option.id}`)),
    ),
  )
  const facts = new Set(partsOf(bundle).flatMap((template) => template.fields.map((field) => field.id)))
  const isKnown = (condition: Condition) =>
    'fact' in condition ? facts.has(condition.fact) : options.has(`${condition.choice}=${condition.option}`)
  return partsOf(bundle).flatMap((template) =>
    template.text.nb.clauses.flatMap((clause) =>
      usageOfClause(clause)
        .conditions.filter((condition) => !isKnown(condition))
        .map(
          (condition) =>
            `${template.slug}: vilkåret «${'fact' in condition ? condition.fact : `${condition.choice}=${condition.option}`}» i «${clause.id}» viser til noe som ikke finnes`,
        ),
    ),
  )
}
