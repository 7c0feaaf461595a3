import { BackLink, PageHeading } from '@cesu/ui/app'
import { DeclarationStatusBadge } from '@cesu/ui/cesu'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouterState } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Changes } from './Changes.tsx'
import { Receipt } from './Receipt.tsx'
import { Sent, stillTrue } from './Sent.tsx'

const route = getRouteApi('/signed-in/declarations/$employerId/$period/$id')

/** One declaration: its receipt, to read, print or keep, and what can still be changed of it. */
export function DeclarationPage() {
  const key = route.useParams()
  const state = useRouterState({ select: ({ location }) => location.state })
  const query = useQuery(api.declarations.get.queryOptions(key))
  const declaration = query.data
  return (
    <>
      <BackLink to="/declarations">Revenir aux déclarations</BackLink>
      <PageHeading title={declaration ? `Déclaration ${declaration.reference}` : 'Déclaration'}>
        {declaration && <DeclarationStatusBadge status={declaration.status} />}
      </PageHeading>
      <ReadingStatus query={query} waiting="Chargement de la déclaration…" />
      {declaration && state.justChanged && stillTrue(state, declaration) && (
        <Sent declaration={declaration} done={state.justChanged} titles={state.titles} />
      )}
      {declaration && <Changes declaration={declaration} />}
      {declaration && <Receipt declaration={declaration} />}
    </>
  )
}
