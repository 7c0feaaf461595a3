import { MOST_REDIRECTS } from '@cesu/domain/applications'
import { useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../api.ts'
import type { Application } from './application.ts'

const FIELD = 'adresses-de-retour'

interface RedirectsProps {
  application: Application
  onSaved: (message: string) => void
}

/** Where the browser of an employer is sent back, one address a line; none, and the application acts alone. */
export function Redirects({ application: { id, redirectUris }, onSaved }: RedirectsProps) {
  const saved = redirectUris.join('\n')
  const [text, setText] = useState(saved)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => {
      const input = { id, redirectUris: linesOf(text) }
      return client.applications.redirect.mutate(input, { context: { idempotencyKey: keyOf(input) } })
    },
    onSuccess: async (kept) => {
      setText(kept.redirectUris.join('\n'))
      onSaved(
        kept.redirectUris.length === 0
          ? 'L’application n’a plus d’adresse de retour : elle agit seule.'
          : 'Les adresses de retour sont enregistrées.',
      )
      await queryClient.invalidateQueries({ queryKey: api.applications.pathKey() })
    },
  })
  const lines = linesOf(text)
  const tooMany = lines.length > MOST_REDIRECTS ? `${MOST_REDIRECTS} adresses au plus : retirez-en.` : undefined
  const refused =
    error === null
      ? []
      : problemOf(error).errors.map(({ pointer, detail, remedy }) => `${named(pointer, lines)}${detail} ${remedy}`)
  const message = tooMany ?? refused[0]
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending && tooMany === undefined) mutate()
  }
  return (
    <section aria-labelledby="retour" className="fr-mt-4w">
      <h2 id="retour" className="fr-h5">
        Adresses de retour
      </h2>
      <p className="cesu-text">
        Pour une application dont les pages envoient l’employeur répondre ici, et l’ont de retour. Sans adresse, elle
        agit seule.
      </p>
      <form noValidate className="cesu-text" onSubmit={send}>
        {error && refused.length === 0 && <ProblemAlert problem={problemOf(error)} />}
        <div className={`fr-input-group ${message ? 'fr-input-group--error' : ''}`}>
          <label className="fr-label" htmlFor={FIELD}>
            Adresses, une par ligne
            <span className="fr-hint-text">Par exemple https://exemple.fr/retour ; comparées lettre pour lettre</span>
          </label>
          <textarea
            id={FIELD}
            className="fr-input"
            rows={3}
            spellCheck={false}
            value={text}
            aria-invalid={message !== undefined}
            aria-describedby={`${FIELD}-faute`}
            onChange={({ target }) => {
              setText(target.value)
              reset()
            }}
          />
          <div id={`${FIELD}-faute`} aria-live="polite">
            {message && <p className="fr-error-text">{message}</p>}
          </div>
        </div>
        <button type="submit" className="fr-btn fr-btn--secondary" aria-disabled={isPending}>
          {isPending ? 'Enregistrement…' : 'Enregistrer les adresses'}
        </button>
      </form>
    </section>
  )
}

/** The addresses of a text, its empty lines apart. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Which of several lines a refusal is about. */
function named(pointer: string, lines: readonly string[]): string {
  const line = lines[Number(pointer.split('/')[2])]
  return line === undefined || lines.length === 1 ? '' : `« ${line} » : `
}
