import type { ProblemKind } from './problem-kind.ts'

/** What stops an agent who acts on a case. */
export const caseProblems = {
  'case.changed': {
    status: 409,
    title: 'Ce dossier a changé pendant votre saisie',
    cause: 'Un collègue, une personne interrogée ou la plateforme y a fait autre chose depuis que vous l’avez ouvert.',
    remedy:
      'Rien n’est enregistré, et rien de ce que vous avez saisi n’est perdu. Lisez ce qui a changé, puis reprenez.',
    actor: 'URSSAF',
  },
  'case.not_now': {
    status: 409,
    title: 'Ce n’est pas possible dans l’état de ce dossier',
    cause:
      'Le dossier est tenu par un collègue, transmis au responsable, déjà décidé, ou repris dans un dossier plus récent.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire où il en est et ce que vous pouvez faire.',
    actor: 'URSSAF',
  },
  'case.effect_impossible': {
    status: 409,
    title: 'Cette décision ne peut plus être appliquée',
    cause: 'Ce qu’elle devait changer a été changé entre-temps : par le partenaire, par l’employeur ou d’elle-même.',
    remedy: 'Rien n’est enregistré. Relisez ce dont il s’agit, puis prenez la décision qui convient.',
    actor: 'URSSAF',
  },
  'case.answered': {
    status: 409,
    title: 'Cette question a déjà sa réponse',
    cause: 'Vous, ou une personne qui répond comme vous, y avez répondu : une question reçoit une seule réponse.',
    remedy:
      'Rien n’est enregistré. Rechargez la page pour lire la réponse ; l’Urssaf reviendra vers vous s’il faut plus.',
    actor: 'PARTNER',
  },
  'case.over': {
    status: 409,
    title: 'Le dossier est décidé',
    cause: 'L’Urssaf a décidé de ce dossier : elle n’attend plus de réponse.',
    remedy: 'Rien n’est enregistré. Un agent peut rouvrir le dossier pendant soixante jours : donnez-lui son numéro.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
