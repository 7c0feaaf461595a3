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
  'case.bulk_own': {
    status: 409,
    title: 'C’est vous qui avez proposé cette décision groupée',
    cause: 'Qui la propose ne l’accorde pas et ne la refuse pas.',
    remedy: 'Rien n’est enregistré. Attendez la réponse d’un autre agent, ou retirez votre proposition.',
    actor: 'URSSAF',
  },
  'case.bulk_answered': {
    status: 409,
    title: 'Cette décision groupée a déjà sa réponse',
    cause: 'Un autre agent l’a accordée ou refusée avant vous.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire sa réponse.',
    actor: 'URSSAF',
  },
  'case.bulk_withdrawn': {
    status: 409,
    title: 'Cette décision groupée est retirée',
    cause: 'Qui l’avait proposée l’a retirée : elle n’attend plus de réponse.',
    remedy: 'Rien n’est enregistré. Décidez ces dossiers un par un, ou proposez-en une autre.',
    actor: 'URSSAF',
  },
  'case.bulk_over': {
    status: 409,
    title: 'Cette décision groupée est déjà finie',
    cause: 'Elle a été refusée, retirée, arrêtée ou exécutée jusqu’au bout : il n’y a plus rien à arrêter.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire ce qui a été fait.',
    actor: 'URSSAF',
  },
  'case.bulk_granted': {
    status: 409,
    title: 'Cette décision groupée vient d’être accordée',
    cause: 'Un autre agent l’a accordée pendant que vous la retiriez.',
    remedy: 'Rien n’est enregistré. Rechargez la page, puis choisissez « Ne pas faire le reste ».',
    actor: 'URSSAF',
  },
  'case.bulk_not_granted': {
    status: 409,
    title: 'Cette décision groupée n’est pas accordée',
    cause: 'Elle attend la réponse d’un autre agent, ou elle a été refusée ou retirée.',
    remedy: 'Rien n’est fait. Rechargez la page pour lire où elle en est.',
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
  'case.opinion_over': {
    status: 409,
    title: 'Cet avis n’est plus attendu',
    cause: 'Il est déjà donné, il a été retiré, ou le dossier est décidé : un avis se donne une seule fois.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour lire où en est le dossier.',
    actor: 'URSSAF',
  },
  'case.files_full': {
    status: 409,
    title: 'Il y a déjà toutes les pièces possibles',
    cause: 'Un dossier porte dix pièces au plus ; une réponse, dix aussi.',
    remedy: 'Rien n’est enregistré. Retirez une pièce qui ne sert plus, puis recommencez.',
    actor: 'URSSAF',
  },
  'case.files_changed': {
    status: 409,
    title: 'Une pièce n’est plus là',
    cause: 'Une des pièces à envoyer a été retirée depuis, dans un autre onglet par exemple.',
    remedy: 'Rien n’est envoyé. Rechargez la page, regardez vos pièces, puis envoyez votre réponse.',
    actor: 'PARTNER',
  },
  'case.file_infected': {
    status: 422,
    title: 'L’antivirus a trouvé quelque chose dans ce fichier',
    cause: 'Ce fichier est dangereux pour qui l’ouvre.',
    remedy: 'Il n’est pas gardé, et ce refus est inscrit dans l’historique du dossier. Ne le renvoyez pas.',
    actor: 'URSSAF',
  },
  'case.file_other_type': {
    status: 415,
    title: 'Ce fichier n’est ni un PDF, ni une image PNG ou JPEG',
    cause: 'Son contenu le dit, quel que soit son nom : seuls les PDF et les images PNG et JPEG sont acceptés.',
    remedy: 'Rien n’est enregistré. Enregistrez le document en PDF, puis joignez-le.',
    actor: 'URSSAF',
  },
  'case.file_two_types': {
    status: 415,
    title: 'Ce fichier est aussi une archive',
    cause:
      'Il s’ouvre comme un document, et aussi comme une archive ZIP : ce qu’elle contient échapperait à qui le lit.',
    remedy: 'Rien n’est enregistré. Imprimez le document en PDF, puis joignez ce PDF.',
    actor: 'URSSAF',
  },
  'case.file_empty': {
    status: 422,
    title: 'Ce fichier est vide',
    cause: 'Il ne contient aucun octet.',
    remedy: 'Rien n’est enregistré. Choisissez un autre fichier.',
    actor: 'URSSAF',
  },
  'case.file_not_scanned': {
    status: 503,
    title: 'L’antivirus ne répond pas',
    cause: 'Aucun fichier n’est gardé sans son avis.',
    remedy: 'Rien n’est enregistré. Réessayez dans quelques minutes.',
    actor: 'URSSAF',
    retry: true,
  },
} as const satisfies Record<string, ProblemKind>
