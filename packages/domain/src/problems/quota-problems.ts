import type { ProblemKind } from './problem-kind.ts'

/** What stops who asks for a raise of a quota, or changes one. */
export const quotaProblems = {
  'quota.waits': {
    status: 409,
    title: 'Une demande attend déjà pour ce quota',
    cause: 'Une demande de relèvement attend la réponse de l’Urssaf : il y en a une à la fois pour chaque quota.',
    remedy: 'Attendez la réponse, ou retirez-la puis demandez de nouveau.',
    actor: 'PARTNER',
  },
  'quota.changed': {
    status: 409,
    title: 'Cette demande a changé',
    cause: 'Un collègue ou un agent y a fait autre chose depuis que vous l’avez lue.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire où elle en est.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
