import { periodOf } from '@cesu/domain/shared'
import { euros, Facts, PageHeading, ProblemAlert, problemOf } from '@cesu/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { DeclarationFields } from './DeclarationFields.tsx'
import { findDraft } from './draft.ts'
import { type Employment, initialInput } from './initialInput.ts'

const route = getRouteApi('/signed-in/declarer/$employerId/$employmentId')

/** First step: the month of one pair, with everything known already filled in. */
export function FormPage() {
  const { employerId, employmentId } = route.useParams()
  const { data: employment, error } = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  return (
    <>
      <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left fr-mb-2w" to="/declarer">
        Revenir à la liste
      </Link>
      <PageHeading title="Déclarer un mois de travail" />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!employment && !error && <p role="status">Chargement…</p>}
      {employment && <Form employment={employment} />}
    </>
  )
}

function Form({ employment }: { employment: Employment }) {
  const { mois } = route.useSearch()
  const { today } = useMe()
  const navigate = route.useNavigate()
  const draft = findDraft(employment.employmentId)
  const period = mois ?? employment.nextPeriod ?? periodOf(today)
  const isResumed = draft !== null && (mois === undefined || draft.input.period === mois)
  return (
    <>
      <Facts
        facts={[
          ['Salarié', employment.employeeName],
          ['Employeur', `${employment.employerName} (Cesu ${employment.employerCesuNumber})`],
          ['Activité', employment.activity],
          [
            'Salaire net horaire du contrat',
            `${euros(employment.netHourlyCents)}, congés payés ${employment.paidLeaveIncluded ? 'compris' : 'non compris'}`,
          ],
        ]}
      />
      <DeclarationFields
        employment={employment}
        initial={isResumed ? draft.input : initialInput(employment, period)}
        today={today}
        onReady={() => navigate({ to: '/declarer/$employerId/$employmentId/verifier', search: true, params: true })}
      />
    </>
  )
}
