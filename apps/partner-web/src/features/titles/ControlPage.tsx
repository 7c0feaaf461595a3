import { addDays } from '@cesu/domain/shared'
import { controlDifferences, vintagesOn, voucherStatusLabels } from '@cesu/domain/vouchers'
import { PageHeading } from '@cesu/ui/app'
import { Choice, euros, grouped, ReadingStatus, TableBox } from '@cesu/ui/design'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Reconciliation } from './Reconciliation.tsx'

/** The titles by state, what must be none, and a day to take away. */
export function ControlPage() {
  const { today } = useMe()
  const [vintage, setVintage] = useState<string | undefined>()
  const asked = { vintage: vintage === undefined ? null : Number(vintage) }
  const query = useQuery(api.issuer.control.queryOptions(asked, { refetchOnMount: 'always' }))
  const read = query.data
  const odd = read?.differences.filter(({ titles }) => titles > 0) ?? []
  return (
    <>
      <PageHeading title="Contrôle" />
      <Choice
        label="Millésime"
        all="Tous les millésimes"
        value={vintage}
        options={vintagesOn(today)
          .toReversed()
          .map((year) => ({ value: `${year}`, text: `${year}` }))}
        onChoose={setVintage}
      />
      <ReadingStatus query={query} waiting="Calcul des totaux…" />
      {read && (
        <>
          <TableBox caption="Titres par état">
            <thead>
              <tr>
                <th scope="col">État</th>
                <th scope="col" className="fr-cell--right">
                  Titres
                </th>
                <th scope="col" className="fr-cell--right">
                  Valeur
                </th>
              </tr>
            </thead>
            <tbody>
              {read.states.map(({ status, titles, cents }) => (
                <tr key={status}>
                  <th scope="row">{voucherStatusLabels[status]}</th>
                  <td className="fr-cell--right">{grouped(titles)}</td>
                  <td className="fr-cell--right">{euros(cents)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">Enregistrés en tout</th>
                <td className="fr-cell--right">{grouped(read.registered.titles)}</td>
                <td className="fr-cell--right">{euros(read.registered.cents)}</td>
              </tr>
            </tbody>
          </TableBox>
          <h2 className="fr-h5">Écarts, qui doivent être nuls</h2>
          {odd.length === 0 ? (
            <Alert small severity="success" description="Aucun écart : tout concorde au centime." />
          ) : (
            <Alert
              severity="error"
              title="Des titres ne concordent pas"
              description="Signalez-le à l’Urssaf : aucune de vos actions ne peut le causer."
            />
          )}
          <ul className="fr-mt-2w">
            {read.differences.map(({ code, titles, cents }) => (
              <li key={code}>
                {grouped(titles)} {controlDifferences[code]}
                {cents > 0 && ` (${euros(cents)})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Reconciliation lastDay={addDays(today, -1)} />
    </>
  )
}
