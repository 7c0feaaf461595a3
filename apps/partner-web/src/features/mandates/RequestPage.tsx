import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, Facts, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Acts } from './Acts.tsx'
import { RequestStatusBadge } from './badges.tsx'
import type { MandateRequest } from './mandate.ts'
import { RequestChanges } from './RequestChanges.tsx'
import { RequestState } from './RequestState.tsx'
import { RequestSteps } from './RequestSteps.tsx'
import './mandates.css'

const route = getRouteApi('/signed-in/mandats/demandes/$id')

/** One request: where it stands, and what can still be changed of it. */
export function RequestPage() {
  const { id } = route.useParams()
  const query = useQuery(api.mandates.getRequest.queryOptions({ id }))
  const [done, setDone] = useState('')
  const mayChange = useMe().permissions.includes('mandates.request')
  const request = query.data
  return (
    <>
      <BackLink to="/mandats/demandes">Revenir aux demandes</BackLink>
      <PageHeading title="Demande de mandat">{request && <RequestStatusBadge status={request.status} />}</PageHeading>
      <ReadingStatus query={query} waiting="Chargement de la demande…" />
      <Done message={done} />
      {request && (
        <>
          <RequestState request={request} />
          <div className="cesu-columns">
            <About request={request} />
            <section aria-labelledby="suivi">
              <h2 id="suivi" className="fr-h5">
                Suivi
              </h2>
              <RequestSteps request={request} />
            </section>
          </div>
          {mayChange && <RequestChanges request={request} onDone={setDone} />}
        </>
      )}
    </>
  )
}

const About = ({ request }: { request: MandateRequest }) => (
  <section aria-labelledby="demande">
    <h2 id="demande" className="fr-h5">
      Ce qui est demandé
    </h2>
    <Facts
      facts={[
        [
          'Adresse',
          <span key="email" className="mandates-long">
            {request.email}
          </span>,
        ],
        ...(request.reference === null
          ? []
          : [
              [
                'Votre référence',
                <span key="reference" className="mandates-long">
                  {request.reference}
                </span>,
              ] as const,
            ]),
        ...(request.employerNumber === null ? [] : [['Numéro Cesu', request.employerNumber] as const]),
        ['Durée', `${request.months} mois`],
        ['Ce que vous pourrez faire', <Acts key="acts" acts={request.acts} />],
        ...(request.employerId === null ? [] : [['Mandat', <Given key="given" request={request} />] as const]),
      ]}
    />
  </section>
)

const Given = ({ request: { employerId, id } }: { request: MandateRequest }) =>
  employerId && (
    <Link to="/mandats/$employerId/$id" params={{ employerId, id }}>
      Voir le mandat et son reçu
    </Link>
  )
