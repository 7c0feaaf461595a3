/** What the legal notice says here: what is public and what is not, the cookies, and what an address carries. */
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
    <p>
      Pour vos mandats, vos emplois et vos partages, FranceConnect nous donne vos noms, votre jour et votre commune de
      naissance, et votre adresse électronique : jamais votre numéro de sécurité sociale. Quand vous donnez un mandat,
      ou répondez à une demande de partage, nous gardons le texte que vous avez lu, le moment et le niveau de votre
      identification.
    </p>
    <p>
      Chaque lecture de vos données par un organisme, et chaque ouverture par un agent de l’Urssaf, se lit dans « Qui a
      consulté mes données ».
    </p>
    <h2 className="fr-h5">Cookies</h2>
    <p>
      Estimer et vérifier ne déposent aucun cookie. Quand vous vous connectez, l’un sert à l’identification et dure dix
      minutes, l’autre garde votre session ouverte. Votre choix de thème reste dans votre navigateur. Aucune mesure
      d’audience.
    </p>
  </>
)
