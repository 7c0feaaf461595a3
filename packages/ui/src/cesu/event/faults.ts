import type { Refusal } from '@cesu/domain/shared'
import type { FieldError } from '../../design/index.ts'

/** What zod says of something typed, as much as is needed here. */
interface Parsed {
  readonly error?: { readonly issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined
}

/** What is wrong with what is typed, in French, by field: what cannot be read first, then what a rule refuses. */
export const faultsOf = (parsed: Parsed, refusals: readonly Refusal[]): Partial<Record<string, string>> =>
  Object.fromEntries([
    ...refusals.map(({ field, cause, remedy }) => [field, `${cause} ${remedy}`]),
    ...(parsed.error?.issues.map(({ path, message }) => [path[0], message]) ?? []),
  ])

/** The same as a summary lists it, in the order of the form's `fields`. */
export const faultList = <Field extends string>(
  faults: Partial<Record<Field, string>>,
  fields: readonly Field[],
  idOf: (field: Field) => string,
): FieldError[] =>
  fields.flatMap((field) => {
    const message = faults[field]
    return message === undefined ? [] : [{ fieldId: idOf(field), message }]
  })
