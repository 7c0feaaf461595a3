import { BackLink, PageHeading } from '@cesu/ui/app'
import {
  CancelledNotice,
  DeclarationStatusBadge,
  DocumentButtons,
  declarationDocuments,
  MonthChanges,
} from '@cesu/ui/cesu'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, documentOf } from '../../api.ts'
import { TrailList } from '../../TrailList.tsx'
import { Essentials } from './Essentials.tsx'
import { Versions } from './Versions.tsx'

const route = getRouteApi('/signed-in/declarations/$employerId/$period/$id')

/** One declaration: what was declared and why it costs that, version by version, and who touched it. */
export function DeclarationPage() {
  const key = route.useParams()
  // Each reading is traced: the page is read again only when the agent opens it again.
  const query = useQuery(api.declarations.get.queryOptions(key, { staleTime: Number.POSITIVE_INFINITY }))
  const declaration = query.data
  return (
    <>
      <BackLink to="/declarations">Revenir à la liste</BackLink>
      <PageHeading title={declaration ? `Déclaration ${declaration.reference}` : 'Déclaration'}>
        {declaration && <DeclarationStatusBadge status={declaration.status} />}
      </PageHeading>
      <ReadingStatus query={query} waiting="Chargement de la déclaration…" />
      {declaration && (
        <>
          {declaration.cancelled && <CancelledNotice cancelled={declaration.cancelled} />}
          <Essentials declaration={declaration} />
          <DocumentButtons
            documents={declarationDocuments}
            ask={documentOf}
            declaration={declaration}
            version={declaration.versions[0]?.number ?? 1}
          />
          <MonthChanges changes={declaration.changes} />
          <Versions period={declaration.period} versions={declaration.versions} ceiling={declaration.creditCeiling} />
          <TrailList title="Journal" entries={declaration.trail} />
        </>
      )}
    </>
  )
}
