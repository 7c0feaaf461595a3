import { useEffect, useId, useRef, useState } from 'react'
import type { List } from './useList.ts'

const PAUSE_MS = 300

/** What the server takes at most. */
const LONGEST = 100

/** What a list can be searched for, as its field says it. */
export interface Search {
  label: string
  /** How what is typed is compared. */
  hint: string
  /** Whether what is typed says too little to be asked; absent when anything does. */
  isTooShort?: (text: string) => boolean
}

interface SearchFieldProps {
  search: Search
  /** Asked again when the person pauses, or at once with the Enter key. */
  list: Pick<List<unknown, unknown>, 'search' | 'searchFor'>
}

/**
 * A search that follows the typing, without a button; the list below says how many lines it found, and the field when it has
 * not searched.
 */
export function SearchField({ search, list: { search: value, searchFor } }: SearchFieldProps) {
  const { label, hint, isTooShort = () => false } = search
  const id = useId()
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  const ask = (wanted: string) => {
    const text = isTooShort(wanted) ? '' : wanted
    if (text === asked.current) return
    asked.current = text
    searchFor(text)
  }
  useEffect(() => {
    if (value !== asked.current) setTyped(value)
    asked.current = value
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed restarts the pause
  useEffect(() => {
    const pause = setTimeout(() => ask(typed.trim()), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed])
  return (
    <form
      className="fr-input-group cesu-search"
      onSubmit={(event) => {
        event.preventDefault()
        ask(typed.trim())
      }}
    >
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="fr-input"
        autoComplete="off"
        maxLength={LONGEST}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} aria-live="polite" className="fr-hint-text cesu-search__hint">
        {isTooShort(typed) ? 'Deux lettres ou deux chiffres au moins : rien n’est encore cherché.' : hint}
      </p>
    </form>
  )
}
