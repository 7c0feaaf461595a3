import { defineRefusals } from '../shared/index.ts'

/** Why an application is not created, or a key not added. */
export const refuseApplication = defineRefusals({
  'application.no_authorization': {
    actor: 'URSSAF',
    cause: 'Aucune habilitation en vigueur ne couvre ces droits.',
    remedy: 'Retirez les droits qui dépassent votre habilitation, ou demandez à l’Urssaf de l’étendre.',
  },
  'application.too_many': {
    actor: 'PARTNER',
    cause: ({ max }: { max: number }) => `Vous avez déjà ${max} applications en service : c’est le maximum.`,
    remedy: 'Arrêtez celles qui ne servent plus, puis recommencez.',
  },
  'redirect.refused': {
    actor: 'PARTNER',
    cause: 'Cette adresse de retour n’est pas une adresse complète en https://, sans « # » ni identifiants.',
    remedy:
      'Écrivez-la entière, telle que votre site la reçoit : https://exemple.fr/retour. En démonstration, http://localhost et http://127.0.0.1 sont acceptés.',
  },
  'key.not_a_point': {
    actor: 'PARTNER',
    cause: 'Cette clé n’est pas une clé P-256 : ses coordonnées ne sont pas celles d’un point de la courbe.',
    remedy: 'Collez la clé publique telle que votre outil l’a écrite, au format JWK, type EC, courbe P-256.',
  },
  'key.already_there': {
    actor: 'PARTNER',
    cause: 'Cette application a, ou a eu, cette même clé.',
    remedy: 'Générez une nouvelle clé : une clé révoquée ne revient pas.',
  },
  'key.two_at_most': {
    actor: 'PARTNER',
    cause: 'Cette application a déjà deux clés en service.',
    remedy: 'Révoquez celle qui ne sert plus, puis ajoutez la nouvelle.',
  },
})
