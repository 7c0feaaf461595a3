import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'

interface AssignFormProps {
  isPending?: boolean
  onSend: (assigneeId: string) => void
}

/** Hands a case, or many, to a colleague. */
export function AssignForm({ isPending = false, onSend }: AssignFormProps) {
  const id = useId()
  const { data: handlers = [] } = useQuery(api.cases.handlers.queryOptions())
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
