import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Hindered } from './Hindered.tsx'
import { WorkerForm } from './WorkerForm.tsx'

const route = getRouteApi('/signed-in/propositions/salarie/$employerId')

/** Proposes a worker and a contract to one employer. */
export function WorkerPage() {
  const query = useQuery(api.employers.get.queryOptions(route.useParams()))
  const employer = query.data
  return (
    <>
      <BackLink to="/propositions/employeurs">Choisir un autre employeur</BackLink>
      <PageHeading title="Proposer un salarié" />
      <ReadingStatus query={query} waiting="Chargement de l’employeur…" />
      {employer && (
        <>
          <p className="cesu-text">
            À <strong>{employer.name}</strong> (Cesu {employer.cesuNumber}). L’employeur doit accepter ; tant qu’il n’a
            pas répondu, rien ne change.
          </p>
          {employer.hinders.employment ? (
            <Hindered by={employer.hinders.employment} />
          ) : (
            <WorkerForm employer={employer} />
          )}
        </>
      )}
    </>
  )
}
