import { caseKindLabels } from '@cesu/domain/cases'
import { uncapitalised } from '@cesu/domain/shared'
import { instant } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api.ts'

const said = {
  OPINION_ASKED: 'vous demande un avis',
  OPINION_GIVEN: 'vous a donné son avis',
  MENTIONED: 'vous mentionne dans une note',
} as const

/** What colleagues wait for, the last first; nothing at all when nobody does. */
export function Calls() {
  const { data = [] } = useQuery(api.cases.calls.queryOptions())
  if (data.length === 0) return null
  return (
    <section aria-labelledby="collegues">
      <h2 id="collegues" className="fr-h5 fr-mb-1w">
        De mes collègues
      </h2>
      <ul className="cesu-cards">
        {data.map(({ reason, caseId, number, kind, byName, at }) => (
          <li key={`${reason} ${caseId} ${at} ${byName}`} className="cesu-card cesu-sum">
            <span>
              <strong>{byName}</strong> {said[reason]} :{' '}
              <Link to="/dossiers/$id" params={{ id: caseId }}>
                Dossier {number}
              </Link>
              , {uncapitalised(caseKindLabels[kind])}
            </span>
            <span>{instant(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
