import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'

/** A colleague who handles cases. */
export interface Colleague {
  id: string
  name: string
}

interface ColleagueFieldProps {
  id: string
  label: string
  hint?: string
  value: string
  error?: string | undefined
  /** Told of what is typed, and of the colleague whom it names: null as long as it names none. */
  onType: (typed: string, colleague: Colleague | null) => void
}

/**
 * One of the colleagues, by typing some letters of their name: the browser's own combobox, which the keyboard and screen readers know.
 * Two who are called the same are told apart by their team, then by a number.
 */
export function ColleagueField({ id, label, hint, value, error, onType }: ColleagueFieldProps) {
  const list = useId()
  const me = useMe()
  const { data = [] } = useQuery(api.cases.handlers.queryOptions())
  const options = optionsOf(data.filter((one) => one.id !== me.id))
  return (
    <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input
        id={id}
        className={`fr-input ${error ? 'fr-input--error' : ''}`}
        list={list}
        autoComplete="off"
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-erreur` : undefined}
        onChange={({ target }) => onType(target.value, options.get(target.value) ?? null)}
      />
      <datalist id={list}>
        {[...options.keys()].map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      {error && (
        <p id={`${id}-erreur`} className="fr-error-text">
          {error}
        </p>
      )}
    </div>
  )
}

/** Each colleague under the text that names them, one for each. */
function optionsOf(handlers: readonly (Colleague & { teamName: string })[]): Map<string, Colleague> {
  const options = new Map<string, Colleague>()
  for (const { id, name, teamName } of handlers) {
    const text = `${name} (${teamName})`
    let rank = 1
    while (options.has(rank === 1 ? text : `${text} ${rank}`)) rank += 1
    options.set(rank === 1 ? text : `${text} ${rank}`, { id, name })
  }
  return options
}
