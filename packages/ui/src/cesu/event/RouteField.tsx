import { endRoutes } from '@cesu/domain/proposals'

interface RouteFieldProps {
  id: string
  value: string
  onChoose: (value: string) => void
  error: string | undefined
}

/** How the contract ends, by who decides it. */
export function RouteField({ id, value, onChoose, error }: RouteFieldProps) {
  const errorId = `${id}-erreur`
  return (
    <div className={`fr-select-group ${error ? 'fr-select-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        Façon dont il se termine
        <span className="fr-hint-text">
          Un déménagement, la fin du besoin ou un manque d’argent sont des raisons de licenciement.
        </span>
      </label>
      <select
        id={id}
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
