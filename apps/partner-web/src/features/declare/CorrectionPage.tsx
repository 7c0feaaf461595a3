import { BackLink, PageHeading } from '@cesu/ui/app'
import { correctionDraft, DeclarationFields, findTyped, inputOfDeclared, situationOfDeclared } from '@cesu/ui/declare'
import { month, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { NotChangeable } from '../../NotChangeable.tsx'
import type { Employment } from './initialInput.ts'

/** A declaration as its partner reads it. */
export type Declaration = inferOutput<typeof api.declarations.get>

const route = getRouteApi('/signed-in/corriger/$employerId/$period/$id')

/** The form of a declaration, filled with the version in force. */
export function CorrectionPage() {
  const key = route.useParams()
  const declaration = useQuery(api.declarations.get.queryOptions(key))
  const employment = useQuery(
    api.employments.get.queryOptions(
      { employerId: key.employerId, employmentId: declaration.data?.employmentId ?? '' },
      { enabled: declaration.data !== undefined },
    ),
  )
  return (
    <>
      <BackLink to="/declarations/$employerId/$period/$id" params={key}>
        Revenir à la déclaration
      </BackLink>
      <PageHeading title={declaration.data ? `Corriger la déclaration ${declaration.data.reference}` : 'Corriger'} />
      <ReadingStatus query={declaration.data ? employment : declaration} waiting="Chargement…" />
      {declaration.data && employment.data && (
        <NotChangeable declaration={declaration.data}>
          <Form declaration={declaration.data} employment={employment.data} />
        </NotChangeable>
      )}
    </>
  )
}

function Form({ declaration, employment }: { declaration: Declaration; employment: Employment }) {
  const navigate = route.useNavigate()
  const [inForce] = declaration.versions
  if (!inForce) return null
  const draft = correctionDraft(declaration.id, inForce.number)
  return (
    <>
      <p>
        <strong>{declaration.employee.name}</strong> chez <strong>{declaration.employer.name}</strong>,{' '}
        {month(declaration.period)}, version {inForce.number}. Changez ce qui est à corriger : la version actuelle est
        gardée, et rien n’est enregistré avant votre accord.
      </p>
      <DeclarationFields
        employment={situationOfDeclared(declaration, employment)}
        initial={{ ...inputOfDeclared(declaration, employment), ...findTyped(draft) }}
        draft={draft}
        action="Voir ce qui change"
        onReady={() => navigate({ to: '/corriger/$employerId/$period/$id/verifier', params: true })}
      />
    </>
  )
}
