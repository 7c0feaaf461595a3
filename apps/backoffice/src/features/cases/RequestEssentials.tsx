import { instant } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { PartnerFacts, RequestFacts } from '../../habilitation/RequestFacts.tsx'
import { useMe } from '../../session.ts'
import type { Case } from './case.ts'

type Asked = Extract<NonNullable<Case['subject']>, { kind: 'AUTHORIZATION_REQUEST' }>

/** The request for an habilitation that a case is about, what a first agent wants to grant, and what Urssaf holds of who asks. */
export function RequestEssentials({ asked: { request, wish, checks } }: { asked: Asked }) {
  const me = useMe()
  return (
    <>
      {wish && (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          <p>
            {wish.byId === me.id ? 'Vous avez' : `${wish.byName} a`} proposé de l’accorder, le {instant(wish.at)} : «{' '}
            {wish.reason} ».{' '}
            {wish.byId === me.id ? 'Un autre agent doit donner son accord.' : 'Votre accord suffit pour l’accorder.'}
          </p>
        </div>
      )}
      <h3 className="fr-h6 fr-mb-1w">La demande</h3>
      <RequestFacts request={request} />
      <h3 className="fr-h6 fr-mb-1w">Ce que l’Urssaf sait du partenaire</h3>
      <PartnerFacts checks={checks} />
      <p>
        <Link className="fr-link" to="/habilitations/$partnerId" params={{ partnerId: checks.partnerId }}>
          Lire ses habilitations et ses demandes
        </Link>
      </p>
    </>
  )
}
