import { sharingScopes } from '@cesu/domain/sharing'
import { Details, TableBox } from '@cesu/ui/design'
import type { Preview } from './answers.ts'
import { monthsText } from './months.ts'
import { headOf, isFigure, valueText } from './values.ts'

/** So many records are shown at once; more are behind their title. */
const SHOWN_AT_ONCE = 12

/** What leaves today under one list of data, to the letter: the very values, what never leaves, and how often. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const { scope, withheld, frequency, firstMonth, lastMonth, records } = preview
  const { granularity, event } = sharingScopes[scope]
  return (
    <>
      {(granularity === 'PREDICATE' || event === 'STOP') && (
        <p className="fr-mb-1w">Réponses données ici comme si l’arrêt de travail commençait aujourd’hui.</p>
      )}
      {granularity === 'EVENT' && records.every(isEmpty) ? (
        <NotStated preview={preview} />
      ) : (
        <Details
          title={`Voir les valeurs, telles qu’elles sont aujourd’hui${records.length > 1 ? ` (${records.length} lignes)` : ''}`}
          open={records.length <= SHOWN_AT_ONCE}
        >
          {records.length === 1 ? <OneRecord preview={preview} /> : <Records preview={preview} />}
        </Details>
      )}
      {(granularity === 'MONTH' || granularity === 'TOTAL') && (
        <p className="fr-mb-1v">Mois lus : {monthsText(firstMonth, lastMonth)}.</p>
      )}
      <p className="fr-mb-1v">Cette liste ne contient pas : {withheld}.</p>
      <p className="fr-mb-2w">Combien de fois : {frequency}.</p>
    </>
  )
}

/** A line of a contract of which nobody says anything. */
const isEmpty = ({ statedBy, endOfContractDay }: Preview['records'][number]): boolean => !statedBy && !endOfContractDay

const caption = (label: string) => `${label} : ce qui part aujourd’hui`

const Records = ({ preview: { label, fields, records } }: { preview: Preview }) => (
  <TableBox caption={caption(label)} className="fr-table--no-caption" scrolls={caption(label)}>
    <thead>
      <tr>
        {fields.map((field) => (
          <th key={field.name} scope="col" className={isFigure(field.name) ? 'fr-cell--right' : undefined}>
            {headOf(field)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {records.map((record, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the records of one reading, which never move
        <tr key={rank}>
          {fields.map(({ name }, column) =>
            column === 0 ? (
              <th key={name} scope="row">
                {valueText(name, record[name])}
              </th>
            ) : (
              <td key={name} className={isFigure(name) ? 'fr-cell--right' : undefined}>
                {valueText(name, record[name])}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </TableBox>
)

/** A single record, from top to bottom: it has more fields than a screen has room. */
const OneRecord = ({ preview: { label, fields, records } }: { preview: Preview }) => (
  <TableBox caption={caption(label)} className="fr-table--no-caption sharing-one" scrolls={caption(label)}>
    <thead>
      <tr>
        <th scope="col">Donnée</th>
        <th scope="col">Valeur</th>
      </tr>
    </thead>
    <tbody>
      {fields.map((field) => (
        <tr key={field.name}>
          <th scope="row">{headOf(field)}</th>
          <td>{valueText(field.name, records[0]?.[field.name])}</td>
        </tr>
      ))}
    </tbody>
  </TableBox>
)

/** What nobody has told Urssaf leaves as it is: not held. */
const NotStated = ({ preview: { fields } }: { preview: Preview }) => (
  <>
    <p className="fr-mb-1w">
      Personne ne l’a dit à l’Urssaf : aujourd’hui, rien n’est détenu et rien ne part. Ce serait :
    </p>
    <ul>
      {fields.map(({ name, label }) => (
        <li key={name}>{label}</li>
      ))}
    </ul>
  </>
)
