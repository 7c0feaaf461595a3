import { AskedPerson } from '@cesu/domain/mandates'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'

/** The field of the address to correct. */
export const ADDRESS_FIELD = 'adresse'

interface ReaddressProps {
  /** The address as it is. */
  email: string
  isPending: boolean
  error: unknown
  /** Sends it there; `done` once it is. */
  onSend: (email: string, done: () => void) => void
}

/** Another address for a request that waits. */
export function Readdress({ email, isPending, error, onSend }: ReaddressProps) {
  const [typed, setTyped] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const read = AskedPerson.shape.email.safeParse(typed)
  const fault = faultOf(read, email)
  const done = () => {
    setTyped('')
    setIsAsked(false)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (fault !== undefined) document.getElementById(ADDRESS_FIELD)?.focus()
    else if (read.data !== undefined && !isPending) onSend(read.data, done)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <h3 className="fr-h6 fr-mb-1w">Corriger l’adresse</h3>
      {error !== null && (
        <ProblemAlert problem={problemOf(error)} fieldId={() => ADDRESS_FIELD}>
          <p className="mandates-long">À présent, cette demande est envoyée à {email}.</p>
        </ProblemAlert>
      )}
      <Input
        label="Nouvelle adresse électronique"
        hintText="Un nouveau lien part à cette adresse. Le lien déjà envoyé ne marche plus."
        {...(isAsked && fault !== undefined && { state: 'error', stateRelatedMessage: fault })}
        nativeInputProps={{
          id: ADDRESS_FIELD,
          type: 'email',
          autoComplete: 'off',
          value: typed,
          onChange: ({ target }) => setTyped(target.value),
        }}
      />
      <button type="submit" className="fr-btn fr-btn--secondary" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Envoyer à la nouvelle adresse'}
      </button>
    </form>
  )
}

const faultOf = (read: ReturnType<typeof AskedPerson.shape.email.safeParse>, email: string): string | undefined => {
  if (!read.success) return read.error.issues[0]?.message
  return read.data === email ? 'C’est déjà l’adresse de cette demande.' : undefined
}
