import { defineRefusals } from '../shared/index.ts'

/** Why a raise of a quota is not asked, field by field. */
export const refuseQuota = defineRefusals({
  'quota.limit_missing': {
    actor: 'PARTNER',
    cause: 'Il manque la limite demandée, ou ce n’est pas un nombre entier.',
    remedy: 'Écrivez-la en chiffres, par exemple 5 000.',
  },
  'quota.day_missing': {
    actor: 'PARTNER',
    cause: 'Il manque le jour, ou ce n’en est pas un.',
    remedy: 'Choisissez un jour du calendrier.',
  },
  'quota.not_more': {
    actor: 'PARTNER',
    cause: ({ usual }: { usual: number }) =>
      `La limite demandée n’est pas plus grande que votre limite habituelle, ${usual.toLocaleString('fr-FR')}.`,
    remedy: 'Demandez davantage, ou rien : la limite habituelle vous reste.',
  },
  'quota.too_much': {
    actor: 'PARTNER',
    cause: ({ most }: { most: number }) =>
      `La limite demandée dépasse ${most.toLocaleString('fr-FR')}, le plus qu’un relèvement peut donner.`,
    remedy: 'Demandez moins ; si votre activité a changé pour longtemps, mettez votre habilitation à jour.',
  },
  'quota.begins': {
    actor: 'PARTNER',
    cause: 'Le premier jour est passé, ou trop loin.',
    remedy: ({ last }: { last: string }) => `Choisissez un jour d’aujourd’hui au ${last}.`,
  },
  'quota.lasts': {
    actor: 'PARTNER',
    cause: 'Le dernier jour est avant le premier, ou trop loin.',
    remedy: ({ last }: { last: string }) =>
      `Choisissez un dernier jour jusqu’au ${last} : un relèvement dure trois mois au plus.`,
  },
  'quota.why_missing': {
    actor: 'PARTNER',
    cause: 'Il manque pourquoi.',
    remedy: 'Dites en quelques phrases ce qui change ces jours-là, et pour combien d’employeurs.',
  },
})
