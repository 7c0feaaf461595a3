import { useApplication } from '../frame/application.ts'
import { PageHeading } from '../frame/PageHeading.tsx'

/** The statement that the law asks for (décret 2019-768): says what was tested, claims no audit that was not made. */
export function AccessibilityPage() {
  const application = useApplication()
  return (
    <article className="cesu-text fr-py-4w">
      <PageHeading title="Accessibilité" />
      <p>
        « {application.title} » n’a pas encore été audité selon le référentiel général d’amélioration de l’accessibilité
        (RGAA 4.1.2). Sans audit, il est déclaré <strong>non conforme</strong>.
      </p>
      <h2 className="fr-h5">Ce qui est vérifié à chaque version</h2>
      <ul>
        <li>les écrans passent un contrôle automatique (axe) sans aucun défaut, en thème clair et en thème sombre ;</li>
        <li>les tâches se font entièrement au clavier ;</li>
        <li>les pages restent lisibles sur un écran de 320 pixels de large.</li>
      </ul>
      <h2 className="fr-h5">Ce qui reste à faire</h2>
      <ul>
        <li>un audit complet par une personne formée au RGAA ;</li>
        <li>des essais avec plusieurs lecteurs d’écran et avec des personnes handicapées.</li>
      </ul>
      <h2 className="fr-h5">Contact</h2>
      <p>
        Pour signaler un défaut, ou obtenir autrement ce qu’une page ne vous donne pas, écrivez au service Cesu depuis{' '}
        <a href="https://www.cesu.urssaf.fr">www.cesu.urssaf.fr</a>. Dites quelle page et quelle aide technique vous
        utilisez.
      </p>
      <h2 className="fr-h5">Voies de recours</h2>
      <p>
        Si un défaut d’accessibilité vous empêche d’utiliser ce service, vous pouvez écrire un message au Défenseur des
        droits, ou contacter son délégué dans votre région.
      </p>
    </article>
  )
}
