import type { ProblemKind } from './problem-kind.ts'

/** What stops an agent who opens what is known of a person. */
export const openingProblems = {
  'opening.absent': {
    status: 403,
    title: 'Cette fiche n’est pas ouverte',
    cause: 'Vous ne l’avez pas ouverte, les 30 minutes sont passées, ou le dossier ne vous est plus confié.',
    remedy: 'Ouvrez-la à partir d’un dossier qui vous est confié, ou dites pourquoi.',
    actor: 'URSSAF',
  },
  'opening.no_case': {
    status: 409,
    title: 'Ce dossier n’ouvre pas cette fiche',
    cause: 'Il ne vous est pas confié, il est décidé, ou il ne concerne pas cette personne.',
    remedy: 'Prenez le dossier, ou dites pourquoi vous ouvrez la fiche.',
    actor: 'URSSAF',
  },
  'opening.checked': {
    status: 409,
    title: 'Cette ouverture ne se contrôle pas',
    cause: 'Elle est déjà contrôlée, elle est la vôtre, un dossier l’explique, ou elle n’existe pas.',
    remedy: 'Relisez la liste : ce qu’un collègue en a dit y figure.',
    actor: 'URSSAF',
  },
} as const satisfies Record<string, ProblemKind>
