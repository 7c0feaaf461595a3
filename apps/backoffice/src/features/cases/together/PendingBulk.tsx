import { caseOutcomeLabels } from '@cesu/domain/cases'
import { instant } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../session.ts'
import type { Case } from '../case.ts'

/** That a case waits in a grouped decision: which one, who proposed it, and where it is answered or carried out. */
export function PendingBulk({ bulk }: { bulk: Case['bulk'] }) {
  const handles = useMe().permissions.includes('cases.handle')
  if (bulk === null) return null
  const { id, isGranted, outcome, askedByName, askedAt } = bulk
  return (
    <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
      <p>
        {isGranted
          ? 'Une décision groupée, accordée, attend d’être exécutée sur ce dossier'
          : 'Une décision groupée attend un second agent'}{' '}
        : « {caseOutcomeLabels[outcome]} », proposée par {askedByName} le {instant(askedAt)}. Si ce dossier change, elle
        le laissera de côté.{' '}
        {handles && (
          <Link to="/dossiers/groupees/$id" params={{ id }}>
            Lire la décision groupée
          </Link>
        )}
      </p>
    </div>
  )
}
