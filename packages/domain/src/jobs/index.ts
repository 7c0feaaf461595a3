/** What each job of the platform does, as those who look after it read it. */
export const jobTitles = {
  'end-grants': 'Terminer les partages arrivés à leur fin',
  'end-notices': 'Suspendre les habilitations dont le préavis est fini',
  'follow-mandates': 'Relancer, puis clore, les demandes de mandat',
  'forget-accesses': 'Effacer les accès trop anciens',
  'forget-events': 'Effacer les événements trop anciens',
  'forget-idempotency-keys': 'Effacer les clés d’idempotence trop anciennes',
  'forget-presences': 'Effacer qui avait un dossier ouvert',
  'forget-readings': 'Effacer les comptes de lectures trop anciens',
  'forget-requests': 'Effacer le journal trop ancien des applications',
  'forget-uploads': 'Effacer les envois de fichiers coupés en route',
  'forget-sign-ins': 'Effacer les identifications terminées',
  'make-partitions': 'Préparer les tables de l’année qui vient',
  'read-files': 'Lire les fichiers reçus',
  'recompute-households': 'Recalculer les mois des foyers',
  'remind-grants': 'Rappeler aux salariés les partages en cours',
  'report-suspensions': 'Ouvrir un dossier pour les applications suspendues',
  'review-identities': 'Ouvrir un dossier pour les identités à vérifier',
  'send-messages': 'Envoyer les messages',
  'tell-expiring': 'Prévenir des accès d’applications qui expirent',
  'watch-titles': 'Surveiller les titres Cesu préfinancés',
  'watch-readings': 'Surveiller les lectures inhabituelles',
} as const satisfies Readonly<Record<string, string>>

/** A job that the platform has. */
export type JobName = keyof typeof jobTitles

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobTitles, name)

/** Why a job failed, as it is said: the kinds of failures of the database, a process that was cut, and anything else. */
export const jobFailures = {
  UNAVAILABLE: 'la base de données ne répondait pas',
  LOCK_TIMEOUT: 'une autre écriture occupait les mêmes données',
  STATEMENT_TIMEOUT: 'la base de données a mis trop de temps',
  DISK_FULL: 'le disque de la base de données est plein',
  CUT: 'le processus qui l’exécutait s’est arrêté',
  OTHER: 'une erreur inattendue, que le journal du serveur décrit',
} as const

export type JobFailure = keyof typeof jobFailures
