import { saveFile } from '@cesu/ui/design'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { addresses } from './addresses.ts'
import type { NewKey } from './keys.ts'

/** A key that was just registered, with its private half when it was made here. */
export interface RegisteredKey {
  clientId: string
  keyId: string
  made: NewKey | null
}

/** The file that a program needs to ask for its tokens. */
const fileOf = ({ clientId, keyId, made }: RegisteredKey): Blob => {
  const { issuer, tokens, resource } = addresses()
  const file = {
    ...{ client_id: clientId, issuer, token_endpoint: tokens, resource },
    private_key: { ...made?.privateKey, kid: keyId, alg: 'ES256', use: 'sig' },
  }
  return new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' })
}

/** Says that a key is registered, and gives its private half as long as the page stays: nobody leaves without being asked. */
export function SavedKey({ registered }: { registered: RegisteredKey }) {
  const { clientId, keyId, made } = registered
  const box = useRef<HTMLDivElement>(null)
  const [isKept, setIsKept] = useState(made === null)
  const save = () => saveFile(`application-${clientId.slice(0, 8)}-${keyId.slice(0, 6)}.json`, fileOf(registered))
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved once for each key
  useEffect(() => {
    box.current?.focus()
    if (made !== null) save()
  }, [keyId])
  const leaving = useBlocker({ shouldBlockFn: () => !isKept, enableBeforeUnload: !isKept, withResolver: true })
  return (
    <div ref={box} tabIndex={-1} className="fr-mb-3w cesu-text">
      <Alert
        severity="success"
        as="h2"
        title="La clé est enregistrée"
        description={
          <>
            Dans les assertions de votre programme, son identifiant (<code>kid</code>) est{' '}
            <code className="applications-code">{keyId}</code>.
          </>
        }
      />
      {made !== null && (
        <>
          <p className="fr-mt-2w">
            Votre navigateur vient de proposer le fichier qui porte la clé privée. Vérifiez que vous l’avez : il n’en
            existe pas d’autre copie, et qui le détient agit au nom de votre organisme. Rangez-le dans le coffre de
            votre programme.
          </p>
          <button type="button" className="fr-btn fr-btn--secondary fr-mr-2w fr-mb-1w" onClick={save}>
            Télécharger de nouveau la clé privée
          </button>
          {leaving.status === 'blocked' && <Leaving stay={leaving.reset} leave={leaving.proceed} />}
          {isKept ? (
            <p role="status">Bien : vous pouvez quitter cette page.</p>
          ) : (
            <button type="button" className="fr-btn fr-mb-1w" onClick={() => setIsKept(true)}>
              J’ai le fichier
            </button>
          )}
        </>
      )}
    </div>
  )
}

/** Asked of who goes elsewhere before having said that the file is there. */
function Leaving({ stay, leave }: { stay: () => void; leave: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="fr-alert fr-alert--warning fr-mb-2w">
      <p className="fr-alert__title">Avez-vous le fichier de la clé privée ?</p>
      <p>Il ne pourra plus être téléchargé après cette page : il faudrait ajouter une autre clé.</p>
      <button type="button" className="fr-btn fr-btn--sm fr-mr-1w" onClick={stay}>
        Rester
      </button>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={leave}>
        Quitter la page
      </button>
    </div>
  )
}
