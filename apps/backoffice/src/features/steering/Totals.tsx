import { daysIn, daysText, Figure, type ListAddress, perHundred } from './figures.tsx'
import type { Steered } from './steered.ts'
import '../../counters.css'

interface TotalsProps {
  total: Steered['total']
  span: { from: string; to: string }
  teamId: string | undefined
}

/** The figures of the whole period. */
export function Totals({ total, span, teamId }: TotalsProps) {
  const team: ListAddress = teamId === undefined ? {} : { equipe: teamId }
  const { opened, decided, decidedLate, reopened, medianDays, ninetiethDays } = total
  const days = daysIn(span)
  const decidedList = { ...team, statut: 'RESOLVED', decide: days }
  return (
    <>
      <ul className="case-counters">
        <li className="cesu-card">
          <strong className="case-counters__figure">
            <Figure count={opened} said="dossiers ouverts" list={{ ...team, statut: 'TOUS', ouvert: days }} />
          </strong>
          ouverts
        </li>
        <li className="cesu-card">
          <strong className="case-counters__figure">
            <Figure count={decided} said="dossiers décidés" list={decidedList} />
          </strong>
          décidés{decided > 0 && `, dont ${decidedLate} après l’échéance${rate(decidedLate, decided)}`}
        </li>
        <li className="cesu-card">
          <strong className="case-counters__figure">
            <Figure count={reopened} said="dossiers rouverts" list={{ ...team, statut: 'TOUS', rouvert: days }} />
          </strong>
          rouverts{rate(reopened, decided)}
        </li>
        <li className="cesu-card">
          <Delays median={medianDays} ninetieth={ninetiethDays} />
        </li>
      </ul>
      <p className="fr-text--sm">
        « Décidés » : ceux qui le sont encore ; un dossier rouvert n’en est plus. Comptés aussi, ceux que la plateforme
        a clos d’elle-même. Le taux des rouverts se rapporte aux décidés de la période.
      </p>
    </>
  )
}

/** How long it took from opening to decision; of none decided, that there is nothing to say. */
function Delays({ median, ninetieth }: { median: number | null; ninetieth: number | null }) {
  if (median === null || ninetieth === null) return <>Aucun dossier décidé : pas de délai.</>
  return (
    <>
      <strong className="case-counters__figure">{daysText(median)}</strong> au plus de l’ouverture à la décision pour la
      moitié, {daysText(ninetieth)} au plus pour 9 sur 10
    </>
  )
}

const rate = (part: number, whole: number): string => {
  const said = part === 0 ? null : perHundred(part, whole)
  return said === null ? '' : ` (${said})`
}
