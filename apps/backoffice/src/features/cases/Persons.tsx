import { openedPartyLabels } from '@cesu/domain/openings'
import { Link } from '@tanstack/react-router'
import { slugOfParty } from '../../person/party-slug.ts'
import { useMe } from '../../session.ts'
import type { Case } from './case.ts'

/** The persons whom the case concerns: the page of each is opened from it while one holds it. */
export function Persons({ found: { id, persons } }: { found: Case }) {
  const mayOpen = useMe().permissions.includes('persons.open')
  if (!mayOpen || persons.length === 0) return null
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">Les personnes du dossier</h3>
      <ul>
        {persons.map(({ party, id: personId, name }) => (
          <li key={party}>
            {openedPartyLabels[party]} :{' '}
            <Link
              to="/fiches/$party/$personId"
              params={{ party: slugOfParty[party], personId }}
              search={{ dossier: id }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
