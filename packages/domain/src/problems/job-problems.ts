import type { ProblemKind } from './problem-kind.ts'

/** What stops a person who looks after the jobs of the platform. */
export const jobProblems = {
  'job.already': {
    status: 409,
    title: 'Cette tâche est déjà lancée',
    cause: 'Elle s’exécute, ou commencera dans quelques secondes : un collègue l’a peut-être relancée.',
    remedy: 'Rien n’est à faire. Rechargez la page dans un instant pour lire comment elle s’est passée.',
    actor: 'URSSAF',
  },
} as const satisfies Record<string, ProblemKind>
