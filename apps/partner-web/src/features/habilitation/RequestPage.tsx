import { mayMoveRequest, requestPages, requestWantLabels } from '@cesu/domain/habilitations'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { steps } from './habilitation.ts'
import { PageForm } from './PageForm.tsx'
import { ReadAgain } from './ReadAgain.tsx'

const route = getRouteApi('/signed-in/habilitation/$id/$page')

/** One page of a request: three are filled, the last one reads them again and sends. */
export function RequestPage() {
  const { id, page } = route.useParams()
  const query = useQuery(api.habilitations.read.queryOptions(undefined, { refetchOnMount: 'always' }))
  const request = query.data?.requests.find((one) => one.id === id)
  const rank = steps.findIndex(({ slug }) => slug === page)
  const filled = requestPages[rank]
  const isChanging = request !== undefined && mayMoveRequest(request.status, 'SAVE')
  return (
    <>
      <BackLink to="/habilitation">Revenir à l’habilitation</BackLink>
      <PageHeading title={request ? requestWantLabels[request.wanted] : 'Demande d’habilitation'} />
      <ReadingStatus query={query} waiting="Chargement de la demande…" />
      {query.data && !request && <p>Votre organisme n’a pas de demande à cette adresse.</p>}
      {isChanging && (
        <h2 className="fr-h5">
          {steps[rank]?.title}{' '}
          <span className="fr-text--sm fr-text--regular">
            page {rank + 1} sur {steps.length}
          </span>
        </h2>
      )}
      {isChanging && request.reason !== null && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w">
          <p>L’Urssaf demande de changer : « {request.reason} »</p>
        </div>
      )}
      {request && query.data && isChanging && filled && (
        <PageForm
          key={`${id} ${page}`}
          request={request}
          fields={filled.fields}
          askable={query.data.askable}
          next={steps[rank + 1]?.slug ?? 'relire'}
          before={steps[rank - 1]?.slug}
        />
      )}
      {request && !(isChanging && filled) && <ReadAgain key={`${id} relire`} request={request} />}
    </>
  )
}
