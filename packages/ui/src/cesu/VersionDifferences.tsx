import { eurosInColumn, signedEuros } from '../design/format/amounts.ts'
import { Details } from '../design/layout/Details.tsx'
import { TableBox } from '../design/layout/TableBox.tsx'
import { useIsNarrow } from '../design/layout/useIsNarrow.ts'

interface Amount {
  label: string
  beforeCents: number
  afterCents: number
}

interface VersionDifferencesProps {
  /** What changes, as the API tells it: only what differs. */
  differences: {
    fields: readonly { label: string; before: string; after: string }[]
    amounts: readonly Amount[]
    lines: readonly Amount[]
  }
  /** What the two columns are called. */
  before: string
  after: string
}

/** What a version changes: what is declared, what it makes, and each line on demand. */
export function VersionDifferences({ differences, before, after }: VersionDifferencesProps) {
  const { fields, amounts, lines } = differences
  const head = ['Montant', `${before} (€)`, `${after} (€)`, 'Écart']
  return (
    <>
      {fields.length > 0 && (
        <Compared
          caption="Ce qui est déclaré"
          head={['Élément', before, after]}
          rows={fields.map((field) => [field.label, field.before, field.after])}
        />
      )}
      {amounts.length === 0 ? (
        <p>Aucun montant ne change.</p>
      ) : (
        <Compared caption="Ce que cela change" head={head} rows={amounts.map(rowOf)} numeric />
      )}
      {lines.length > 0 && (
        <Details title="Voir chaque ligne de cotisation qui change">
          <Compared caption="Lignes de cotisation" head={head} rows={lines.map(rowOf)} numeric />
        </Details>
      )}
    </>
  )
}

const rowOf = ({ label, beforeCents, afterCents }: Amount): readonly string[] => [
  ...[label, eurosInColumn(beforeCents), eurosInColumn(afterCents), signedEuros(afterCents - beforeCents)],
]

interface ComparedProps {
  caption: string
  head: readonly string[]
  /** The name first, then a cell for each other column. */
  rows: readonly (readonly string[])[]
  numeric?: boolean
}

/** A table; where there is no room for one, a list. */
const Compared = (props: ComparedProps) => (useIsNarrow() ? <AsList {...props} /> : <AsTable {...props} />)

const AsList = ({ caption, head, rows }: ComparedProps) => (
  <section className="fr-mb-2w">
    <h2 className="fr-h6 fr-mb-1w">{caption}</h2>
    <dl className="cesu-facts">
      {rows.map(([label, ...cells]) => (
        <div key={label} className="cesu-fact">
          <dt>{label}</dt>
          <dd>
            {cells.map((cell, index) => (
              <div key={head[index + 1]}>
                {head[index + 1]} : {cell}
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

const AsTable = ({ caption, head, rows, numeric = false }: ComparedProps) => {
  const side = numeric ? { className: 'fr-cell--right' } : {}
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          {head.map((title, index) => (
            <th key={title} scope="col" {...(index > 0 && side)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...cells]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]} {...side}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
