import { useId, useRef } from 'react'
import type { Option } from './options.ts'

interface FacetProps {
  label: string
  /** What no value at all is called. */
  all: string
  options: readonly Option<string>[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}

/** A filter with several values: a box for each, effective as soon as it is ticked; the values are taken off by their tags. */
export function Facet({ label, all, options, chosen, onChoose }: FacetProps) {
  const id = useId()
  const box = useRef<HTMLDetailsElement>(null)
  const tick = (value: string, isOn: boolean) =>
    onChoose(options.map((one) => one.value).filter((one) => (one === value ? isOn : chosen.includes(one))))
  return (
    <div className="fr-select-group cesu-facet">
      <span className="fr-label" id={`${id}-nom`}>
        {label}
      </span>
      <details
        ref={box}
        onKeyDown={({ key }) => {
          if (key !== 'Escape' || !box.current?.open) return
          box.current.open = false
          box.current.querySelector('summary')?.focus()
        }}
      >
        <summary className="fr-select" aria-describedby={`${id}-nom`}>
          {chosen.length === 0 ? all : `${chosen.length} sur ${options.length}`}
        </summary>
        <fieldset className="cesu-facet__values" aria-labelledby={`${id}-nom`}>
          {options.map(({ value, text }) => (
            <div key={value} className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                id={`${id}-${value}`}
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ target }) => tick(value, target.checked)}
              />
              <label className="fr-label" htmlFor={`${id}-${value}`}>
                {text}
              </label>
            </div>
          ))}
        </fieldset>
      </details>
    </div>
  )
}

/** The values of a facet in force, each taken off by a click. */
export const FacetTags = ({ label, options, chosen, onChoose }: Omit<FacetProps, 'all'>) =>
  chosen.length === 0 ? null : (
    <ul className="cesu-facet__tags" aria-label={`${label} : valeurs choisies`}>
      {chosen.map((value) => (
        <li key={value}>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-right fr-icon-close-line"
            aria-label={`Retirer ${options.find((one) => one.value === value)?.text ?? value}`}
            onClick={() => onChoose(chosen.filter((one) => one !== value))}
          >
            {options.find((one) => one.value === value)?.text ?? value}
          </button>
        </li>
      ))}
    </ul>
  )
