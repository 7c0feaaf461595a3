/** What the legal notice says here: no account, no cookie, and what the address of the page carries. */
export const PersonalData = () => (
  <>
    <h2 className="fr-h5">Données personnelles</h2>
    <p>
      Les estimations se calculent dans votre navigateur. L’adresse de la page contient vos montants et vos choix,
      jamais un nom ni un numéro : vous décidez à qui vous la donnez. Si vous rechargez la page, ou ouvrez un lien
      copié, le serveur reçoit cette adresse ; il n’en garde rien.
    </p>
    <p>
      Pour vérifier un document, le code que vous tapez est envoyé au serveur, qui répond par la sorte et le jour du
      document. Les montants d’un carré photographié restent dans votre navigateur.
    </p>
    <h2 className="fr-h5">Cookies</h2>
    <p>Aucun cookie n’est déposé. Votre choix de thème reste dans votre navigateur. Aucune mesure d’audience.</p>
  </>
)
