import { PageHeading } from '@cesu/ui/app'
import { Details, Done, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { InvitationCard } from './InvitationCard.tsx'
import { InviteForm } from './InviteForm.tsx'
import { MemberCard } from './MemberCard.tsx'
import type { Staff } from './staff.ts'

/** Who works for the organisation here, who is invited, and what was done of them. */
export function StaffPage() {
  const query = useQuery(api.staff.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  return (
    <>
      <PageHeading title="Personnes" />
      <Done message={done} />
      <p className="cesu-text">
        Les personnes de votre organisme qui entrent ici, chacune avec son compte ProConnect. Personne ne change ses
        propres droits : soyez au moins deux administrateurs.
      </p>
      <section aria-labelledby="inviter" className="fr-mb-4w">
        <h2 id="inviter" className="fr-h5">
          Inviter une personne
        </h2>
        <InviteForm onDone={setDone} />
      </section>
      <ReadingStatus query={query} waiting="Chargement des personnes…" />
      {query.data && <Read read={query.data} onDone={setDone} />}
    </>
  )
}

const Read = ({
  read: { members, invitations, trail },
  onDone,
}: {
  read: Staff
  onDone: (message: string) => void
}) => (
  <>
    <section aria-labelledby="invitations" className="fr-mb-4w">
      <h2 id="invitations" className="fr-h5">
        Invitations qui attendent ({invitations.length})
      </h2>
      {invitations.length === 0 ? (
        <p>Personne n’est invité en ce moment.</p>
      ) : (
        <ul className="cesu-cards">
          {invitations.map((one) => (
            <li key={one.id} className="cesu-card">
              <InvitationCard invitation={one} onDone={onDone} />
            </li>
          ))}
        </ul>
      )}
    </section>
    <section aria-labelledby="personnes" className="fr-mb-4w">
      <h2 id="personnes" className="fr-h5">
        Personnes ({members.length})
      </h2>
      <ul className="cesu-cards">
        {members.map((one) => (
          <li key={`${one.id} ${one.version}`} className="cesu-card">
            <MemberCard member={one} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
    <Details title={`Ce qui a été fait (${trail.length})`}>
      {trail.length === 0 && <p>Rien encore.</p>}
      <ol className="cesu-cards">
        {trail.map(({ id, at, actorName, sentence }) => (
          <li key={id} className="cesu-card cesu-sum">
            <span>
              <strong>{actorName}</strong> {sentence}
            </span>
            <span>{instant(at)}</span>
          </li>
        ))}
      </ol>
    </Details>
  </>
)
