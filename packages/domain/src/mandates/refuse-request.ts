import { defineRefusals } from '../shared/index.ts'

/** Why a mandate is not asked, or not given. */
export const refuseRequest = defineRefusals({
  'request.no_authorization': {
    actor: 'URSSAF',
    cause: 'Aucune habilitation en vigueur ne vous permet d’agir pour des employeurs.',
    remedy: 'Demandez à l’Urssaf de renouveler votre habilitation.',
  },
  'request.too_many': {
    actor: 'PARTNER',
    cause: ({ max }: { max: number }) => `Vous avez déjà demandé ${max} mandats aujourd’hui : c’est le maximum.`,
    remedy: 'Recommencez demain.',
  },
  'request.beyond_granted': {
    actor: 'PARTNER',
    cause: ({ max }: { max: number }) =>
      `Votre habilitation est accordée pour ${max} employeurs : vos mandats en vigueur et vos demandes en attente les dépassent.`,
    remedy:
      'Retirez des demandes qui ne servent plus, ou demandez une mise à jour dans l’espace partenaires, page Habilitation.',
  },
  'request.same_address': {
    actor: 'PARTNER',
    cause: 'La demande est déjà partie à cette adresse.',
    remedy: 'Attendez sa réponse : un rappel part de lui-même après sept jours.',
  },
  'request.many_there': {
    actor: 'PARTNER',
    cause: ({ max }: { max: number }) => `${max} de vos demandes attendent déjà à cette adresse.`,
    remedy: 'Retirez celles qui ne servent plus, puis recommencez.',
  },
  'request.differs': {
    actor: 'PARTNER',
    cause: 'Une demande attend déjà cette personne, pour d’autres actes ou une autre durée.',
    remedy: 'Retirez-la d’abord, puis demandez de nouveau.',
  },
  'months.more_than_asked': {
    actor: 'EMPLOYER',
    cause: 'Un mandat ne dure pas plus longtemps que ce qui est demandé.',
    remedy: 'Choisissez la durée demandée, ou une plus courte.',
  },
  'identity.in_doubt': {
    actor: 'URSSAF',
    cause: 'Plusieurs employeurs pourraient être vous : un agent de l’Urssaf vérifie lequel.',
    remedy: 'Revenez dans quelques jours : le lien reste valable jusqu’à la date de la demande.',
  },
  'home.missing': {
    actor: 'EMPLOYER',
    cause: 'L’Urssaf ne connaît pas encore votre adresse.',
    remedy: 'Saisissez l’adresse où travaille la personne que vous employez.',
  },
  'home.elsewhere': {
    actor: 'EMPLOYER',
    cause: 'Le Cesu ne couvre pas ce code postal.',
    remedy:
      'Saisissez un code postal de métropole, de Guadeloupe, de Martinique, de Guyane, de La Réunion ou de Mayotte.',
  },
})
