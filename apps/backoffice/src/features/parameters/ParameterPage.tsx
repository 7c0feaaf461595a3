import { BackLink, PageHeading } from '@cesu/ui/app'
import { GradeBadge, GradeLegend } from '@cesu/ui/cesu'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Checks } from './Checks.tsx'
import { CurrentValue } from './CurrentValue.tsx'
import { History } from './History.tsx'
import { Verification } from './Verification.tsx'
import { WatchBadge } from './WatchBadge.tsx'
import './parameters.css'

const route = getRouteApi('/signed-in/parametres/$id')

/** One parameter: its value, whether it is still true and who says so, its history and its sources. */
export function ParameterPage() {
  const { id } = route.useParams()
  const query = useQuery(api.parameters.get.queryOptions({ id }))
  const parameter = query.data
  return (
    <>
      <BackLink to="/parametres">Revenir à la liste</BackLink>
      <PageHeading title={parameter?.label ?? 'Paramètre'}>
        {parameter && <GradeBadge grade={parameter.watch.version.grade} />}
        {parameter && <WatchBadge watch={parameter.watch} />}
      </PageHeading>
      <ReadingStatus query={query} waiting="Chargement du paramètre…" />
      {parameter && (
        <>
          <div className="cesu-columns">
            <CurrentValue parameter={parameter} />
            <Verification key={parameter.id} parameter={parameter} />
          </div>
          <History parameter={parameter} />
          <Checks parameter={parameter} />
          <div className="fr-mt-4w">
            <GradeLegend />
          </div>
        </>
      )}
    </>
  )
}
