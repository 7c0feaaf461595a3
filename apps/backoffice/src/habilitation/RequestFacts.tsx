import {
  requestFieldLabels,
  requestFields,
  requestStatusLabels,
  requestWantLabels,
  stageLabels,
} from '@cesu/domain/habilitations'
import { partnerKindNames } from '@cesu/domain/mandates'
import { RequestSaid } from '@cesu/ui/cesu'
import { dayOfInstant, Facts, instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import type { api } from '../api.ts'

type Partner = inferOutput<typeof api.habilitations.partner>
type Request = Partner['requests'][number]
type Checks = Partner['checks']

const severities = {
  DRAFT: 'info',
  SUBMITTED: 'new',
  CHANGES_REQUESTED: 'warning',
  REFUSED: 'error',
  GRANTED: 'success',
  ARCHIVED: 'info',
} as const

/** A request for an habilitation: what it asks, what changed, and what was answered. */
export const RequestFacts = ({ request }: { request: Request }) => (
  <>
    <p className="fr-mb-1w">
      {requestWantLabels[request.wanted]} ({stageLabels[request.stage].toLowerCase()}){' '}
      <Badge small noIcon severity={severities[request.status]}>
        {requestStatusLabels[request.status]}
      </Badge>
    </p>
    {request.submittedAt !== null && (
      <p className="fr-text--sm">
        Envoyée le {instant(request.submittedAt)} par {request.submittedByName}
      </p>
    )}
    <Changes title="Ce qui change dans l’habilitation accordée" changes={request.changes} />
    <Changes title="Ce qui a changé depuis l’envoi précédent" changes={request.changesSinceSent} />
    <RequestSaid content={request.content} fields={requestFields} />
  </>
)

const Changes = ({ title, changes }: { title: string; changes: Request['changes'] }): ReactNode => {
  const known = changes.filter(({ before }) => before !== null)
  const unknown = changes.filter(({ before }) => before === null)
  return (
    changes.length > 0 && (
      <section className="fr-mb-2w">
        <h4 className="fr-text--md fr-mb-1w">{title}</h4>
        <ul>
          {known.map(({ field, before, after }) => (
            <li key={field}>
              <strong>{requestFieldLabels[field]}</strong> : {before && <del>« {before} »</del>}
              {before && after && ' devient '}
              {after && <ins>« {after} »</ins>}
              {!before && ' s’ajoute'}
              {!after && ' est retiré'}
            </li>
          ))}
          {unknown.length > 0 && (
            <li>
              N’était pas connu jusqu’ici :{' '}
              {unknown.map(({ field }) => requestFieldLabels[field].toLowerCase()).join(', ')}
            </li>
          )}
        </ul>
      </section>
    )
  )
}

/** What Urssaf holds of a partner, as it stands now: nobody typed it. */
export const PartnerFacts = ({ checks }: { checks: Checks }) => {
  const upTo = (count: number) => (count > checks.bound ? `plus de ${checks.bound}` : String(count))
  return (
    <Facts
      facts={[
        ['Activité', partnerKindNames[checks.kind]],
        ['SIRET', checks.siret],
        ['Connu depuis', dayOfInstant(checks.knownSince)],
        ['Mandats en vigueur', upTo(checks.mandates)],
        ['Déclarations des 12 derniers mois', upTo(checks.declarations)],
        ['Applications suspendues d’elles-mêmes', String(checks.suspendedApplications)],
        ['Habilitations suspendues, en préavis ou retirées', String(checks.stoppedAuthorizations)],
        ['Autres dossiers ouverts', upTo(checks.openCases)],
      ]}
    />
  )
}
