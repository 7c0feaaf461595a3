import { frenchInstant } from '@cesu/domain/shared'

/** What each file of a worker's data is, and how to use it. */
export const readMe = ({ name, at }: { name: string; at: Date }): string => `Vos données au service Cesu de l’Urssaf

Demandées par ${name}, le ${frenchInstant(at)} (heure de Paris).

Les fichiers « .csv » s’ouvrent avec un tableur. Les fichiers « .json » disent la même chose à un programme :
les montants y sont en centimes, les heures en centièmes d’heure.

mois-de-travail.csv, mois-de-travail.json
  Tous les mois que vos employeurs ont déclarés au Cesu pour vous, du plus récent au plus ancien.

contrats.json
  Vos contrats, et ce que chacun en dit : arrêts de travail et fins de contrat, corrigés ou retirés aussi.

erreurs.json
  Les erreurs signalées dans vos mois de travail, par vous ou par un organisme, et leurs réponses. Les 100 dernières, au plus.

partages.json
  Les demandes des organismes publics et vos partages : pourquoi, quelles données, jusqu’à quand.
  Les 200 derniers, au plus.

acces.csv, acces.json
  Qui a lu vos données, ou a essayé, sur 36 mois : les organismes publics, les agents de l’Urssaf, les personnes qui vous aident,
  les contrôles internes de l’Urssaf (les 10 000 derniers de chaque sorte, organismes à part, au plus). Le nom des agents n’est pas donné.
  « acces.json » dit aussi quels organismes ont été prévenus d’un changement (les 200 derniers, au plus).

recus/
  Les reçus de vos partages, tels qu’ils vous ont été donnés. Chacun prouve ce que vous avez fait, et quand.

cles-publiques.json
  Les clés publiques de l’Urssaf. Pour vérifier un reçu sans nous : « signature » est la signature Ed25519 du texte « body »
  (en UTF-8) par la clé « keyId ». Clés et signatures sont écrites en base64url.

registre.json
  Le registre public, tel qu’il est aujourd’hui : quels organismes peuvent lire quelles données, et pourquoi.

Vos bulletins de salaire, eux, sont dans « Mes emplois ».

Ce dossier parle de vous : gardez-le en lieu sûr, et ne l’envoyez à personne sans raison.
`
