import { defineRefusals } from '../shared/index.ts'

/** Why what an agent does with a case is refused, by code: each has its own sentences. */
export const refuseCase = defineRefusals({
  'case.words_missing': {
    actor: 'URSSAF',
    cause: 'Il manque la raison.',
    remedy: 'Écrivez en une phrase pourquoi : vos collègues la liront.',
  },
  'case.assignee_unknown': {
    actor: 'URSSAF',
    cause: 'Cette personne ne traite pas de dossiers.',
    remedy: 'Choisissez une personne de la liste.',
  },
  'case.assignee_elsewhere': {
    actor: 'URSSAF',
    cause: 'Les droits de cette personne ne portent pas sur les dossiers de cette équipe, ou de ce type.',
    remedy: 'Choisissez une autre personne, ou demandez à un administrateur d’étendre ses droits.',
  },
  'case.outcome_unknown': {
    actor: 'URSSAF',
    cause: 'Ce dossier ne permet pas cette décision.',
    remedy: 'Choisissez une des décisions proposées.',
  },
  'case.bulk_empty': {
    actor: 'URSSAF',
    cause: 'Aucun de ces dossiers ne peut être décidé ainsi.',
    remedy: 'Lisez pourquoi sous la liste, puis choisissez-en d’autres.',
  },
  'case.bulk_kinds': {
    actor: 'URSSAF',
    cause: 'Ces dossiers ne sont pas d’un seul type.',
    remedy: 'Choisissez des dossiers d’un seul type.',
  },
  'case.bulk_many': {
    actor: 'URSSAF',
    cause: ({ most }: { most: string }) => `Il y a plus de ${most} dossiers : c’est le plus que l’on traite à la fois.`,
    remedy: 'Choisissez-en moins, puis recommencez.',
  },
  'case.correction_missing': {
    actor: 'URSSAF',
    cause: 'Il manque ce qui est à corriger.',
    remedy: 'Remplissez la correction, relisez ce qu’elle change, puis décidez.',
  },
  'case.known_later': {
    actor: 'URSSAF',
    cause: 'L’instant où l’Urssaf l’a su est dans l’avenir.',
    remedy: 'Donnez le jour et l’heure où quelqu’un de l’Urssaf l’a appris.',
  },
  'case.begun_later': {
    actor: 'URSSAF',
    cause: 'La fuite aurait commencé après que l’Urssaf l’a sue.',
    remedy: 'Corrigez un des deux jours.',
  },
  'case.partner_unknown': {
    actor: 'URSSAF',
    cause: 'Ce partenaire n’existe pas.',
    remedy: 'Choisissez un partenaire de la liste, ou aucun.',
  },
  'case.still_waits': {
    actor: 'URSSAF',
    cause: 'Ce dont il s’agit attend encore cette décision.',
    remedy: 'Choisissez une décision qui le règle.',
  },
  'case.question_empty': {
    actor: 'URSSAF',
    cause: 'La question est vide.',
    remedy: 'Écrivez ce que vous demandez, ou choisissez un modèle.',
  },
  'case.party_unknown': {
    actor: 'URSSAF',
    cause: 'Ce dossier ne concerne personne de ce genre, ou cette personne n’a pas d’espace où répondre.',
    remedy: 'Choisissez une des personnes proposées.',
  },
  'case.answer_empty': {
    actor: 'PARTNER',
    cause: 'La réponse est vide.',
    remedy: 'Écrivez votre réponse, puis envoyez-la.',
  },
  'case.opinion_of_oneself': {
    actor: 'URSSAF',
    cause: 'Vous demandez votre propre avis.',
    remedy: 'Choisissez un collègue.',
  },
  'case.opinion_asked': {
    actor: 'URSSAF',
    cause: 'Cette personne a déjà un avis à donner sur ce dossier.',
    remedy: 'Attendez sa réponse, ou retirez votre demande.',
  },
  'case.opinion_empty': {
    actor: 'URSSAF',
    cause: 'L’avis n’est pas expliqué.',
    remedy: 'Écrivez en une phrase pourquoi : qui décide la lira.',
  },
  'case.note_empty': {
    actor: 'URSSAF',
    cause: 'La note est vide.',
    remedy: 'Écrivez la note, puis enregistrez.',
  },
  'case.view_unnamed': {
    actor: 'URSSAF',
    cause: 'La vue n’a pas de nom.',
    remedy: 'Donnez-lui un nom court : il est montré au-dessus de la liste.',
  },
  'case.view_name_taken': {
    actor: 'URSSAF',
    cause: 'Ce nom est déjà celui d’une de vos vues, ou d’une vue partagée avec l’équipe.',
    remedy: 'Choisissez un autre nom, ou modifiez la vue qui le porte.',
  },
  'case.views_many': {
    actor: 'URSSAF',
    cause: 'Il y a déjà vingt vues : les vôtres, ou celles que l’équipe partage.',
    remedy: 'Retirez-en une qui ne sert plus, puis recommencez.',
  },
  'case.view_not_shared': {
    actor: 'URSSAF',
    cause: 'Partager une vue avec l’équipe revient à la personne responsable.',
    remedy: 'Enregistrez-la pour vous-même, ou demandez-lui de la partager.',
  },
})
