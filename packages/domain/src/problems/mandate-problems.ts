import type { ProblemKind } from './problem-kind.ts'

/** What can be too late for mandates, and for what is asked of employers. */
export const mandateProblems = {
  'request.over': {
    status: 409,
    title: 'Cette demande de mandat est close',
    cause: 'Cette demande a reçu une réponse, a été retirée ou a expiré.',
    remedy: 'Rien n’est enregistré. Si un mandat est encore utile, une nouvelle demande est à faire.',
    actor: 'PARTNER',
  },
  'request.moved': {
    status: 409,
    title: 'Cette demande de mandat a changé',
    cause: 'Une autre personne de votre organisme l’a envoyée ailleurs, ou une demande attend déjà à cette adresse.',
    remedy: 'Rien n’est enregistré. Lisez la demande telle qu’elle est maintenant, puis recommencez.',
    actor: 'PARTNER',
  },
  'mandate.judged': {
    status: 409,
    title: 'L’Urssaf a déjà examiné ce mandat',
    cause: 'Vous aviez dit ne pas l’avoir donné ; un agent l’a examiné et l’a rétabli.',
    remedy: 'Vous pouvez l’arrêter vous-même, tout de suite et sans rien expliquer.',
    actor: 'EMPLOYER',
  },
  'mandate.over': {
    status: 409,
    title: 'Ce mandat n’est plus en vigueur',
    cause: 'Ce mandat a déjà été arrêté ou remplacé, ou il a expiré.',
    remedy: 'Rien n’est à faire : il ne permet plus rien.',
    actor: 'EMPLOYER',
  },
  'proposal.answered': {
    status: 409,
    title: 'Cette proposition a déjà sa réponse',
    cause: 'La proposition a été retirée, ou a déjà reçu une réponse.',
    remedy: 'Rien n’est enregistré. Rechargez la page.',
    actor: 'EMPLOYER',
  },
} as const satisfies Record<string, ProblemKind>
