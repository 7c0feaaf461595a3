import { defineRefusals } from '../shared/index.ts'

/** Why a request for an habilitation is not sent, field by field. */
export const refuseHabilitation = defineRefusals({
  'habilitation.project_missing': {
    actor: 'PARTNER',
    cause: 'Il manque le nom du projet.',
    remedy: 'Donnez un nom que vous et l’Urssaf reconnaîtrez.',
  },
  'habilitation.purpose_missing': {
    actor: 'PARTNER',
    cause: 'Il manque ce à quoi sert le projet.',
    remedy: 'Dites en quelques phrases ce que vos programmes feront, et pour qui.',
  },
  'habilitation.scopes_missing': {
    actor: 'PARTNER',
    cause: 'Aucun droit n’est demandé.',
    remedy: 'Cochez ce que vos programmes doivent pouvoir faire, et rien de plus.',
  },
  'habilitation.employers_missing': {
    actor: 'PARTNER',
    cause: 'Il manque le nombre d’employeurs attendus.',
    remedy: 'Indiquez combien d’employeurs vous pensez servir dans l’année : un ordre de grandeur suffit.',
  },
  'habilitation.contact_missing': {
    actor: 'PARTNER',
    cause: 'Il manque le nom de la personne.',
    remedy: 'Écrivez le prénom et le nom de la personne à joindre.',
  },
  'habilitation.email_missing': {
    actor: 'PARTNER',
    cause: 'Il manque l’adresse électronique.',
    remedy: 'Écrivez l’adresse où joindre cette personne.',
  },
  'habilitation.email_unreadable': {
    actor: 'PARTNER',
    cause: 'Cette adresse électronique n’en est pas une.',
    remedy: 'Écrivez-la entière, par exemple prenom.nom@exemple.fr.',
  },
  'habilitation.scopes_not_yours': {
    actor: 'PARTNER',
    cause: 'Un de ces droits n’est pas pour un organisme comme le vôtre.',
    remedy: 'Retirez-le : seuls les services publics lisent l’activité des salariés, et ils ne déclarent rien.',
  },
  'habilitation.unchanged': {
    actor: 'PARTNER',
    cause: 'Rien ne change par rapport à l’habilitation accordée.',
    remedy: 'Changez au moins une information, ou abandonnez cette demande.',
  },
})
