import { bulkStatusLabels, caseKindLabels, caseOutcomeLabels } from '@cesu/domain/cases'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { instant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api.ts'

/** The last decisions of many cases: those that wait for a second agent, those under way, those that are over. */
export function BulksPage() {
  const query = useQuery(api.cases.bulks.queryOptions(undefined, { refetchOnMount: 'always' }))
  const bulks = query.data
  return (
    <>
      <BackLink to="/dossiers">Revenir aux dossiers</BackLink>
      <PageHeading title="Décisions groupées" />
      <p className="cesu-text">
        Une décision qui change autre chose que le dossier, pour plusieurs dossiers d’un type : un agent la propose
        depuis la liste, un autre l’accorde avec la liste sous les yeux. Les cent dernières sont ici.
      </p>
      <ReadingStatus query={query} waiting="Chargement des décisions groupées…" />
      {bulks?.length === 0 && <p>Aucune décision groupée n’a été proposée.</p>}
      <ul className="cesu-cards cesu-text">
        {bulks?.map(({ id, kind, outcome, count, status, askedByName, askedAt, reason, isOwn }) => (
          <li key={id} className="cesu-card">
            <h2 className="fr-h6 fr-mb-1v">
              <Link to="/dossiers/groupees/$id" params={{ id }}>
                {caseOutcomeLabels[outcome]}, {count} dossier{count > 1 ? 's' : ''} : {caseKindLabels[kind]}
              </Link>{' '}
              <Badge small noIcon severity={status === 'ASKED' && !isOwn ? 'new' : 'info'}>
                {bulkStatusLabels[status]}
              </Badge>
            </h2>
            <p className="fr-mb-0">
              {isOwn ? 'Vous l’avez proposée' : `Proposée par ${askedByName}`} le {instant(askedAt)} : « {reason} »
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
