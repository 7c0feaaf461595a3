import type { ProblemKind } from './problem-kind.ts'

/** What can be wrong, or too late, in what is said of a contract, or to repair. */
export const employmentProblems = {
  'event.refused': {
    status: 422,
    title: 'Ce que vous dites de ce contrat n’a pas été enregistré',
    cause: 'Une raison au moins s’y oppose.',
    remedy: 'Levez chaque raison de la liste, puis recommencez.',
    actor: 'PARTNER',
  },
  'event.over': {
    status: 409,
    title: 'Ce qui a été dit de ce contrat a changé',
    cause: 'Cela a déjà été corrigé, retiré ou confirmé ; ou c’est la fin du contrat, qui ne se retire pas ici.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire où cela en est.',
    actor: 'PARTNER',
  },
  'repair.already': {
    status: 409,
    title: 'Cette erreur est déjà signalée',
    cause: 'La même erreur attend déjà une réponse.',
    remedy: 'Rien n’est enregistré. Regardez où en est ce que vous avez signalé.',
    actor: 'EMPLOYER',
  },
  'repair.over': {
    status: 409,
    title: 'Cette erreur n’attend plus votre réponse',
    cause: 'Elle a déjà sa réponse, ou qui l’avait signalée l’a retirée.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire où elle en est.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
