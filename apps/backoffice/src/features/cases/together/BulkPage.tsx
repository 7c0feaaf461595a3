import { bulkStatusLabels, caseKindLabels, caseOutcomeLabels, outcomesOfTwo } from '@cesu/domain/cases'
import { uncapitalised } from '@cesu/domain/shared'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, instant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { AnswerBulk } from './AnswerBulk.tsx'
import { BulkCases } from './BulkCases.tsx'
import { CarryBulk } from './CarryBulk.tsx'

/** A decision of many cases as its page reads it. */
type Bulk = inferOutput<typeof api.cases.bulk>

const route = getRouteApi('/signed-in/dossiers/groupees/$id')

/** One decision of many cases: what, how many, why, by whom; its answer, its execution, and each of its cases. */
export function BulkPage() {
  const { id } = route.useParams()
  const query = useQuery(api.cases.bulk.queryOptions({ id }, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const bulk = query.data
  return (
    <>
      <BackLink to="/dossiers/groupees">Revenir aux décisions groupées</BackLink>
      <PageHeading title="Décision groupée" />
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement de la décision groupée…" />
      {bulk && (
        <>
          <Said bulk={bulk} />
          {bulk.status === 'ASKED' && <AnswerBulk key={bulk.status} bulk={bulk} onDone={setDone} />}
          {bulk.status === 'GRANTED' && <CarryBulk bulk={bulk} onDone={setDone} />}
          <BulkCases id={id} status={bulk.status} />
        </>
      )}
    </>
  )
}

/** What is asked, and what came of it. */
function Said({ bulk }: { bulk: Bulk }) {
  const { kind, outcome, count, status, reason, askedByName, askedAt, answered, lines, endedAt, stoppedByName } = bulk
  const what = outcomesOfTwo(kind).find((one) => one.outcome === outcome)
  return (
    <div className="cesu-text">
      <p className="fr-text--lg fr-mb-1w">
        <strong>
          {what?.label ?? caseOutcomeLabels[outcome]}, pour {count} dossier{count > 1 ? 's' : ''}
        </strong>{' '}
        ({uncapitalised(caseKindLabels[kind])}){' '}
        <Badge small noIcon severity="info">
          {bulkStatusLabels[status]}
        </Badge>
      </p>
      <p className="fr-mb-1w">
        Chaque dossier : {what?.effect} {what?.isFinal && <strong>Cela ne se défait pas.</strong>}
      </p>
      <p className="fr-mb-1w">
        Proposée par {askedByName} le {instant(askedAt)} : « {reason} »
        {answered && (
          <>
            <br />
            {status === 'REFUSED' ? 'Refusée' : 'Accordée'} par {answered.byName} le {instant(answered.at)}
            {answered.comment !== null && ` : « ${answered.comment} »`}
          </>
        )}
        {stoppedByName !== null && endedAt !== null && (
          <>
            <br />
            {status === 'WITHDRAWN' ? 'Retirée' : 'Arrêtée'} par {stoppedByName} le {instant(endedAt)}
            {status === 'WITHDRAWN' && ' : rien n’a été fait'}
          </>
        )}
      </p>
      {status === 'ASKED' && lines.changed > 0 && (
        <p className="fr-mb-1w">
          {lines.changed === 1
            ? 'Un dossier a changé depuis : il sera laissé de côté.'
            : `${lines.changed} dossiers ont changé depuis : ils seront laissés de côté.`}
        </p>
      )}
      {(status === 'GRANTED' || status === 'ENDED') && (
        <p className="fr-mb-1w">
          Décidés : {lines.done}. Laissés de côté : {lines.left}. {status === 'GRANTED' ? 'À faire' : 'Non faits'} :{' '}
          {lines.waiting}.
        </p>
      )}
    </div>
  )
}
