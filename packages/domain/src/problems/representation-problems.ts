import type { ProblemKind } from './problem-kind.ts'

/** Why somebody does not act for another. */
export const representationProblems = {
  'representation.over': {
    status: 403,
    title: 'Vous n’aidez plus cette personne',
    cause: 'Cette aide est finie : elle a été arrêtée, ou sa date est passée.',
    remedy: 'Rien n’est lu, rien n’est enregistré. Revenez à votre espace.',
    actor: 'EMPLOYER',
  },
  'representation.outside': {
    status: 403,
    title: 'Cela ne vous est pas confié',
    cause: 'La personne que vous aidez ne vous a pas confié cela.',
    remedy:
      'Rien n’est lu, rien n’est enregistré. Elle peut le faire elle-même, ou vous donner un nouveau code qui le permet.',
    actor: 'EMPLOYER',
  },
} as const satisfies Record<string, ProblemKind>
