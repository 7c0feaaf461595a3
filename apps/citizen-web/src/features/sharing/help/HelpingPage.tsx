import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { Happened } from '../../../Happened.tsx'
import { useMe } from '../../../session.ts'
import { HelpedCard } from './HelpedCard.tsx'
import { InvitationForm } from './InvitationForm.tsx'
import '../sharing.css'

/** For whoever helps: a code to read and answer, and those whom they help. */
export function HelpingPage() {
  const { actingFor } = useMe()
  return (
    <>
      <BackLink to="/aide">Revenir à « Me faire aider »</BackLink>
      <PageHeading title="Aider une personne" />
      <Happened />
      {actingFor === null ? (
        <Helping />
      ) : (
        <p className="cesu-text">
          Arrêtez d’abord d’agir pour {actingFor} : vous verrez alors toutes les personnes que vous aidez.
        </p>
      )}
    </>
  )
}

function Helping() {
  const query = useQuery(api.representatives.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const helped = query.data?.helped ?? []
  return (
    <div className="cesu-text">
      <p>
        Une personne qui travaille à domicile vous a donné un code ? Vous agissez pour elle avec votre identité, dans
        les limites qu’elle a choisies. Elle voit tout ce que vous faites.
      </p>
      <InvitationForm />
      <ReadingStatus query={query} waiting="Chargement des personnes que vous aidez…" />
      {query.data && (
        <section aria-labelledby="aides" className="fr-mt-4w">
          <h2 id="aides" className="fr-h5">
            Les personnes que vous aidez
          </h2>
          {helped.length === 0 && <p>Vous n’aidez personne pour l’instant.</p>}
          <ul className="cesu-cards">
            {helped.map((one) => (
              <li key={one.id} className="cesu-card">
                <HelpedCard helped={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
