import { GradeBadge } from '@cesu/ui/cesu'
import { day, TableBox } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { figureOf } from './chart.ts'
import type { Parameter, Version } from './parameter.ts'
import { Sources } from './Sources.tsx'

interface HistoryProps {
  parameter: Parameter
  /** Which figure of each value. */
  label: string
  today: string
}

/** Every value, newest first: since when, how far it may be trusted, the text and the documents it was read in. */
export const HistoryTable = ({ parameter, label, today }: HistoryProps) => (
  <TableBox
    caption={<>Valeurs de « {parameter.label} », la plus récente d’abord</>}
    className="fr-table--multiline fr-table--no-caption"
  >
    <thead>
      <tr>
        <th scope="col">Depuis</th>
        <th scope="col">Valeur ({parameter.unit})</th>
        <th scope="col">Fiabilité</th>
        <th scope="col">Référence légale</th>
        <th scope="col">Sources</th>
      </tr>
    </thead>
    <tbody>
      {parameter.versions.toReversed().map((version) => (
        <tr key={version.from}>
          <th scope="row">
            {day(version.from)} <When version={version} today={today} />
          </th>
          <td>{figureOf(version, label)?.text ?? 'Aucune valeur'}</td>
          <td>
            {version.grade} <GradeBadge grade={version.grade} />
          </td>
          <td>{version.article ?? 'Aucune connue'}</td>
          <td>
            <Sources version={version} />
          </td>
        </tr>
      ))}
    </tbody>
  </TableBox>
)

/** The same on a small screen. */
export const HistoryList = ({ parameter, label, today }: HistoryProps) => (
  <ul className="cesu-cards" aria-label={`Valeurs de « ${parameter.label} », la plus récente d’abord`}>
    {parameter.versions.toReversed().map((version) => (
      <li key={version.from} className="cesu-card">
        <p className="cesu-sum">
          <span>Depuis le {day(version.from)}</span>
          <strong>{figureOf(version, label)?.text ?? 'Aucune valeur'}</strong>
        </p>
        <p className="cesu-source">
          Fiabilité {version.grade} <GradeBadge grade={version.grade} /> <When version={version} today={today} />
        </p>
        {version.article && <p className="cesu-source">{version.article}</p>}
        <Sources version={version} />
      </li>
    ))}
  </ul>
)

/** « En vigueur » or « À venir »; a past value needs no mark. */
function When({ version: { from, until }, today }: { version: Version; today: string }) {
  const isToCome = from > today
  if (!isToCome && until !== null && until < today) return null
  return (
    <Badge as="span" small noIcon severity={isToCome ? 'info' : 'success'}>
      {isToCome ? 'À venir' : 'En vigueur'}
    </Badge>
  )
}
