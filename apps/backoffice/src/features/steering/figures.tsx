import { grouped } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A list of cases, as its address says it. */
export type ListAddress = Partial<
  Record<'statut' | 'type' | 'equipe' | 'echeance' | 'ouvert' | 'decide' | 'rouvert' | 'vue', string>
>

/** A span of days in the address of a list. */
export const daysIn = ({ from, to }: { from: string; to: string }): string => `${from}.${to}`

/** A figure that opens the list that it counts; none is a bare zero, with nothing to open. `said` is what it counts, read aloud. */
export const Figure = ({ count, said, list, children }: FigureProps) =>
  count === 0 ? (
    <>0</>
  ) : (
    <Link to="/dossiers" search={{ vue: 'toutes', ...list } as never}>
      {children ?? grouped(count)}
      <span className="fr-sr-only"> : {said}</span>
    </Link>
  )

interface FigureProps {
  count: number
  said: string
  list: ListAddress
  children?: ReactNode
}

/** Days, to the half day where they are few; a dash, said in words, where nothing was decided. */
export function Days({ days }: { days: number | null }) {
  if (days === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="fr-sr-only">aucun décidé</span>
      </>
    )
  }
  return <>{daysText(days)}</>
}

const oneDigit = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

export const daysText = (days: number): string => `${oneDigit.format(days)} j`

/** So many for a hundred; null when there is nothing to divide by. */
export const perHundred = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${oneDigit.format((100 * part) / whole)} pour 100`
