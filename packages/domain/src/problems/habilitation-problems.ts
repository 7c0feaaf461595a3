import type { ProblemKind } from './problem-kind.ts'

/** What stops who asks for an habilitation, or changes one. */
export const habilitationProblems = {
  'habilitation.request_changed': {
    status: 409,
    title: 'Cette demande a changé dans un autre onglet',
    cause: 'Vous, un collègue ou un agent y a fait autre chose depuis que cette page est ouverte.',
    remedy:
      'Rien n’est enregistré, et rien de ce que vous avez saisi n’est perdu. Lisez la demande telle qu’elle est, puis reprenez.',
    actor: 'PARTNER',
  },
  'habilitation.request_open': {
    status: 409,
    title: 'Une demande est déjà en cours',
    cause: 'Un organisme a une demande d’habilitation en cours à la fois.',
    remedy: 'Terminez-la ou retirez-la, puis faites la suivante.',
    actor: 'PARTNER',
  },
  'habilitation.not_now': {
    status: 409,
    title: 'Ce n’est pas possible dans l’état de cette habilitation',
    cause: 'L’habilitation est suspendue, retirée, ou vous en avez déjà une.',
    remedy: 'Rechargez la page pour lire où elle en est et ce que vous pouvez faire.',
    actor: 'PARTNER',
  },
  'habilitation.changed': {
    status: 409,
    title: 'Cette habilitation a changé',
    cause: 'Un collègue, ou la plateforme, y a fait autre chose depuis que vous l’avez ouverte.',
    remedy:
      'Rien n’est enregistré, et rien de ce que vous avez saisi n’est perdu. Lisez ce qu’elle est devenue, puis reprenez.',
    actor: 'URSSAF',
  },
} as const satisfies Record<string, ProblemKind>
