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
  'case.outcome_unknown': {
    actor: 'URSSAF',
    cause: 'Ce dossier ne permet pas cette décision.',
    remedy: 'Choisissez une des décisions proposées.',
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
  'case.note_empty': {
    actor: 'URSSAF',
    cause: 'La note est vide.',
    remedy: 'Écrivez la note, puis enregistrez.',
  },
})
