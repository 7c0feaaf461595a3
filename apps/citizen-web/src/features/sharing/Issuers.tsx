import { instant } from '@cesu/ui/design'
import type { IssuerCheck } from './answers.ts'
import { ofMonth } from './months.ts'

/** The issuers of prefinanced CESU that asked whether the worker was declared, and what they were told; nothing for who was asked of by none. */
export const Issuers = ({ checks }: { checks: readonly IssuerCheck[] }) =>
  checks.length > 0 && (
    <section aria-labelledby="emetteurs" className="fr-mb-4w">
      <h2 id="emetteurs" className="fr-h5">
        Par les émetteurs de titres Cesu
      </h2>
      <p className="cesu-text">
        Quand un employeur vous paie avec des titres Cesu préfinancés, leur émetteur doit vérifier que votre travail est
        déclaré. Il apprend « oui », « pas encore » ou « non » : ni vos heures, ni votre salaire. Voici les cinquante
        dernières fois, au plus.
      </p>
      <ul className="cesu-cards cesu-text">
        {checks.map(({ id, at, issuerName, month, answer }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)} : {issuerName} a demandé si votre travail était déclaré pour le mois {ofMonth(month)}.
            Réponse : {answer}.
          </li>
        ))}
      </ul>
    </section>
  )
