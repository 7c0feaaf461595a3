import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api.ts'
import { type Draft, forgetDraft } from './draft.ts'
import { fieldIdOf } from './fields.ts'

interface SendFormProps {
  draft: Draft
  /** True when the author must say that what looks unusual is right. */
  hasAnomalies: boolean
}

/** The sending; the draft's key makes one declaration of it however often it is tried. */
export function SendForm({ draft, hasAnomalies }: SendFormProps) {
  const { send, isPending, error } = useSendDeclaration(draft)
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const lacksConfirmation = hasAnomalies && !isConfirmed
  const isMissing = isAsked && lacksConfirmation
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (lacksConfirmation) box.current?.focus()
        else if (!isPending) send()
      }}
    >
      {hasAnomalies && (
        <Checkbox
          legend="Points à vérifier"
          state={isMissing ? 'error' : 'default'}
          stateRelatedMessage={isMissing ? 'Vérifiez les points signalés, puis cochez cette case.' : undefined}
          options={[
            {
              label: 'J’ai vérifié les points signalés : cette déclaration est exacte.',
              hintText: 'Elle sera enregistrée. Un agent de l’Urssaf pourra vous demander une explication.',
              nativeInputProps: {
                ref: box,
                checked: isConfirmed,
                onChange: (event) => setIsConfirmed(event.target.checked),
              },
            },
          ]}
        />
      )}
      {error && <ProblemAlert problem={problemOf(error)} fieldId={fieldIdOf} />}
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Envoyer la déclaration'}
      </button>
    </form>
  )
}

/** Sends the draft, then opens its receipt; the lists that show declarations are read again. */
function useSendDeclaration({ input, idempotencyKey }: Draft) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const mutation = useMutation(
    api.declarations.submit.mutationOptions({
      trpc: { context: { idempotencyKey } },
      onSuccess: async ({ employerId, period, id }) => {
        forgetDraft(input.employmentId)
        await queryClient.invalidateQueries({ queryKey: api.declarations.list.queryKey() })
        await queryClient.invalidateQueries({ queryKey: api.employments.pathKey() })
        await navigate({
          to: '/declarations/$employerId/$period/$id',
          params: { employerId, period, id },
          state: { justSent: true },
          replace: true,
        })
      },
    }),
  )
  return { send: () => mutation.mutate(input), isPending: mutation.isPending, error: mutation.error }
}
