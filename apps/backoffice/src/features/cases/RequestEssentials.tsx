import { Link } from '@tanstack/react-router'
import { PartnerFacts, RequestFacts } from '../../habilitation/RequestFacts.tsx'
import type { Case } from './case.ts'
import { FirstWish } from './FirstWish.tsx'

type Asked = Extract<NonNullable<Case['subject']>, { kind: 'AUTHORIZATION_REQUEST' }>

/** The request for an habilitation that a case is about, what a first agent wants to grant, and what Urssaf holds of who asks. */
export function RequestEssentials({ asked: { request, wish, checks } }: { asked: Asked }) {
  return (
    <>
      {wish && <FirstWish wish={wish} />}
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
