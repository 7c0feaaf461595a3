import type { ProblemKind } from './problem-kind.ts'

/** What can be too late for what lets data be shared. */
export const sharingProblems = {
  'approval.not_yours': {
    status: 409,
    title: 'Cette demande n’attend pas votre réponse',
    cause: 'Elle a déjà sa réponse, ou c’est vous qui l’avez faite : une autre personne doit répondre.',
    remedy: 'Rien n’est enregistré. Rechargez la page.',
    actor: 'URSSAF',
  },
  'agreement.not_in_force': {
    status: 409,
    title: 'Cette convention n’est pas en vigueur',
    cause: 'Elle est déjà suspendue, ou close.',
    remedy: 'Rien n’est enregistré. Rechargez la page.',
    actor: 'URSSAF',
  },
  'agreement.not_suspended': {
    status: 409,
    title: 'Cette convention n’est pas suspendue',
    cause: 'Elle est en vigueur, ou close.',
    remedy: 'Rien n’est enregistré. Rechargez la page.',
    actor: 'URSSAF',
  },
  'grant.changed': {
    status: 409,
    title: 'Ce partage n’est plus là où cette page l’a montré',
    cause: 'Il a changé depuis, ou il est suspendu par quelqu’un d’autre que l’Urssaf.',
    remedy: 'Rien n’est enregistré. Rechargez la page.',
    actor: 'URSSAF',
  },
  'sharing.token_of_another': {
    status: 403,
    title: 'Ce jeton n’est pas celui de ce partage',
    cause:
      'Un jeton qui lit des données est demandé pour un partage, ou pour une finalité : celui-ci l’est pour d’autres, ou pour aucun.',
    remedy: 'Demandez un jeton avec authorization_details : { "type": "worker_activity", "grant": … }.',
    actor: 'PARTNER',
  },
  'sharing.refused': {
    status: 403,
    title: 'Ce partage ne laisse pas lire ces données',
    cause: 'Le partage n’est pas en cours, ou il ne couvre pas ce qui est demandé.',
    remedy: 'Lisez le partage pour savoir où il en est ; s’il est fini, demandez-en un autre au salarié.',
    actor: 'PARTNER',
  },
  'sharing.over': {
    status: 409,
    title: 'Ce partage est fini',
    cause: 'Il a déjà pris fin, ou il n’a pas été accepté.',
    remedy: 'Rien n’est enregistré. Lisez-le pour savoir où il en est.',
    actor: 'PARTNER',
  },
  'sharing.not_so_now': {
    status: 409,
    title: 'Ce partage n’est pas où il faudrait',
    cause: 'On suspend un partage en cours ; celui qui l’a suspendu peut seul le reprendre.',
    remedy: 'Rien n’est enregistré. Lisez-le pour savoir où il en est, et qui l’a suspendu.',
    actor: 'PARTNER',
  },
  'sharing.too_often': {
    status: 429,
    title: 'Ces données ont été lues autant de fois que prévu',
    cause: 'Le nombre de lectures de ce partage, ou celui de la finalité pour ce jour, est atteint.',
    remedy: 'Servez-vous de la réponse que vous avez reçue, ou attendez la période suivante.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
