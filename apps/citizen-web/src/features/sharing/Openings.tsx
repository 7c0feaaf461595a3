import { instant } from '@cesu/ui/design'
import type { Opening } from './answers.ts'

/** What agents opened of what is known of a person, as an employer or as a worker, and why they said they did. */
export const Openings = ({ openings }: { openings: readonly Opening[] }) => (
  <section aria-labelledby="fiche" className="fr-mt-4w">
    <h2 id="fiche" className="fr-h5">
      Votre fiche à l’Urssaf
    </h2>
    <p className="cesu-text">
      Votre fiche réunit ce que l’Urssaf sait de vous. Un agent ne l’ouvre qu’à partir d’un dossier qui lui est confié,
      ou en écrivant pourquoi ; ce qui vous identifie y est masqué, et ce qu’il affiche en clair est écrit ici. Voici
      les cinquante dernières fois, au plus.
    </p>
    {openings.length === 0 ? (
      <p>Aucun agent de l’Urssaf n’a ouvert votre fiche.</p>
    ) : (
      <ul className="cesu-cards cesu-text">
        {openings.map(({ id, at, what, why }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)} : {what}
            <br />
            {why}
          </li>
        ))}
      </ul>
    )}
  </section>
)
