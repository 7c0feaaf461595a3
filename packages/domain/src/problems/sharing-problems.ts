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
} as const satisfies Record<string, ProblemKind>
