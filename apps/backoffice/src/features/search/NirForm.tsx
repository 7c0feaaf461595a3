import type { WrittenReason } from '@cesu/domain/openings'
import { useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../../api.ts'
import { OpeningReasonForm, openingFieldOf } from '../../person/OpeningReasonForm.tsx'
import { slugOfParty } from '../../person/party-slug.ts'

/** A social security number, whole: why it is looked for, which opens the page of whoever has it. */
export function NirForm({ nir }: { nir: string }) {
  const navigate = useNavigate()
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (why: { reason: WrittenReason; words: string }) => {
      const { personId } = await client.search.byNir.mutate({ nir, ...why })
      if (personId === null) return { isFound: false }
      const asked = { party: 'EMPLOYEE' as const, personId, ...why }
      await client.persons.open.mutate(asked, { context: { idempotencyKey: keyOf(asked) } })
      await navigate({ to: '/fiches/$party/$personId', params: { party: slugOfParty.EMPLOYEE, personId } })
      return { isFound: true }
    },
  })
  return (
    <div className="cesu-text">
      <p>
        Vous cherchez un numéro de sécurité sociale. Dites pourquoi : la recherche est enregistrée, sans le numéro, et
        compte pour une personne dans vos consultations, trouvée ou non. La personne trouvée lira cette raison.
      </p>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={openingFieldOf} />}
      <p role="status">{data?.isFound === false && !isPending && 'Aucun salarié n’a ce numéro.'}</p>
      <OpeningReasonForm
        legend="Raison"
        button="Chercher, et enregistrer la raison"
        isPending={isPending}
        onSend={mutate}
      />
    </div>
  )
}
