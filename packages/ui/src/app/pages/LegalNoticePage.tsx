import type { ReactNode } from 'react'
import { useApplication } from '../frame/application.ts'
import { PageHeading } from '../frame/PageHeading.tsx'

/** Where people sign in and declare. */
const signedInData = (
  <>
    <h2 className="fr-h5">Données personnelles</h2>
    <p>
      Le numéro de Sécurité sociale et les coordonnées bancaires sont chiffrés. Chaque consultation d’une déclaration
      est enregistrée avec le nom de son auteur.
    </p>
    <h2 className="fr-h5">Cookies</h2>
    <p>
      Les seuls cookies servent à vous identifier : l’un dure dix minutes, le temps de l’identification, l’autre garde
      votre session ouverte. En démonstration, le service d’identification fictif dépose aussi les siens. Vos brouillons
      et votre choix de thème restent dans votre navigateur. Aucune mesure d’audience n’est faite.
    </p>
  </>
)

/**
 * Publisher, personal data, cookies: what is true of this software, whoever deploys it. `children` are the sections on
 * personal data and cookies of a front-end that has its own.
 */
export function LegalNoticePage({ children = signedInData }: { children?: ReactNode }) {
  const application = useApplication()
  return (
    <article className="cesu-text fr-py-4w">
      <PageHeading title="Mentions légales" />
      <h2 className="fr-h5">Éditeur</h2>
      <p>« {application.title} » est édité pour le service Cesu de l’Urssaf.</p>
      <h2 className="fr-h5">Données de démonstration</h2>
      <p>
        Quand le bandeau « Démonstration » est affiché, les personnes, les numéros et les déclarations sont inventés.
      </p>
      {children}
    </article>
  )
}
