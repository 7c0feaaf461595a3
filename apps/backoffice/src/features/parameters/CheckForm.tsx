import { commentRefusal } from '@cesu/domain/parameters'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../api.ts'
import type { Version } from './parameter.ts'

interface CheckFormProps {
  parameterId: string
  /** The value as the person reads it: what they say is true. */
  version: Version
  /** Told once it is recorded; false when the person had already checked it today. */
  onRecorded: (isNew: boolean) => void
}

const FIELD = 'commentaire'

/** A supervisor says that the value is still true: a comment, one button. What is typed survives a lost session. */
export function CheckForm({ parameterId, version, onRecorded }: CheckFormProps) {
  const draft = `verification.${parameterId}`
  const { record, isPending, error } = useRecordCheck(draft, onRecorded)
  const [comment, setComment] = useState(() => String(readDraft(draft) ?? ''))
  const [isAsked, setIsAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const refusal = commentRefusal(comment)
  const isRefused = isAsked && refusal !== null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (refusal) field.current?.focus()
    else if (!isPending) record({ parameterId, versionFrom: version.from, value: version.value, comment })
  }
  return (
    <form onSubmit={send} noValidate>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => FIELD} />}
      <Input
        textArea
        label="Ce que vous avez relu, et où"
        hintText="De 10 à 500 caractères, par exemple : Relu sur urssaf.fr, page des taux 2026, inchangé."
        state={isRefused ? 'error' : 'default'}
        stateRelatedMessage={isRefused ? `${refusal.cause} ${refusal.remedy}` : undefined}
        nativeTextAreaProps={{
          id: FIELD,
          ref: field,
          rows: 3,
          value: comment,
          onChange: ({ target }) => {
            setComment(target.value)
            keepDraft(draft, target.value)
          },
        }}
      />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Vérifié aujourd’hui, toujours vrai'}
      </button>
    </form>
  )
}

/** Records the check; whatever shows parameters is then read again. */
function useRecordCheck(draft: string, onRecorded: CheckFormProps['onRecorded']) {
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation(
    api.parameters.recordCheck.mutationOptions({
      onSuccess: async ({ isNew }) => {
        dropDraft(draft)
        await queryClient.invalidateQueries({ queryKey: api.parameters.pathKey() })
        onRecorded(isNew)
      },
    }),
  )
  return { record: mutate, isPending, error }
}
