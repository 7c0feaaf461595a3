import { inWords, type RequestField } from '@cesu/domain/habilitations'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { FieldInput } from './FieldInput.tsx'
import { type Content, fieldId, type Habilitations, type Request } from './habilitation.ts'
import { useSave } from './useRequest.ts'

interface PageFormProps {
  request: Request
  fields: readonly RequestField[]
  askable: Habilitations['askable']
  /** The page that follows, and the one before; none before the first. */
  next: string
  before: string | undefined
}

/**
 * One page that is filled: kept by the server when one goes on. What is typed stays here whatever happens; what another tab kept
 * meanwhile is shown beside each field, and going on again keeps what is here.
 */
export function PageForm({ request, fields, askable, next, before }: PageFormProps) {
  const [first] = useState(request.content)
  const [typed, setTyped] = useState<Content>(request.content)
  const { mutate, isPending, error } = useSave(request.id, next)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const content = Object.fromEntries(fields.map((field) => [field, typed[field]]))
    mutate({ id: request.id, version: request.version, content })
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => fieldOf(pointer, fields)} />}
      {fields.map((field) => (
        <FieldInput
          key={field}
          {...{ field, askable }}
          content={typed}
          asked={request.askedFields.includes(field) ? request.reason : null}
          elsewhere={keptElsewhere(field, { first, now: request.content })}
          onType={(changes) => setTyped({ ...typed, ...changes })}
        />
      ))}
      <button type="submit" className="fr-btn fr-mr-2w" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Enregistrer et continuer'}
      </button>
      {before !== undefined && (
        <Link className="fr-link" to="/habilitation/$id/$page" params={{ id: request.id, page: before }}>
          Page précédente
        </Link>
      )}
    </form>
  )
}

/** What another tab kept of a field since this page was opened, in words; null when nothing. */
const keptElsewhere = (field: RequestField, { first, now }: { first: Content; now: Content }): string | null =>
  inWords(first[field]) === inWords(now[field]) ? null : inWords(now[field]) || 'rien'

const fieldOf = (pointer: string, fields: readonly RequestField[]) => {
  const field = fields.find((one) => pointer.startsWith(`/content/${one}`))
  return field && fieldId(field)
}
