import { readCode } from '@cesu/domain/documents'
import { type FormEvent, useId, useRef, useState } from 'react'

interface CodeFormProps {
  isPending: boolean
  onCode: (code: string) => void
  /** What was found of another code is no answer to what is typed now. */
  onType: () => void
}

/** Sixteen letters and digits, typed as one likes; what is no code is said before it is sent. */
export function CodeForm({ isPending, onCode, onType }: CodeFormProps) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const code = readCode(typed)
    setFault(code === null ? 'Indiquez les 16 lettres et chiffres du code, par exemple 3K7Q-90AB-XYZ2-4M5N.' : null)
    if (code === null) field.current?.focus()
    else onCode(code)
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className={`fr-input-group${fault ? ' fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Code du document
          <span className="fr-hint-text">16 lettres et chiffres, avec ou sans tirets, en majuscules ou non.</span>
        </label>
        <input
          ref={field}
          id={id}
          className={`fr-input${fault ? ' fr-input--error' : ''}`}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            onType()
          }}
          maxLength={50}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={fault ? `${id}-fault` : undefined}
          aria-invalid={fault !== null}
        />
        {fault && (
          <p id={`${id}-fault`} className="fr-error-text">
            {fault}
          </p>
        )}
      </div>
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        Vérifier
      </button>
    </form>
  )
}
