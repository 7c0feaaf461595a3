import { type ReactNode, useId } from 'react'
import type { Option } from './wording.ts'

interface SelectProps<Value extends string> {
  label: string
  hint?: ReactNode
  value: Value
  /** The choices, in groups when they have a name. */
  groups: readonly { name?: string; options: readonly Option<Value>[] }[]
  onChoose: (value: Value) => void
}

/** One of a list, effective as soon as it is chosen. */
export function Select<Value extends string>({ label, hint, value, groups, onChoose }: SelectProps<Value>) {
  const id = useId()
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <select id={id} className="fr-select" value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {groups.map(({ name, options }) =>
          name === undefined ? (
            <Options key="" options={options} />
          ) : (
            <optgroup key={name} label={name}>
              <Options options={options} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

const Options = ({ options }: { options: readonly Option<string>[] }) =>
  options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))
