import { eurosInColumn, hoursInColumn, TableBox, useIsNarrow } from '@cesu/ui/design'
import type { ReactNode } from 'react'

/** One declaration of a month among the others. */
export interface Line {
  id: string
  /** Whose it is, with the box that chooses it where there is one. */
  who: ReactNode
  hours: number | null
  costCents: number | null
  status: ReactNode
}

/** The declarations of a month, one a line; blocks on a small screen. */
export function Lines({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const isNarrow = useIsNarrow()
  if (isNarrow) {
    return (
      <ul className="cesu-cards" aria-label={caption}>
        {lines.map(({ id, who, hours, costCents, status }) => (
          <li key={id} className="cesu-card">
            <div className="cesu-card__title">{who}</div>
            {hours !== null && (
              <p className="fr-mb-0">
                {hoursText(hours)} h{costCents !== null && <>, coût {eurosInColumn(costCents)} €</>}
              </p>
            )}
            <div>{status}</div>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <TableBox caption={caption} className="fr-table--no-caption">
      <thead>
        <tr>
          <th scope="col">Salarié</th>
          <th scope="col" className="fr-cell--right">
            Heures
          </th>
          <th scope="col" className="fr-cell--right">
            Coût total (€)
          </th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, who, hours, costCents, status }) => (
          <tr key={id}>
            <th scope="row">{who}</th>
            <td className="fr-cell--right">{hours === null ? '' : hoursText(hours)}</td>
            <td className="fr-cell--right">{costCents === null ? '' : eurosInColumn(costCents)}</td>
            <td className="fr-cell--multiline">{status}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

const hoursText = (hours: number): string => hoursInColumn(Math.round(hours * 100))

/** Sentences under each other. */
export const Sentences = ({ of: sentences }: { of: readonly string[] }) =>
  sentences.map((sentence) => (
    <span key={sentence}>
      {sentence}
      <br />
    </span>
  ))
