import type { ReactNode } from 'react'

interface ScopeBoxProps {
  id: string
  label: ReactNode
  checked: boolean
  /** Id of what is wrong with the choice, when something is. */
  fault?: string | undefined
  onChange: (checked: boolean) => void
}

/** One list of data, let or not. */
export const ScopeBox = ({ id, label, checked, fault, onChange }: ScopeBoxProps) => (
  <div className="fr-checkbox-group fr-checkbox-group--sm">
    <input
      type="checkbox"
      id={id}
      checked={checked}
      aria-invalid={fault !== undefined}
      aria-describedby={fault}
      onChange={({ target }) => onChange(target.checked)}
    />
    <label className="fr-label" htmlFor={id}>
      {label}
    </label>
  </div>
)

/** A choice of names with one put in, or taken out. */
export const toggled = <Name extends string>(chosen: readonly Name[], name: Name, isIn: boolean): Name[] =>
  isIn ? [...chosen, name] : chosen.filter((one) => one !== name)
