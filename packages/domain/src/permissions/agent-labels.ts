import type { PermissionOf } from './holders.ts'

/** What each permission of Urssaf’s staff lets do, in French, by subject: the page « Qui peut quoi » is drawn from it. */
export const agentPermissionLabels = {
  'cases.read': { about: 'Dossiers', label: 'Lire les dossiers de son périmètre' },
  'cases.handle': { about: 'Dossiers', label: 'Prendre un dossier, questionner, décider' },
  'cases.lead': { about: 'Dossiers', label: 'Confier un dossier, traiter ce qui est transmis au responsable' },
  'declarations.oversee': { about: 'Personnes', label: 'Lire les déclarations, et qui elles concernent' },
  'persons.open': { about: 'Personnes', label: 'Ouvrir ce qui est connu d’une personne, en disant pourquoi' },
  'documents.issue': { about: 'Personnes', label: 'Éditer un bulletin ou un justificatif' },
  'habilitations.oversee': { about: 'Partenaires', label: 'Lire les habilitations des partenaires' },
  'habilitations.change': { about: 'Partenaires', label: 'Suspendre, mettre en préavis ou retirer une habilitation' },
  'sharing.catalogue': { about: 'Partages', label: 'Lire les conventions et les finalités' },
  'sharing.change': { about: 'Partages', label: 'Proposer ou accepter un changement, suspendre un partage' },
  'access.audit': { about: 'Contrôle', label: 'Auditer qui a lu les données des salariés' },
  'rights.read': { about: 'Contrôle', label: 'Lire les comptes des agents et leurs droits' },
  'rights.change': { about: 'Administration', label: 'Ouvrir, changer ou fermer un compte, changer une équipe' },
  'settings.read': { about: 'Administration', label: 'Lire les réglages' },
  'settings.change': { about: 'Administration', label: 'Changer les réglages' },
  'service.cut': { about: 'Administration', label: 'Couper ou rétablir un service' },
  'templates.read': { about: 'Administration', label: 'Lire les modèles de réponse' },
  'templates.publish': { about: 'Administration', label: 'Publier et retirer les modèles de réponse' },
  'jobs.read': { about: 'Administration', label: 'Suivre les tâches de la plateforme' },
  'jobs.retry': { about: 'Administration', label: 'Relancer une tâche' },
  'parameters.read': { about: 'Droit', label: 'Lire les paramètres de la loi' },
  'parameters.check': { about: 'Droit', label: 'Dire qu’un paramètre est encore exact' },
  'rights.own': { about: 'Soi-même', label: 'Lire ses propres droits' },
  'accesses.own': { about: 'Soi-même', label: 'Lire ses propres consultations' },
} as const satisfies Record<PermissionOf<'AGENT'>, { about: string; label: string }>
