import type { Ref } from 'react'
import { MOST_WORDS, tooLong, writtenText } from './words.ts'

interface WordsFieldProps {
  id: string
  label: string
  /** What helps to write it; what is never to be written, unless told. */
  hint?: string
  /** Characters that are kept at most. */
  most?: number
  /** Lines that are shown; one is a field of one line. */
  rows?: number
  value: string
  onChange: (words: string) => void
  error?: string | undefined
  field?: Ref<HTMLTextAreaElement>
}

const NEVER = 'N’écrivez ni numéro de sécurité sociale, ni compte bancaire.'

/** What a person writes in their own words: counted as it is typed, and never cut, for what is pasted and cut would be sent unread. */
export function WordsField(props: WordsFieldProps) {
  const { id, label, hint = NEVER, most = MOST_WORDS, rows = 3, value, onChange, error, field } = props
  const over = tooLong(value, most)
  const fault = over ?? error
  const common = {
    ...{ id, className: `fr-input ${fault ? 'fr-input--error' : ''}`, value, autoComplete: 'off' },
    ...{ 'aria-invalid': Boolean(fault), 'aria-describedby': `${id}-compte${fault ? ` ${id}-erreur` : ''}` },
  }
  return (
    <div className={`fr-input-group ${fault ? 'fr-input-group--error' : ''}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint !== '' && <span className="fr-hint-text">{hint}</span>}
      </label>
      {rows === 1 ? (
        <input {...common} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...common} ref={field} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      <div aria-live="polite">
        {fault && (
          <p id={`${id}-erreur`} className="fr-error-text">
            {fault}
          </p>
        )}
      </div>
      <p id={`${id}-compte`} className="fr-hint-text fr-mt-1v fr-mb-0">
        {writtenText(value, most)}
      </p>
    </div>
  )
}
