import { useId } from 'react'

interface ChoiceProps<Value extends string> {
  label: string
  /** What no filter at all is called, for instance « Tous les mois ». */
  all: string
  value: Value | undefined
  options: readonly { value: Value; text: string }[]
  onChoose: (value: Value | undefined) => void
}

/** A filter with one value or none, effective as soon as it is chosen. */
export function Choice<Value extends string>({ label, all, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="fr-select"
        value={value ?? ''}
        onChange={(event) => onChoose(options.find((option) => option.value === event.target.value)?.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  )
}
