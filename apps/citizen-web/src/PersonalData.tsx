/** What the legal notice says here: what is public and what is not, the cookies, and what an address carries. */
export const PersonalData = () => (
  <>
    <h2 className="fr-h5">Données personnelles</h2>
    <p>
      Les estimations se calculent dans votre navigateur. L’adresse de la page contient vos montants et vos choix,
      jamais un nom ni un numéro. Le serveur la reçoit si vous rechargez la page ou suivez un lien copié, sans la
      garder.
    </p>
    <p>
      Pour vérifier un document, le code que vous tapez part au serveur, qui répond par la sorte et le jour du document.
      Les montants d’un carré photographié restent dans votre navigateur.
    </p>
    <p>
      Si vous vous connectez, FranceConnect nous donne vos noms, votre jour et votre commune de naissance, votre
      courriel : jamais votre numéro de sécurité sociale. De chaque mandat ou partage, nous gardons le texte que vous
      avez lu, le moment et le niveau de votre identification.
    </p>
    <h2 className="fr-h5">Cookies</h2>
    <p>
      Estimer et vérifier ne déposent aucun cookie. À la connexion, l’un sert à l’identification et dure dix minutes,
      l’autre garde votre session. Votre choix de thème reste dans votre navigateur. Aucune mesure d’audience.
    </p>
  </>
)
