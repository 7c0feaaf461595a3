import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useCut } from '../../cuts.ts'
import type { Applications, Scope } from './application.ts'
import { CreateForm } from './CreateForm.tsx'
import { NoAuthorization } from './NoAuthorization.tsx'
import { NothingNew } from './NothingNew.tsx'
import { type RegisteredKey, SavedKey } from './SavedKey.tsx'

/** Creates an application, then gives its key. */
export function CreatePage() {
  const query = useQuery(api.applications.list.queryOptions())
  const [registered, setRegistered] = useState<RegisteredKey | null>(null)
  return (
    <>
      <BackLink to="/applications">Revenir aux applications</BackLink>
      <PageHeading title={registered ? 'L’application est créée' : 'Créer une application'} />
      {registered ? (
        <Created registered={registered} />
      ) : (
        <>
          <ReadingStatus query={query} waiting="Chargement de vos habilitations…" />
          {query.data && <Form read={query.data} onCreated={setRegistered} />}
        </>
      )}
    </>
  )
}

function Form({ read, onCreated }: { read: Applications; onCreated: (key: RegisteredKey) => void }) {
  const allowed = allowedBy(read)
  const cut = useCut('NEW_APPLICATIONS')
  if (cut !== undefined) return <NothingNew cut={cut} />
  return allowed.length === 0 ? <NoAuthorization /> : <CreateForm allowed={allowed} onCreated={onCreated} />
}

/** What one habilitation in force allows: an application is within one, and not within several. */
function allowedBy({ authorizations }: Applications): readonly Scope[] {
  const inForce = authorizations.filter(({ isInForce }) => isInForce)
  return [...inForce].sort((a, b) => b.scopes.length - a.scopes.length)[0]?.scopes ?? []
}

const Created = ({ registered }: { registered: RegisteredKey }) => (
  <>
    <SavedKey registered={registered} />
    <p className="cesu-text">
      Identifiant de l’application (<code>client_id</code>) :{' '}
      <code className="applications-code">{registered.clientId}</code>
    </p>
    <Link className="fr-btn" to="/applications/$id" params={{ id: registered.clientId }}>
      Voir l’application
    </Link>
  </>
)
