import { Details } from '@cesu/ui/design'

/** Who answers, and words that one can read aloud. */
export const CallUs = ({ phone }: { phone: string | null }) => (
  <section aria-labelledby="appeler" className="fr-mb-4w cesu-text">
    <h2 id="appeler" className="fr-h5">
      Appeler ou écrire
    </h2>
    {phone === null ? (
      <p>
        Le numéro du service Cesu est écrit sur <a href="https://www.cesu.urssaf.fr">www.cesu.urssaf.fr</a>, dans «
        Contact ». Vous pouvez aussi y écrire.
      </p>
    ) : (
      <p>
        Service Cesu : <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>. Vous pouvez aussi écrire depuis{' '}
        <a href="https://www.cesu.urssaf.fr">www.cesu.urssaf.fr</a>.
      </p>
    )}
    <p>Une maison France services vous aide aussi, gratuitement : venez avec un bulletin de salaire.</p>
    <Details title="Ce que vous pouvez dire au téléphone">
      <p>Prenez un bulletin de salaire avec vous. Puis lisez :</p>
      <p>
        « Bonjour. Je travaille chez un particulier, qui me déclare au Cesu. Je m’appelle… Je suis né, ou née, le… J’ai
        besoin d’aide. »
      </p>
      <p className="fr-mb-1v">Ensuite, une seule phrase suffit :</p>
      <ul>
        <li>« Le mois de… chez… n’est pas juste : j’ai travaillé… heures. »</li>
        <li>« Mon employeur ne m’a pas déclaré en… »</li>
        <li>« Je ne sais pas qui a lu mes données le… »</li>
        <li>« Je veux arrêter le partage avec… »</li>
        <li>« Je veux que… m’aide sur le site. »</li>
      </ul>
      <p>
        Ne dites à personne votre mot de passe. Ne donnez un code de cette page qu’à quelqu’un que vous connaissez :
        l’Urssaf ne demande jamais ni l’un ni l’autre.
      </p>
    </Details>
  </section>
)
