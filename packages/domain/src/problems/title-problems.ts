import type { ProblemKind } from './problem-kind.ts'

/** What stops who gives titles of prefinanced CESU. */
export const titleProblems = {
  'title.too_many_tried': {
    status: 429,
    title: 'Vous avez essayé trop de numéros de titres',
    cause:
      'Le nombre de numéros qui n’existent pas est limité chaque jour : qui a un numéro entier peut utiliser le titre.',
    remedy: 'Attendez demain, et recopiez les numéros des titres eux-mêmes ; la déclaration peut partir sans eux.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
