import type { Period } from '@cesu/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Answers } from './answers.ts'
import { answersOf, type EstimateSearch, searchOf } from './search.ts'

const route = getRouteApi('/estimer')

const PAUSE_MS = 300

/**
 * The form, kept in the address: a choice is a new entry of the history, typing changes the entry that is open.
 * `month`: that of today.
 */
export function useAnswers(month: Period) {
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const [answers, setAnswers] = useState(() => answersOf(search))
  const written = useRef(JSON.stringify(search))
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The address changed without us: back, forward, a link.
  useEffect(() => {
    if (JSON.stringify(search) === written.current) return
    clearTimeout(pause.current)
    written.current = JSON.stringify(search)
    setAnswers(answersOf(search))
  }, [search])
  useEffect(() => () => clearTimeout(pause.current), [])

  /** From the first answer on, the address says the month: the same figures next month. */
  const filled = (change: Partial<Answers>): Answers => ({ ...answers, period: answers.period ?? month, ...change })
  const write = (next: EstimateSearch, replace: boolean) => {
    clearTimeout(pause.current)
    if (JSON.stringify(next) === written.current) return
    written.current = JSON.stringify(next)
    void navigate({ search: next, replace, resetScroll: false })
  }
  return {
    answers,
    /** Another choice. */
    choose: (change: Partial<Answers>) => {
      const next = filled(change)
      setAnswers(next)
      write(searchOf(next), false)
    },
    /** Another figure, perhaps not whole yet. */
    type: (change: Partial<Answers>) => {
      const next = filled(change)
      setAnswers(next)
      clearTimeout(pause.current)
      pause.current = setTimeout(() => write(searchOf(next), true), PAUSE_MS)
    },
    /** The field is left: what was typed is in the address before any choice, so that « back » finds it there. */
    settle: () => write(searchOf(answers), true),
  }
}
