import { periodOf } from '@cesu/domain/shared'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { euros, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { DeclarationFields } from './DeclarationFields.tsx'
import { findTyped } from './draft.ts'
import { type Employment, initialInput } from './initialInput.ts'
import { DeclareSearch } from './search.ts'

const route = getRouteApi('/signed-in/declarer/$employerId/$employmentId')

/** First step: the month of one pair, with everything known already filled in. */
export function FormPage() {
  const { employerId, employmentId } = route.useParams()
  const query = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  return (
    <>
      <BackLink to="/declarer">Revenir à la liste</BackLink>
      <PageHeading title="Déclarer un mois de travail" />
      <ReadingStatus query={query} waiting="Chargement…" />
      {query.data && <Form employment={query.data} />}
    </>
  )
}

function Form({ employment }: { employment: Employment }) {
  const { mois } = DeclareSearch.parse(route.useSearch())
  const { today } = useMe()
  const navigate = route.useNavigate()
  const period = mois ?? employment.nextPeriod ?? periodOf(today)
  const typed = findTyped(employment.employmentId)
  const isResumed = typed !== null && (mois === undefined || typed.period === mois)
  return (
    <>
      <p>
        <strong>{employment.employeeName}</strong>, {employment.activity}, chez{' '}
        <strong>{employment.employerName}</strong> (Cesu {employment.employerCesuNumber}). Contrat :{' '}
        {euros(employment.netHourlyCents)} net de l’heure, congés payés{' '}
        {employment.paidLeaveIncluded ? 'compris' : 'non compris'}.
      </p>
      <DeclarationFields
        employment={employment}
        initial={{ ...initialInput(employment, period), ...(isResumed && typed) }}
        today={today}
        onReady={() => navigate({ to: '/declarer/$employerId/$employmentId/verifier', search: true, params: true })}
      />
    </>
  )
}
