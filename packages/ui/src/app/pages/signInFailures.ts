/** Why whoever came back from the identity provider is not let in, by the word that the server adds to the address. */
export const signInFailures: Readonly<Record<string, string>> = {
  indisponible: 'Le service d’identification ne répond pas. Réessayez dans quelques minutes.',
  expiree: 'L’identification a pris trop de temps. Recommencez.',
  refusee: 'L’identification n’a pas abouti. Recommencez.',
  inconnue: 'Votre compte n’est rattaché à aucun organisme ici. Demandez votre rattachement à votre responsable.',
  niveau:
    'Il faut un second facteur : application d’authentification, clé de sécurité ou carte. Votre compte n’en a pas donné. Ajoutez-en un auprès de votre fournisseur d’identité, puis recommencez.',
  autre:
    'Vous vous êtes identifié avec un autre compte que celui qui est ouvert ici. Recommencez avec le même compte, ou déconnectez-vous d’abord.',
  ancienne:
    'Le service d’identification ne dit pas que vous venez de vous identifier. Déconnectez-vous de ce service, puis recommencez.',
  invitation:
    'Cette invitation n’a plus cours : elle a servi, a été retirée, remplacée par un envoi plus récent, ou ses sept jours sont passés. Demandez-en une autre à la personne qui vous a invité.',
  adresse:
    'Cette invitation est pour une autre adresse que celle de votre compte ProConnect. Recommencez par le compte qui a l’adresse où vous l’avez reçue.',
  membre: 'Votre compte est déjà rattaché à un organisme ici : connectez-vous. Un compte ne l’est qu’à un seul.',
}
