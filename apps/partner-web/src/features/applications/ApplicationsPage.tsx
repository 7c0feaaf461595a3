import { PageHeading } from '@cesu/ui/app'
import { day, dayOfInstant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useCut } from '../../cuts.ts'
import { type Application, type Applications, scopeLabel, stateLabels } from './application.ts'
import { lastUse } from './lastUse.ts'
import { NoAuthorization } from './NoAuthorization.tsx'
import './applications.css'

/** What the organisation's programs may do, and which programs there are. */
export function ApplicationsPage() {
  const query = useQuery(api.applications.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const cut = useCut('NEW_APPLICATIONS')
  const canCreate = query.data?.authorizations.some(({ isInForce }) => isInForce) === true
  return (
    <>
      <PageHeading title="Applications">
        {canCreate && cut !== undefined && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            disabled
            aria-describedby="creation-suspendue"
          >
            Créer une application
          </button>
        )}
        {canCreate && cut === undefined && (
          <Link className="fr-btn fr-btn--secondary fr-btn--sm" to="/applications/nouvelle">
            Créer une application
          </Link>
        )}
      </PageHeading>
      {canCreate && cut !== undefined && (
        <p id="creation-suspendue" className="cesu-text fr-text--sm">
          « Créer une application » est inactif tant que l’Urssaf suspend ce service. Elle écrit : « {cut} »
        </p>
      )}
      <p className="cesu-text">
        Une application est un programme de votre organisme qui appelle l’API en son nom. Ce qu’elle fait est gardé sous
        son nom, comme pour une personne.
      </p>
      <p>
        <Link className="fr-link" to="/applications/quotas">
          Vos quotas, et comment les relever
        </Link>
      </p>
      <ReadingStatus query={query} waiting="Chargement des applications…" />
      {query.data && <Read read={query.data} />}
    </>
  )
}

const Read = ({ read: { authorizations, applications } }: { read: Applications }) => (
  <>
    <section aria-labelledby="habilitation" className="fr-mb-4w">
      <h2 id="habilitation" className="fr-h5">
        Ce que l’Urssaf vous permet
      </h2>
      {authorizations.length === 0 && <NoAuthorization />}
      {authorizations.map((one) => (
        <div key={one.id} className="cesu-card">
          <p className="fr-mb-1w">
            <strong>
              Habilitation du {day(one.startDay)} au {day(one.endDay)}
            </strong>
            {!one.isInForce && ' : elle n’est pas en vigueur'}
          </p>
          <ul>
            {one.scopes.map((scope) => (
              <li key={scope}>{scopeLabel(scope)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
    <section aria-labelledby="programmes">
      <h2 id="programmes" className="fr-h5">
        Vos applications
      </h2>
      {applications.length === 0 ? (
        <p>Votre organisme n’a encore aucune application.</p>
      ) : (
        <ul className="cesu-cards">
          {applications.map((one) => (
            <li key={one.id} className="cesu-card">
              <Card application={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  </>
)

const Card = ({ application }: { application: Application }) => (
  <>
    <p className="cesu-card__title fr-mb-1v">
      <Link to="/applications/$id" params={{ id: application.id }}>
        {application.name}
      </Link>{' '}
      <State application={application} />
    </p>
    <p className="fr-mb-0 fr-text--sm">
      {lastUse(application.keys)}
      {application.state === 'IN_USE' && `, s’arrête le ${dayOfInstant(application.expiresAt)}`}
    </p>
  </>
)

const severities = { IN_USE: 'success', SUSPENDED: 'error', REVOKED: 'info', EXPIRED: 'info' } as const

/** Where an application is in its life. */
export const State = ({ application: { state } }: { application: Application }) => (
  <Badge small noIcon severity={severities[state]}>
    {stateLabels[state]}
  </Badge>
)
