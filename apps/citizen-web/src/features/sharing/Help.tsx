import { Link } from '@tanstack/react-router'

/** The way to a person, for who does not manage alone. */
export const Help = () => (
  <section aria-labelledby="aide" className="fr-mt-4w cesu-text">
    <h2 id="aide" className="fr-h6 fr-mb-1w">
      Me faire aider
    </h2>
    <p className="fr-mb-1w">
      <Link to="/aide">Le téléphone, ce que vous pouvez dire, ou une personne de confiance</Link>
    </p>
    <p>
      Une personne peut vous aider, gratuitement : écrivez au service Cesu depuis{' '}
      <a href="https://www.cesu.urssaf.fr">www.cesu.urssaf.fr</a>, ou ouvrez cette page avec un conseiller dans une
      maison France services.
    </p>
  </section>
)
