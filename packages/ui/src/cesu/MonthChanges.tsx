import { signedEuros } from '../design/format/amounts.ts'
import { month } from '../design/format/dates.ts'

/** Why a month differs from the previous one, as the API tells it. Amounts in cents. */
interface MonthChangesProps {
  changes: {
    previousPeriod: string
    summary: string
    reasons: readonly { sentence: string; totalCostCents: number }[]
  } | null
}

/** Why a month costs more or less than the previous one of the pair: causes that add up to the cent. */
export function MonthChanges({ changes }: MonthChangesProps) {
  if (changes === null) return null
  const { previousPeriod, summary, reasons } = changes
  return (
    <section className="fr-mb-4w">
      <h2 className="fr-h5">Ce qui change par rapport à {month(previousPeriod)}</h2>
      <p className="fr-mb-1w">{summary}</p>
      {reasons.length > 0 && (
        <dl className="cesu-facts">
          {reasons.map(({ sentence, totalCostCents }) => (
            <div key={sentence} className="cesu-fact">
              <dt>{sentence}</dt>
              <dd>{totalCostCents === 0 ? 'sans effet sur le coût' : signedEuros(totalCostCents)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
