import type { ProblemDetails } from '@cesu/domain/problems'
import type { FieldError } from '@cesu/ui/design'

/** Where the person employed works. */
export interface Home {
  addressLine: string
  postalCode: string
  city: string
}

export const emptyHome: Home = { addressLine: '', postalCode: '', city: '' }

/** The fields to correct, by what the server says of them; none when it says something else. */
export const homeFaults = (problem: ProblemDetails | null): FieldError[] =>
  (problem?.errors ?? []).flatMap(({ pointer, remedy }) =>
    pointer === '/home' || pointer.startsWith('/home/')
      ? [{ fieldId: `home-${pointer.slice('/home/'.length) || 'addressLine'}`, message: remedy }]
      : [],
  )

interface HomeFieldsProps {
  home: Home
  faults: readonly FieldError[]
  onChange: (home: Home) => void
}

const fields = [
  { name: 'addressLine', label: 'Numéro et rue', autoComplete: 'street-address' },
  { name: 'postalCode', label: 'Code postal', hint: '5 chiffres, par exemple 75011', autoComplete: 'postal-code' },
  { name: 'city', label: 'Commune', autoComplete: 'address-level2' },
] as const

/** What Urssaf does not know of somebody who employs for the first time: three fields, and no more. */
export const HomeFields = ({ home, faults, onChange }: HomeFieldsProps) => (
  <fieldset className="fr-fieldset" aria-labelledby="domicile">
    <legend id="domicile" className="fr-fieldset__legend">
      Votre adresse
      <span className="fr-hint-text">
        L’Urssaf ne vous connaît pas encore comme employeur : votre compte Cesu s’ouvre avec ce mandat. Votre identité
        est celle que FranceConnect confirme.
      </span>
    </legend>
    {fields.map(({ name, label, autoComplete, ...field }) => {
      const id = `home-${name}`
      const fault = faults.find(({ fieldId }) => fieldId === id)
      return (
        <div key={name} className="fr-fieldset__element">
          <div className={`fr-input-group${fault ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor={id}>
              {label}
              {'hint' in field && <span className="fr-hint-text">{field.hint}</span>}
            </label>
            <input
              id={id}
              className={`fr-input${fault ? ' fr-input--error' : ''}`}
              value={home[name]}
              autoComplete={autoComplete}
              maxLength={name === 'postalCode' ? 10 : 100}
              inputMode={name === 'postalCode' ? 'numeric' : 'text'}
              aria-invalid={fault !== undefined}
              aria-describedby={fault ? `${id}-fault` : undefined}
              onChange={({ target }) => onChange({ ...home, [name]: target.value })}
            />
            {fault && (
              <p id={`${id}-fault`} className="fr-error-text">
                {fault.message}
              </p>
            )}
          </div>
        </div>
      )
    })}
  </fieldset>
)
