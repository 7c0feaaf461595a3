import type { ProblemKind } from './problem-kind.ts'

/** What stops an administrator who changes an account or a team. */
export const peopleProblems = {
  'people.changed': {
    status: 409,
    title: 'Quelqu’un d’autre vient de le changer',
    cause: 'Un autre administrateur a changé ce compte ou cette équipe depuis que vous l’avez ouvert.',
    remedy: 'Rien n’est enregistré. Lisez ce qui a changé dans l’historique, puis reprenez.',
    actor: 'URSSAF',
  },
  'people.own_account': {
    status: 409,
    title: 'Personne ne change ses propres droits',
    cause: 'Ce compte est le vôtre.',
    remedy: 'Demandez à un autre administrateur.',
    actor: 'URSSAF',
  },
  'people.last_administrator': {
    status: 409,
    title: 'C’est le dernier administrateur',
    cause: 'Sans lui, plus personne ne pourrait donner de droits.',
    remedy: 'Nommez d’abord un autre administrateur.',
    actor: 'URSSAF',
  },
} as const satisfies Record<string, ProblemKind>
