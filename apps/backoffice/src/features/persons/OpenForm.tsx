import { type CaseParty, OPENING_MINUTES, type WrittenReason } from '@cesu/domain/openings'
import { useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { OpeningReasonForm, openingFieldOf } from '../../person/OpeningReasonForm.tsx'

interface OpenFormProps {
  party: CaseParty
  personId: string
  /** The case that one comes from and holds; null when none is. */
  caseId: string | null
}

/** Why a page is opened: the case that one comes from, in one click, or a reason that is chosen and written. */
export function OpenForm({ party, personId, caseId }: OpenFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  // Opened again for the same words later, it is another opening.
  const [since] = useState(() => Date.now())
  const { mutate, isPending, error } = useMutation({
    mutationFn: (why: { caseId: string } | { reason: WrittenReason; words: string }) => {
      const asked = { party, personId, ...why }
      return client.persons.open.mutate(asked, { context: { idempotencyKey: keyOf({ ...asked, since }) } })
    },
    onSuccess: () => queryClient.resetQueries({ queryKey: api.persons.pathKey() }),
  })
  return (
    <div className="cesu-text">
      <p>
        Dites pourquoi vous ouvrez cette fiche. Elle s’ouvre pour {OPENING_MINUTES} minutes, puis la raison est demandée
        de nouveau : cette durée est la nôtre, aucun texte ne la fixe. L’ouverture compte dans vos consultations et peut
        être contrôlée.
        {party !== 'PARTNER' && <strong> La personne lira votre raison dans son espace, sans votre nom.</strong>}
      </p>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={openingFieldOf} />}
      {caseId !== null && (
        <button
          type="button"
          className="fr-btn fr-mb-3w"
          aria-disabled={isPending}
          onClick={() => isPending || mutate({ caseId })}
        >
          Ouvrir à partir du dossier qui m’est confié
        </button>
      )}
      <OpeningReasonForm
        legend={caseId === null ? 'Raison' : 'Ou pour une autre raison'}
        button="Ouvrir la fiche, et enregistrer la raison"
        isSecond={caseId !== null}
        isPending={isPending}
        onSend={mutate}
      />
    </div>
  )
}
