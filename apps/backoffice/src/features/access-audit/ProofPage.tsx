import { askedDataText, legalBases } from '@cesu/domain/sharing'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import type { Proof } from './access.ts'
import { ClassBadge } from './ClassBadge.tsx'
import { monthsOf, outcomeOf } from './columns.tsx'
import { GrantPart } from './GrantPart.tsx'
import { GroundPart } from './GroundPart.tsx'

const route = getRouteApi('/signed-in/acces/$id')

/** One access, and all that it stands on. */
export function ProofPage() {
  const { id } = route.useParams()
  // Each reading is recorded: the page is read again only when it is opened again.
  const query = useQuery(api.access.proof.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }))
  const proof = query.data
  return (
    <>
      <BackLink to="/acces">Revenir à la liste</BackLink>
      <PageHeading title={proof ? `Accès du ${instant(proof.access.at)}` : 'Accès'}>
        {proof && <ClassBadge classification={proof.access.classification} />}
      </PageHeading>
      <ReadingStatus query={query} waiting="Chargement de la preuve…" />
      {proof && (
        <div className="access-part">
          <p className="cesu-text">
            {proof.access.ruleSentence} <span className="cesu-source">Règle {proof.access.rule}.</span>
          </p>
          <AccessPart access={proof.access} />
          <GrantPart proof={proof} />
          <GroundPart proof={proof} />
          <p className="cesu-source">Votre lecture de cette preuve est enregistrée.</p>
        </div>
      )}
    </>
  )
}

const AccessPart = ({ access }: Pick<Proof, 'access'>) => (
  <section aria-labelledby="acces" className="fr-mb-4w">
    <h2 id="acces" className="fr-h5">
      L’accès
    </h2>
    <Facts
      facts={[
        ['Organisme', access.consumerName],
        ['Programme', access.programName],
        ['Clé du programme', <code key="key">{access.keyId}</code>],
        ['Finalité', `${access.purposeLabel} (${access.purposeCode}, version ${access.purposeVersion})`],
        ['Fondement', legalBases[access.legalBasis].name],
        ['Données demandées', askedDataText(access.scope)],
        ['Mois', monthsOf(access)],
        ['Résultat', outcomeOf(access)],
        ['Données transmises', access.fields.length === 0 ? 'aucune' : access.fields.join(', ')],
        ['Lignes transmises', String(access.records)],
        [
          'Empreinte de la réponse (SHA-256)',
          access.answerHash === null ? 'aucune' : <code key="hash">{access.answerHash}</code>,
        ],
        ['Salarié, sous pseudonyme', <code key="subject">{access.subject}</code>],
      ]}
    />
    <p>
      <Link to="/acces" search={{ partage: access.grantId }}>
        Voir tous les accès de ce partage
      </Link>
      <br />
      <Link to="/acces/personne" search={{ partage: access.grantId }}>
        Nommer la personne, en disant pourquoi
      </Link>
    </p>
  </section>
)
