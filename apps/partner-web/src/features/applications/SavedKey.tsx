import { saveFile } from '@cesu/ui/design'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useEffect, useRef } from 'react'
import type { NewKey } from './keys.ts'

/** A key that was just registered, with its private half when it was made here. */
export interface RegisteredKey {
  clientId: string
  keyId: string
  made: NewKey | null
}

/** The file that a program needs to ask for its tokens. */
const fileOf = ({ clientId, keyId, made }: RegisteredKey): Blob => {
  const issuer = `${window.location.origin}/oauth`
  const file = {
    client_id: clientId,
    issuer,
    token_endpoint: `${issuer}/token`,
    resource: `${window.location.origin}/v1`,
    private_key: { ...made?.privateKey, kid: keyId, alg: 'ES256', use: 'sig' },
  }
  return new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })
}

/** Says that a key is registered; its private half is saved at once, and again on demand as long as the page stays. */
export function SavedKey({ registered }: { registered: RegisteredKey }) {
  const box = useRef<HTMLDivElement>(null)
  const save = () => saveFile(`application-${registered.clientId.slice(0, 8)}.json`, fileOf(registered))
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved once for each key
  useEffect(() => {
    box.current?.focus()
    if (registered.made !== null) save()
  }, [registered.keyId])
  return (
    <div ref={box} tabIndex={-1} className="fr-mb-3w">
      <Alert
        severity="success"
        as="h2"
        title="La clé est enregistrée"
        description={
          registered.made === null
            ? 'L’application peut demander des jetons avec cette clé.'
            : 'Le fichier qui porte la clé privée est téléchargé. Rangez-le dans le coffre de votre programme : il n’en existe pas ' +
              'd’autre copie, et qui le détient agit au nom de votre organisme.'
        }
      />
      {registered.made !== null && (
        <button type="button" className="fr-btn fr-btn--secondary fr-mt-2w" onClick={save}>
          Télécharger de nouveau la clé privée
        </button>
      )}
    </div>
  )
}
