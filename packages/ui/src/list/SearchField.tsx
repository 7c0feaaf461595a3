import { useEffect, useId, useRef, useState } from 'react'
import type { List } from './useList.ts'

const PAUSE_MS = 300

interface SearchFieldProps {
  label: string
  /** Asked again when the person pauses, or at once with the Enter key. */
  list: Pick<List<unknown, unknown>, 'search' | 'searchFor'>
}

/** A search that follows the typing, without a button; the list below says how many lines it found. */
export function SearchField({ label, list: { search: value, searchFor } }: SearchFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const asked = useRef(value)
  const ask = (text: string) => {
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
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  )
}
