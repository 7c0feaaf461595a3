import { EndProposalInput, endReasons, endRoutes } from '@cesu/domain/proposals'
import { isDay } from '@cesu/domain/shared'
import { useIdempotencyKey } from '@cesu/ui/app'
import { DayField, ErrorSummary, type FieldError, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { type FormEvent, useState } from 'react'
import { type api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useDone } from './useDone.ts'

type Employment = inferOutput<typeof api.employments.get>

const ids = { endDay: 'dernier-jour', route: 'facon' } as const
type Name = keyof typeof ids

/** The day and the way in which a contract ends; sent once. */
export function EndForm({ employment }: { employment: Employment }) {
  const { employerId, employmentId } = employment
  const { today } = useMe()
  const [typed, setTyped] = useState({ endDay: '', route: '' })
  const [attempt, setAttempt] = useState(0)
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: EndProposalInput) =>
      client.proposals.proposeEnd.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => done('PROPOSED'),
  })
  const parsed = EndProposalInput.safeParse({ employerId, employmentId, ...typed })
  const wrong = { ...refusedDay(typed.endDay, employment, today), ...unread(parsed) }
  // Nothing is said to be wrong before it is sent once.
  const messages = attempt === 0 ? {} : wrong
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (parsed.data && Object.keys(wrong).length === 0 && !isPending) mutate(parsed.data)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <ErrorSummary errors={errorsOf(messages)} attempt={attempt} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => ids[pointer.slice(1) as Name]} />}
      <DayField
        id={ids.endDay}
        label="Dernier jour du contrat"
        value={typed.endDay}
        onChange={(endDay) => setTyped({ ...typed, endDay })}
        onBlur={() => undefined}
        error={messages.endDay}
      />
      <RouteField value={typed.route} onChoose={(route) => setTyped({ ...typed, route })} error={messages.route} />
      <p>
        Proposer la fin ne fait aucune des démarches que la loi demande (lettre, entretien, préavis, documents remis au
        salarié) : elles restent à faire.
      </p>
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Proposer à l’employeur'}
      </button>
    </form>
  )
}

type Messages = Partial<Record<Name, string>>

/** What is missing or cannot be read. */
const unread = ({ error }: ReturnType<typeof EndProposalInput.safeParse>): Messages =>
  Object.fromEntries(error?.issues.map(({ path, message }) => [path[0], message]) ?? [])

/** Why the day is refused, by the very rule of the server. */
const refusedDay = (endDay: string, employment: Employment, today: string): Messages =>
  isDay(endDay)
    ? Object.fromEntries(
        endReasons(endDay, employment, today).map(({ field, cause, remedy }) => [field, `${cause} ${remedy}`]),
      )
    : {}

const errorsOf = (messages: Messages): FieldError[] =>
  (['endDay', 'route'] as const).flatMap((name) => {
    const message = messages[name]
    return message === undefined ? [] : [{ fieldId: ids[name], message }]
  })

interface RouteFieldProps {
  value: string
  onChoose: (value: string) => void
  error: string | undefined
}

/** How the contract ends, by who decides it. */
function RouteField({ value, onChoose, error }: RouteFieldProps) {
  const errorId = `${ids.route}-erreur`
  return (
    <div className={`fr-select-group ${error ? 'fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={ids.route}>
        Façon dont il se termine
        <span className="fr-hint-text">
          Un déménagement, la fin du besoin ou un manque d’argent sont des raisons de licenciement.
        </span>
      </label>
      <select
        id={ids.route}
        className={`fr-select ${error ? 'fr-select--error' : ''}`}
        value={value}
        aria-describedby={error ? errorId : undefined}
        aria-invalid={Boolean(error)}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Choisir</option>
        {endRoutes.map(({ decider, routes }) => (
          <optgroup key={decider} label={decider}>
            {Object.entries(routes).map(([route, label]) => (
              <option key={route} value={route}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {error && (
        <p id={errorId} className="fr-error-text">
          {error}
        </p>
      )}
    </div>
  )
}
