import type { ProblemKind } from './problem-kind.ts'

/** What stops an administrator who looks after their partner's staff, or somebody who is invited. */
export const staffProblems = {
  'staff.changed': {
    status: 409,
    title: 'Cette page n’est plus à jour',
    cause: 'Ce que vous voulez changer a changé depuis que cette page l’a montré, ou vos propres droits ont changé.',
    remedy: 'Rien n’est enregistré. Rechargez la page, puis recommencez.',
    actor: 'PARTNER',
  },
  'staff.own': {
    status: 403,
    title: 'Personne ne change ses propres droits',
    cause: 'Vous avez choisi votre propre compte.',
    remedy: 'Demandez à un autre administrateur de votre organisme ; sans autre, invitez-en un d’abord.',
    actor: 'PARTNER',
  },
  'staff.known': {
    status: 409,
    title: 'Cette personne est déjà dans votre liste',
    cause: 'Cette adresse est celle d’une personne de votre organisme, ou d’une invitation qui attend.',
    remedy: 'Retrouvez-la dans la liste : changez ses droits, rétablissez son accès ou renvoyez l’invitation.',
    actor: 'PARTNER',
  },
  'staff.full': {
    status: 409,
    title: 'Votre liste est complète',
    cause: 'Votre organisme a 200 personnes et invitations, le maximum.',
    remedy: 'Retirez une invitation qui attend, ou écrivez à l’Urssaf.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
