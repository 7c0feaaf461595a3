import { month } from '@cesu/ui/design'

interface UnreadMonthProps {
  /** What the address asks for. */
  asked: unknown
  /** The month that it names, if it names one. */
  period: string | undefined
  /** The months that can be declared. */
  open: readonly string[]
  /** The month that is shown instead. */
  shown: string
}

/** Says that the month of the address is not the one that is shown, and why; nothing when it is. */
export function UnreadMonth({ asked, period, open, shown }: UnreadMonthProps) {
  if (asked === undefined || (period !== undefined && open.includes(period))) return null
  const why =
    period === undefined
      ? 'le mois de l’adresse ne se lit pas'
      : `le mois demandé (${month(period)}) n’est pas déclarable ici`
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
      <p>
        Attention : {why} : voici {month(shown)}.
      </p>
    </div>
  )
}
