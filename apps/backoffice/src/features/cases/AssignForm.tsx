import { isInScope, type ScopedCase } from '@cesu/domain/permissions'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'

interface AssignFormProps {
  /** The case; many when it is not said, and each gives its verdict. */
  about?: ScopedCase
  isPending?: boolean
  onSend: (assigneeId: string) => void
}

/** Hands a case, or many, to a colleague who may hold it. */
export function AssignForm({ about, isPending = false, onSend }: AssignFormProps) {
  const id = useId()
  const { data = [] } = useQuery(api.cases.handlers.queryOptions())
  const handlers = about ? data.filter(({ scope }) => isInScope(scope, about)) : data
  const [to, setTo] = useState('')
  return (
    <form
      className="case-assign"
      onSubmit={(event) => {
        event.preventDefault()
        if (to !== '' && !isPending) onSend(to)
      }}
    >
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={id}>
          Confier à
        </label>
        <select id={id} className="fr-select" required value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="" disabled>
            Choisissez une personne
          </option>
          {handlers.map(({ id: handler, name, teamName }) => (
            <option key={handler} value={handler}>
              {name} ({teamName})
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        Confier
      </button>
    </form>
  )
}
