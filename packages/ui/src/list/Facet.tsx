import { type ReactNode, useId, useRef } from 'react'
import type { Option } from './options.ts'
import './facet.css'

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
          {summaryOf({ all, options, chosen })}
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

function summaryOf({ all, options, chosen }: Pick<FacetProps, 'all' | 'options' | 'chosen'>): string {
  if (chosen.length === 0) return all
  return chosen.length === 1 ? textOf(options, chosen[0]) : `${chosen.length} choisis`
}

const textOf = (options: readonly Option<string>[], chosen: string | undefined): string =>
  options.find(({ value }) => value === chosen)?.text ?? String(chosen)

/** The values of a facet in force, each changed for another in two clicks, or taken off by one. */
export const FacetTags = ({ label, options, chosen, onChoose }: Omit<FacetProps, 'all'>) =>
  chosen.length === 0 ? null : (
    <ul className="cesu-facet__tags" aria-label={`${label} : valeurs choisies`}>
      {chosen.map((value, rank) => (
        <FilterTag
          // A tag is a place: changed for another, the value keeps its own, and the focus.
          // biome-ignore lint/suspicious/noArrayIndexKey: a place, whatever its value
          key={rank}
          text={textOf(options, value)}
          onRemove={() => onChoose(chosen.filter((one) => one !== value))}
        >
          <Exchange
            label={label}
            text={textOf(options, value)}
            others={options.filter((one) => !chosen.includes(one.value))}
            onChoose={(other) => onChoose(chosen.map((one) => (one === value ? other : one)))}
          />
        </FilterTag>
      ))}
    </ul>
  )

interface FilterTagProps {
  text: string
  onRemove: () => void
  /** What shows the value, when it is more than its text. */
  children?: ReactNode
}

/** A value of a filter in force, an item of the list of them, taken off by a click. */
export const FilterTag = ({ text, onRemove, children = text }: FilterTagProps) => (
  <li className="cesu-tag">
    {children}
    <button
      type="button"
      className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
      onClick={({ currentTarget }) => {
        const tag = currentTarget.closest('li')
        onRemove()
        // The last one goes with its button: the one before it has the focus, or the filters.
        if (tag?.nextElementSibling) return
        const before = tag?.previousElementSibling?.querySelector<HTMLElement>(':scope > button')
        ;(before ?? document.getElementById('filtres'))?.focus()
      }}
    >
      Retirer {text}
    </button>
  </li>
)

interface ExchangeProps {
  label: string
  text: string
  others: readonly Option<string>[]
  onChoose: (value: string) => void
}

/** A value, and behind it those that may take its place. */
function Exchange({ label, text, others, onChoose }: ExchangeProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!box.current) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={box}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && box.current?.open) close()
      }}
    >
      <summary>
        {text}
        <span className="fr-sr-only"> : changer ce filtre ({label})</span>
      </summary>
      <ul className="cesu-facet__values" aria-label={`${label} : à la place de ${text}`}>
        {others.map((other) => (
          <li key={other.value}>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
              onClick={() => {
                onChoose(other.value)
                close()
              }}
            >
              {other.text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
