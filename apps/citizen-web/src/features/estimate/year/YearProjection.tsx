import { Details, euros, month, Spoken } from '@cesu/ui/design'
import { memo } from 'react'
import type { Answers } from '../answers.ts'
import { HouseholdFields } from './HouseholdFields.tsx'
import { YearChart } from './YearChart.tsx'
import { YearTable } from './YearTable.tsx'
import type { Year } from './yearOf.ts'

interface YearProjectionProps {
  answers: Answers
  year: Year
  choose: (change: Partial<Answers>) => void
}

/** The same work until December, and the month where the tax credit meets its ceiling. */
export const YearProjection = ({ answers, year, choose }: YearProjectionProps) => (
  <section aria-labelledby="titre-annee" className="fr-mt-4w">
    <h2 id="titre-annee" className="fr-h5">
      Sur l’année {year.year}
    </h2>
    <HouseholdFields answers={answers} year={year.year} choose={choose} />
    <Shown year={year} />
  </section>
)

/** Left as it is while the next figure is typed. */
const Shown = memo(({ year }: { year: Year }) => (
  <>
    <YearWords year={year} />
    <Spoken text={spokenYear(year)} />
    <YearChart year={year} />
    <Details title={`Voir l’année ${year.year} mois par mois`}>
      <YearTable year={year} />
    </Details>
  </>
))

/** The year in one sentence, for screen readers. */
const spokenYear = ({ year, months, costCents, creditCents, reached }: Year): string =>
  `Sur l’année ${year} : il vous reste ${euros(costCents - creditCents)} à payer.${reached ? ` Plafond atteint en ${month(reached)}, avec le même travail chaque mois depuis ${month(months[0]?.period ?? '')}.` : ''}`

function YearWords({ year }: { year: Year }) {
  const { months, costCents, creditCents, ceilingCents, remainingCents, reached } = year
  const first = months[0]?.period ?? ''
  return (
    <>
      {reached && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : avec le même travail chaque mois depuis {month(first)}, vous atteignez le plafond du crédit
            d’impôt en {month(reached)}. Au-delà de {euros(ceilingCents)} de dépenses par an, tout le coût est à votre
            charge.
          </p>
        </div>
      )}
      <ul className="estimate-words">
        <li>
          Même travail de {month(first).slice(0, -5)} à {month(`${year.year}-12`)} : vous payez {euros(costCents)}.
        </li>
        <li>L’État vous rend {euros(creditCents)} par le crédit d’impôt.</li>
        <li>Il vous reste {euros(costCents - creditCents)} à payer pour l’année.</li>
        {!reached && (
          <li>
            Le plafond est de {euros(ceilingCents)} de dépenses par an : il en reste {euros(remainingCents)}.
          </li>
        )}
      </ul>
    </>
  )
}
