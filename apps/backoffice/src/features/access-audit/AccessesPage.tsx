import { accessClassLabels, accessOutcomeLabels } from '@cesu/domain/sharing'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import { table } from './columns.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SignedFiles } from './SignedFiles.tsx'
import { type AccessUrl, accessSearch } from './search.ts'

/** The filters of the address, as the server is asked. */
const filtersOf = ({ organisme, finalite, resultat, classement, du, au, partage }: AccessUrl) => ({
  ...{ consumer: organisme, purpose: finalite, outcome: resultat, classification: classement },
  ...{ from: du, to: au, grantId: partage },
})

/** Who read what of workers, each access classed by a rule that is named; nobody is. */
export function AccessesPage() {
  const { consumers, purposes } = useChoices()
  const list = useList(accessSearch, (url, { cursor, limit }) =>
    api.access.list.queryOptions({ cursor, limit, ...filtersOf(url) }),
  )
  const { classement, partage } = list.url
  return (
    <>
      <PageHeading title="Audit des accès" />
      <p className="cesu-text">
        Les salariés sont ici sous pseudonyme. Pour en nommer un,{' '}
        <Link to="/acces/personne">cherchez une personne</Link> en disant pourquoi. Voyez aussi{' '}
        <Link to="/acces/agents">ce que les agents ont ouvert</Link> et{' '}
        <Link to="/acces/changements">qui a changé quoi</Link>.
      </p>
      <div className="access-filters">
        <FilterBar
          list={list}
          filters={[
            { name: 'classement', label: 'Classement', all: 'Tous', options: labelOptions(accessClassLabels) },
            { name: 'organisme', label: 'Organisme', all: 'Tous', options: consumers },
            { name: 'finalite', label: 'Finalité', all: 'Toutes', options: purposes },
            { name: 'resultat', label: 'Résultat', all: 'Tous', options: labelOptions(accessOutcomeLabels) },
          ]}
        />
      </div>
      <div className="access-period">
        <PeriodFields list={list} />
        <SignedFiles ask={(format) => client.access.export.query({ ...filtersOf(list.url), format })} />
      </div>
      {partage !== undefined && (
        <p>
          Un seul partage est montré.{' '}
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => list.refine({ partage: undefined })}
          >
            Montrer tous les partages
          </button>
        </p>
      )}
      {classement !== undefined && (
        <p className="cesu-source">
          Le classement est cherché parmi les 10 000 derniers accès que gardent les autres filtres.
        </p>
      )}
      <DataTable list={list} table={table} empty="Aucun organisme n’a encore lu les données d’un salarié." />
    </>
  )
}

/** The consumers and the purposes that can be asked for. */
function useChoices() {
  const { data } = useQuery(api.sharing.catalogue.queryOptions())
  const agreements = data?.agreements ?? []
  const consumers = new Map(agreements.map(({ consumerCode, consumerName }) => [consumerCode, consumerName]))
  const purposes = new Map(
    agreements.flatMap((agreement) => agreement.purposes.map(({ code, label }) => [code, label] as const)),
  )
  const options = (names: Map<string, string>) => [...names].map(([value, text]) => ({ value, text }))
  return { consumers: options(consumers), purposes: options(purposes) }
}
