import { suspensionLabels } from '@cesu/domain/applications'
import { BackLink, PageHeading, useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, Done, dayOfInstant, Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { AddKey } from './AddKey.tsx'
import { State } from './ApplicationsPage.tsx'
import { addresses } from './addresses.ts'
import { type Application, scopeLabel } from './application.ts'
import { Keys } from './Keys.tsx'
import { Redirects } from './Redirects.tsx'
import { type RegisteredKey, SavedKey } from './SavedKey.tsx'
import './applications.css'

const route = getRouteApi('/signed-in/applications/$id')

/** One application: what it may do, its keys, and how it is stopped. */
export function ApplicationPage() {
  const { id } = route.useParams()
  const query = useQuery(api.applications.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [registered, setRegistered] = useState<RegisteredKey | null>(null)
  const [done, setDone] = useState('')
  const application = query.data?.applications.find((one) => one.id === id)
  return (
    <>
      <BackLink to="/applications">Revenir aux applications</BackLink>
      <PageHeading title={application?.name ?? 'Application'} />
      <ReadingStatus query={query} waiting="Chargement de l’application…" />
      {query.data && !application && <p>Votre organisme n’a pas d’application à cette adresse.</p>}
      {application && (
        <>
          {registered && <SavedKey registered={registered} />}
          <Done message={done} />
          <Suspended application={application} />
          <About application={application} />
          <p>
            <Link to="/applications/$id/demandes" params={{ id }}>
              Voir ses demandes
            </Link>
          </p>
          <Keys application={application} onRevoked={() => setDone('La clé est révoquée.')} />
          {canChange(application) && (
            <AddKey key={registered?.keyId} application={application} onAdded={setRegistered} />
          )}
          {canChange(application) && <Redirects application={application} onSaved={setDone} />}
          {canChange(application) && (
            <Stop application={application} onStopped={() => setDone('L’application est arrêtée.')} />
          )}
        </>
      )}
    </>
  )
}

/** Why it is suspended, and what happens then. */
function Suspended({ application: { state, suspended } }: { application: Application }) {
  if (state !== 'SUSPENDED' || suspended === null) return null
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <p className="fr-alert__title">
        Attention : cette application est suspendue depuis le {instant(suspended.since)}
      </p>
      <p>
        {suspended.reason === null
          ? 'L’Urssaf l’a suspendue. '
          : `La plateforme l’a suspendue d’elle-même : ${suspensionLabels[suspended.reason]}. `}
        Ses demandes sont refusées. Un agent de l’Urssaf examine ce qui s’est passé, et peut la rétablir. Si sa clé a pu
        être volée, révoquez-la maintenant.
      </p>
    </div>
  )
}

/** Suspended by Urssaf, it can still be put in order. */
const canChange = ({ state }: Application): boolean => state === 'IN_USE' || state === 'SUSPENDED'

const About = ({ application }: { application: Application }) => (
  <Facts
    facts={[
      ['État', <State key="state" application={application} />],
      [
        'Identifiant (client_id)',
        <code key="id" className="applications-code">
          {application.id}
        </code>,
      ],
      [
        'Adresse des jetons',
        <code key="tokens" className="applications-code">
          {addresses().tokens}
        </code>,
      ],
      [
        'Émetteur (aud des assertions)',
        <code key="issuer" className="applications-code">
          {addresses().issuer}
        </code>,
      ],
      [
        'Ce qu’elle peut faire',
        <ul key="scopes" className="fr-m-0">
          {application.scopes.map((scope) => (
            <li key={scope}>{scopeLabel(scope)}</li>
          ))}
        </ul>,
      ],
      ['Créée', `le ${dayOfInstant(application.createdAt)} par ${application.createdByName}`],
      endOf(application),
    ]}
  />
)

const endOf = ({ revokedAt, expiresAt }: Application) =>
  revokedAt === null
    ? (['Fin', `le ${dayOfInstant(expiresAt)}`] as const)
    : (['Arrêtée', `le ${dayOfInstant(revokedAt)}`] as const)

/** Stops the application for good. */
function Stop({ application: { id, name }, onStopped }: { application: Application; onStopped: () => void }) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.applications.revoke.mutate({ id }, { context: { idempotencyKey: keyOf({ id }) } }),
    onSuccess: onStopped,
    // Refused, it is that another page has changed it: what is true is read again.
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.applications.pathKey() }),
  })
  return (
    <section aria-labelledby="arreter" className="fr-mt-4w">
      <h2 id="arreter" className="fr-h5">
        Arrêter l’application
      </h2>
      <p className="cesu-text">
        Elle n’appelle plus l’API dès sa prochaine demande, jetons en cours compris. C’est définitif. Ce qu’elle a fait
        reste.
      </p>
      <Confirmed
        label="Arrêter"
        of={name}
        question={`Arrêter « ${name} » pour toujours ?`}
        confirm="Oui, arrêter"
        keep="Ne rien changer"
        {...{ isPending, error }}
        onConfirm={() => mutate()}
      />
    </section>
  )
}
