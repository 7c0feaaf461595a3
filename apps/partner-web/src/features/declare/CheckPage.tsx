import { BackLink, PageHeading } from '@cesu/ui/app'
import { type Draft, findDraft } from '@cesu/ui/declare'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { CheckedDeclaration } from './CheckedDeclaration.tsx'

const route = getRouteApi('/signed-in/declarer/$employerId/$employmentId')

/** Second step: everything to read again, what must be corrected, what is to be verified, then the sending. */
export function CheckPage() {
  const params = route.useParams()
  const draft = findDraft(params.employmentId)
  if (!draft) return <Navigate to="/declarer/$employerId/$employmentId" params={params} replace />
  return (
    <>
      <BackLink to="/declarer/$employerId/$employmentId" params={params}>
        Revenir à la saisie
      </BackLink>
      <PageHeading title="Vérifier la déclaration" />
      <Check draft={draft} />
    </>
  )
}

function Check({ draft }: { draft: Draft }) {
  const { employerId, employmentId } = draft.input
  const employment = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  const check = useQuery(api.declarations.check.queryOptions(draft.input, { staleTime: 0 }))
  if (!employment.data || !check.data) {
    return <ReadingStatus query={employment.error ? employment : check} waiting="Contrôle de la déclaration…" />
  }
  return <CheckedDeclaration draft={draft} employment={employment.data} check={check.data} />
}
