import { BackLink, PageHeading } from '@cesu/ui/app'
import { day, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { EndForm } from './EndForm.tsx'
import { Hindered } from './Hindered.tsx'

const route = getRouteApi('/signed-in/propositions/fin/$employerId/$employmentId')

/** Proposes the end of one contract. */
export function EndPage() {
  const { employerId, employmentId } = route.useParams()
  const pair = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  const employer = useQuery(api.employers.get.queryOptions({ employerId }))
  const { data: employment } = pair
  return (
    <>
      <BackLink to="/declarer/$employerId/$employmentId" params={{ employerId, employmentId }}>
        Revenir au salarié
      </BackLink>
      <PageHeading title="Proposer la fin du contrat" />
      <ReadingStatus query={pair.error ? pair : employer} waiting="Chargement du contrat…" />
      {employment && employer.data && (
        <>
          <p className="cesu-text">
            <strong>{employment.employeeName}</strong>, {employment.activity}, chez{' '}
            <strong>{employment.employerName}</strong>, depuis le {day(employment.startDay)}. L’employeur doit accepter
            ; tant qu’il n’a pas répondu, rien ne change.
          </p>
          {employer.data.hinders.end ? (
            <Hindered by={employer.data.hinders.end} />
          ) : (
            <EndForm employment={employment} />
          )}
        </>
      )}
    </>
  )
}
