import { useEffect, useState } from 'react'
import { countOf, type Noun } from '../design/format/amounts.ts'
import type { List, ListAnswer } from './useList.ts'

const SLOW_MS = 500

interface ListStatusProps {
  list: Pick<List<unknown, ListAnswer<object>>, 'answer' | 'error' | 'refreshing' | 'paging'>
  noun: Noun
}

/** The number of results, said again each time that it settles; « Chargement… » only when the wait is felt. */
export function ListStatus({ list: { answer, error, refreshing, paging }, noun }: ListStatusProps) {
  const isSlow = useIsSlow(refreshing || (!answer && !error))
  return (
    <p role="status" className="cesu-status">
      {isSlow ? 'Chargement…' : answer && settledText(answer, noun, paging.page)}
    </p>
  )
}

/** « 128 déclarations, page 2 »; a list that is not counted says how many lines it shows. */
function settledText({ rows, count }: ListAnswer<object>, noun: Noun, page: number): string {
  const number = count
    ? countOf(count, noun)
    : `${countOf({ value: rows.length, atLeast: false }, noun)} sur cette page`
  return page > 1 ? `${number}, page ${page}` : number
}

/** True when `waiting` has lasted more than half a second. */
function useIsSlow(waiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return setIsSlow(false)
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return isSlow
}
