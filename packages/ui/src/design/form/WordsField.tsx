import type { Ref } from 'react'

interface WordsFieldProps {
  id: string
  label: string
  value: string
  onChange: (words: string) => void
  error?: string | undefined
  field?: Ref<HTMLTextAreaElement>
}

/** What a person adds in their own words. */
export const WordsField = ({ id, label, value, onChange, error, field }: WordsFieldProps) => (
  <div className={`fr-input-group ${error ? 'fr-input-group--error' : ''}`}>
    <label className="fr-label" htmlFor={id}>
      {label}
      <span className="fr-hint-text">
        1 000 caractères au plus. N’écrivez ni numéro de sécurité sociale, ni compte bancaire.
      </span>
    </label>
    <textarea
      ref={field}
      id={id}
      className={`fr-input ${error ? 'fr-input--error' : ''}`}
      rows={3}
      maxLength={1_000}
      value={value}
      aria-invalid={Boolean(error)}
      aria-describedby={error ? `${id}-erreur` : undefined}
      onChange={({ target }) => onChange(target.value)}
    />
    {error && (
      <p id={`${id}-erreur`} className="fr-error-text">
        {error}
      </p>
    )}
  </div>
)
