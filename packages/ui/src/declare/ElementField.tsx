import { type DeclarationInput, type ElementName, elementLabels } from '@cesu/domain/declarations'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { DecimalField, eurosInColumn, hoursInColumn, parseEuros, parseHours } from '../design/index.ts'
import { elementQuestions } from './elements.ts'
import { fieldIds } from './fields.ts'

interface ElementFieldProps {
  form: UseFormReturn<DeclarationInput>
  name: ElementName
  onRemove: () => void
}

/** « 2,5 », « 3 »: no more decimals than there are. */
const countInWords = (hundredths: number): string => String(hundredths / 100).replace('.', ',')

/** How each kind is read and written, and how many hundredths make one of what is kept. */
const formats = {
  hours: { read: parseHours, write: hoursInColumn, unit: 100, in: '' },
  euros: { read: parseEuros, write: eurosInColumn, unit: 1, in: ', en euros' },
  days: { read: parseEuros, write: countInWords, unit: 100, in: '' },
  count: { read: parseEuros, write: countInWords, unit: 100, in: '' },
} as const

/** One element of the month, and how to take it off. */
export function ElementField({ form, name, onRemove }: ElementFieldProps) {
  const { kind, hint } = elementQuestions[name]
  const label = elementLabels[name]
  const remove = (
    <button type="button" className="fr-btn fr-btn--tertiary" onClick={onRemove}>
      Retirer<span className="fr-sr-only"> : {label}</span>
    </button>
  )
  if (kind === 'yes') {
    return (
      <fieldset id={fieldIds[name]} tabIndex={-1} aria-label={label} className="cesu-element">
        <p className="fr-mb-1w">
          {label} <span className="fr-hint-text">{hint}</span>
        </p>
        {remove}
      </fieldset>
    )
  }
  const { read, write, unit, in: inUnit } = formats[kind]
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <DecimalField
          id={fieldIds[name]}
          label={`${label}${inUnit}`}
          hint={hint}
          hundredths={typeof field.value === 'number' ? Math.round(field.value * unit) : undefined}
          read={read}
          write={write}
          onChange={(hundredths) => field.onChange(hundredths === undefined ? null : hundredths / unit)}
          onBlur={field.onBlur}
          error={form.formState.errors[name]?.message}
          action={remove}
        />
      )}
    />
  )
}
