import { useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../api.ts'
import { useCut } from '../../cuts.ts'
import type { Application } from './application.ts'
import { KEY_FIELD, KeyField } from './KeyField.tsx'
import { NothingNew } from './NothingNew.tsx'
import type { RegisteredKey } from './SavedKey.tsx'
import { type GivenKey, useNewKey } from './useNewKey.ts'

interface AddKeyProps {
  application: Application
  onAdded: (key: RegisteredKey) => void
}

/** A second key, the time to go from one to the other. */
export function AddKey({ application: { id, keys }, onAdded }: AddKeyProps) {
  const cut = useCut('NEW_APPLICATIONS')
  const inUse = keys.filter(({ state }) => state === 'IN_USE').length
  return (
    <section aria-labelledby="autre-cle" className="fr-mt-4w">
      <h2 id="autre-cle" className="fr-h5">
        Ajouter une clé
      </h2>
      {inUse >= 2 && (
        <p>
          Cette application a deux clés en service, le maximum. Révoquez celle qui ne sert plus pour en ajouter une.
        </p>
      )}
      {inUse < 2 && cut !== undefined && <NothingNew cut={cut} />}
      {inUse < 2 && cut === undefined && (
        <>
          <p className="cesu-text">
            Pour changer de clé sans interruption : ajoutez la nouvelle, installez-la dans votre programme, puis
            révoquez l’ancienne.
          </p>
          <Form id={id} onAdded={onAdded} />
        </>
      )}
    </section>
  )
}

function Form({ id, onAdded }: { id: string; onAdded: AddKeyProps['onAdded'] }) {
  const key = useNewKey()
  const [isAsked, setIsAsked] = useState(false)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ publicKey, made }: GivenKey) => {
      const input = { id, key: publicKey }
      const { keyId } = await client.applications.addKey.mutate(input, { context: { idempotencyKey: keyOf(input) } })
      return { clientId: id, keyId, made }
    },
    onSuccess: async (registered) => {
      onAdded(registered)
      await queryClient.invalidateQueries({ queryKey: api.applications.pathKey() })
    },
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    const given = await key.give()
    if (given === null) document.getElementById(KEY_FIELD)?.focus()
    else if (!isPending) mutate(given)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => KEY_FIELD} />}
      <KeyField value={key.typed} onChange={key.setTyped} error={isAsked ? key.fault : undefined} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Ajouter la clé'}
      </button>
    </form>
  )
}
