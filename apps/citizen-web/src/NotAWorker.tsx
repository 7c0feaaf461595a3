/** For who is no worker that the Cesu knows: why, and what to do. */
export const NotAWorker = () => (
  <div className="fr-alert fr-alert--info fr-mb-3w">
    <h2 className="fr-alert__title">Information : nous ne trouvons pas d’emploi à votre nom</h2>
    <p>
      Nous cherchons avec l’identité que FranceConnect confirme : vos noms et votre jour de naissance. Plusieurs raisons
      sont possibles.
    </p>
    <ul>
      <li>Personne ne vous a encore déclaré au Cesu.</li>
      <li>
        Votre employeur a écrit vos noms ou votre jour de naissance d’une autre façon : demandez-lui de les vérifier sur
        son compte Cesu, puis reconnectez-vous.
      </li>
      <li>
        Plusieurs salariés ont la même identité : un agent de l’Urssaf vérifie lequel est vous. Rien n’est à faire.
      </li>
    </ul>
  </div>
)
