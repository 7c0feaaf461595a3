import { identifierLabels, openingReasons, openingVerdictLabels } from '@cesu/domain/openings'
import { agentReadingLabels } from '@cesu/domain/sharing'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import type { AgentReading } from './access.ts'

/** What an agent did, why when they had to say so, and what was said of it; what no case explains is checked here. */
export function Opened({ reading }: { reading: AgentReading }) {
  const { act, identifier, reason, words, verdict, openingId, hasCase, agentId } = reading
  const mayCheck = useMe().id !== agentId
  return (
    <>
      {agentReadingLabels[act]}
      {identifier !== null && ` : ${identifierLabels[identifier].toLowerCase()}`}
      {reason !== null && (
        <span className="access-rule">
          {openingReasons[reason]}
          {words !== null && ` : « ${words} »`}
        </span>
      )}
      {verdict !== null && (
        <span className="access-rule">Contrôle : {openingVerdictLabels[verdict].toLowerCase()}</span>
      )}
      {act === 'PERSON_OPENED' && openingId !== null && !hasCase && verdict === null && mayCheck && (
        <Check id={openingId} />
      )}
    </>
  )
}

/** Whether it was justified, and why: said once, by another than who opened. */
function Check({ id }: { id: string }) {
  const [isAsked, setIsAsked] = useState(false)
  const [words, setWords] = useState('')
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation(
    api.access.checkOpening.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.access.agents.pathKey() }),
    }),
  )
  const field = `controle-${id}`
  if (!isAsked) {
    return (
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsAsked(true)}>
        Contrôler<span className="fr-sr-only"> cette ouverture sans dossier</span>
      </button>
    )
  }
  const say = (verdict: 'JUSTIFIED' | 'NOT_JUSTIFIED') => () => isPending || mutate({ id, verdict, words })
  return (
    <div>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => field} />}
      <Input
        label="Ce que vous avez vérifié"
        hintText="10 à 500 caractères."
        nativeInputProps={{ id: field, value: words, onChange: ({ target }) => setWords(target.value) }}
      />
      <button type="button" className="fr-btn fr-btn--sm fr-mr-1w" aria-disabled={isPending} onClick={say('JUSTIFIED')}>
        Justifiée
      </button>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        aria-disabled={isPending}
        onClick={say('NOT_JUSTIFIED')}
      >
        Non justifiée
      </button>
    </div>
  )
}
