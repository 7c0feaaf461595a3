import { defineRefusals } from '../shared/index.ts'

/** Why an account of an agent, or a team, is not written as it is asked, by code. */
export const refuseAgent = defineRefusals({
  'agent.known': {
    actor: 'URSSAF',
    cause: 'Cet identifiant ProConnect a déjà un compte.',
    remedy: 'Cherchez la personne dans la liste : son compte est peut-être fermé, et peut être rouvert.',
  },
  'agent.subject_missing': {
    actor: 'URSSAF',
    cause: 'Il manque l’identifiant ProConnect de la personne.',
    remedy: 'Écrivez-le comme la personne le lit chez ProConnect, sans espace.',
  },
  'agent.given_name_missing': {
    actor: 'URSSAF',
    cause: 'Il manque le prénom.',
    remedy: 'Écrivez-le : ses collègues le liront, et l’historique le garde.',
  },
  'agent.family_name_missing': {
    actor: 'URSSAF',
    cause: 'Il manque le nom.',
    remedy: 'Écrivez-le : ses collègues le liront, et l’historique le garde.',
  },
  'agent.email_wrong': {
    actor: 'URSSAF',
    cause: 'Il manque une adresse électronique, ou elle n’est pas complète.',
    remedy: 'Écrivez-la comme prenom.nom@exemple.fr.',
  },
  'agent.reason_missing': {
    actor: 'URSSAF',
    cause: 'Il manque la raison.',
    remedy: 'Écrivez en une phrase pourquoi : l’historique la garde, à côté de ce qui change.',
  },
  'agent.team_unknown': {
    actor: 'URSSAF',
    cause: 'Cette équipe n’existe pas.',
    remedy: 'Choisissez une équipe de la liste.',
  },
  'agent.teams_missing': {
    actor: 'URSSAF',
    cause: 'Aucune équipe n’est cochée.',
    remedy: 'Cochez au moins une équipe, ou choisissez toutes les équipes.',
  },
  'agent.kinds_missing': {
    actor: 'URSSAF',
    cause: 'Aucun type de dossiers n’est coché.',
    remedy: 'Cochez au moins un type, ou choisissez tous les types.',
  },
  'agent.own_team_missing': {
    actor: 'URSSAF',
    cause: 'L’équipe où la personne travaille n’est pas cochée.',
    remedy: 'Cochez-la : « prendre le dossier suivant » donne les dossiers de cette équipe.',
  },
  'agent.skills_missing': {
    actor: 'URSSAF',
    cause: 'Aucune compétence n’est cochée.',
    remedy: 'Cochez au moins ce que la personne sait traiter : sans compétence, aucun dossier ne lui est donné.',
  },
  'agent.unchanged': {
    actor: 'URSSAF',
    cause: 'Rien ne change.',
    remedy: 'Changez quelque chose, ou revenez à la liste.',
  },
  'team.name_missing': {
    actor: 'URSSAF',
    cause: 'Il manque le nom de l’équipe.',
    remedy: 'Donnez un nom que chacun reconnaît, en 80 caractères au plus.',
  },
  'team.name_taken': {
    actor: 'URSSAF',
    cause: 'Une autre équipe porte ce nom.',
    remedy: 'Donnez un autre nom.',
  },
  'team.kind_taken': {
    actor: 'URSSAF',
    cause: 'Une autre équipe reçoit déjà les dossiers d’un de ces genres de partenaires.',
    remedy: 'Retirez d’abord ce genre à l’autre équipe.',
  },
})
