import { caseProblems } from './case-problems.ts'
import { employmentProblems } from './employment-problems.ts'
import { fileProblems } from './file-problems.ts'
import { habilitationProblems } from './habilitation-problems.ts'
import { identityProblems } from './identity-problems.ts'
import { jobProblems } from './job-problems.ts'
import { mandateProblems } from './mandate-problems.ts'
import { openingProblems } from './opening-problems.ts'
import { peopleProblems } from './people-problems.ts'
import type { ProblemKind } from './problem-kind.ts'
import { programProblems } from './program-problems.ts'
import { quotaProblems } from './quota-problems.ts'
import { representationProblems } from './representation-problems.ts'
import { settingProblems } from './setting-problems.ts'
import { sharingProblems } from './sharing-problems.ts'
import { staffProblems } from './staff-problems.ts'
import { titleProblems } from './title-problems.ts'

export type { ProblemKind } from './problem-kind.ts'

/** Every kind of problem: each code has one status, one title, and its own sentences. */
export const problemKinds = {
  ...programProblems,
  ...fileProblems,
  ...sharingProblems,
  ...representationProblems,
  ...employmentProblems,
  ...caseProblems,
  ...habilitationProblems,
  ...jobProblems,
  ...peopleProblems,
  ...staffProblems,
  ...settingProblems,
  ...quotaProblems,
  ...openingProblems,
  ...identityProblems,
  ...titleProblems,
  'input.malformed': {
    status: 400,
    title: 'La demande ne peut pas être lue',
    cause: 'Le format de la demande n’est pas celui attendu.',
    remedy: 'Vérifiez le format de la demande.',
    actor: 'PARTNER',
  },
  'scope.insufficient': {
    status: 403,
    title: 'Le jeton ne donne pas ce droit',
    cause: 'Le jeton, ou l’habilitation de votre organisme, ne comprend pas le droit que cette adresse demande.',
    remedy:
      'Demandez un jeton avec ce droit ; si l’application ne l’a pas, créez-en une qui l’a, dans l’espace partenaires.',
    actor: 'PARTNER',
  },
  'access.forbidden': {
    status: 403,
    title: 'Vous n’avez pas accès à cette action',
    cause: 'Votre rôle ne le permet pas.',
    remedy: 'Demandez ce droit à votre responsable.',
    actor: 'PARTNER',
  },
  'resource.not_found': {
    status: 404,
    title: 'Cet élément n’existe pas',
    cause: 'Rien ne se trouve à cette adresse, ou vous n’y avez pas accès.',
    remedy: 'Vérifiez l’adresse.',
    actor: 'PARTNER',
  },
  'input.wrong_method': {
    status: 405,
    title: 'Cette adresse ne s’appelle pas de cette façon',
    cause: 'La méthode HTTP n’est pas celle de cette adresse.',
    remedy: 'Une lecture s’appelle par GET ou POST, une écriture par POST.',
    actor: 'PARTNER',
  },
  'idempotency.in_flight': {
    status: 409,
    title: 'Cet envoi est déjà en cours',
    cause: 'Un envoi avec la même clé est en cours.',
    remedy: 'Attendez quelques secondes, puis renvoyez la même demande avec la même clé.',
    actor: 'PARTNER',
    retry: true,
  },
  ...mandateProblems,
  'declaration.changed': {
    status: 412,
    title: 'Cette déclaration a changé',
    cause: 'Une version plus récente que celle que vous avez lue est en vigueur.',
    remedy: 'Rien n’est enregistré. Lisez la version en vigueur, puis recommencez.',
    actor: 'PARTNER',
  },
  'declaration.cancelled': {
    status: 409,
    title: 'Cette déclaration est annulée',
    cause: 'Une déclaration annulée ne change plus.',
    remedy: 'Déclarez de nouveau le mois s’il le faut.',
    actor: 'PARTNER',
  },
  'declaration.change_requested': {
    status: 409,
    title: 'Un changement est déjà demandé',
    cause: 'Une demande de changement de cette déclaration attend un agent de l’Urssaf.',
    remedy: 'Attendez la réponse de l’agent.',
    actor: 'URSSAF',
  },
  'proposal.pending': {
    status: 409,
    title: 'Cette proposition attend déjà',
    cause: 'Une proposition de ce contrat, ou de sa fin, attend déjà la réponse de l’employeur.',
    remedy: 'Retrouvez-la dans « Mes propositions » ; pour la changer, retirez-la puis proposez de nouveau.',
    actor: 'PARTNER',
  },
  'proposal.withdrawn': {
    status: 409,
    title: 'Cette proposition est déjà retirée',
    cause: 'Elle a été retirée, et n’attend plus rien.',
    remedy: 'Rechargez la page pour la voir.',
    actor: 'PARTNER',
  },
  'proposal.refused': {
    status: 422,
    title: 'La proposition n’a pas été enregistrée',
    cause: 'Une raison au moins s’y oppose.',
    remedy: 'Levez chaque raison de la liste, puis proposez de nouveau.',
    actor: 'PARTNER',
  },
  'proposal.too_many': {
    status: 429,
    title: 'Trop de salariés proposés aujourd’hui',
    cause:
      'Le nombre de salariés qu’un partenaire peut proposer en un jour est limité, pour qu’un compte volé ne serve pas à deviner des identités.',
    remedy:
      'Proposez les suivants demain. Si votre activité demande davantage, écrivez à l’assistance de la plateforme.',
    actor: 'PARTNER',
  },
  'parameter.changed': {
    status: 409,
    title: 'Ce paramètre a changé',
    cause: 'La valeur en vigueur n’est plus celle que vous avez lue.',
    remedy: 'Rechargez la page, puis vérifiez la nouvelle valeur.',
    actor: 'URSSAF',
  },
  'cursor.unusable': {
    status: 410,
    title: 'Cette page de la liste n’est plus disponible',
    cause: 'La place de cette page dans la liste ne peut plus être retrouvée.',
    remedy: 'Revenez à la première page.',
    actor: 'PARTNER',
  },
  'input.too_slow': {
    status: 408,
    title: 'La demande est arrivée trop lentement',
    cause: 'Une demande doit arriver entière en 10 secondes ; un fichier, 64 Kio au moins toutes les 10 secondes.',
    remedy: 'Vérifiez votre connexion, puis renvoyez-la.',
    actor: 'PARTNER',
    retry: true,
  },
  'input.too_large': {
    status: 413,
    title: 'La demande est trop longue',
    cause: 'La demande dépasse la taille que cette adresse accepte.',
    remedy: 'Raccourcissez les textes et retirez ce qui n’est pas demandé, puis renvoyez la demande.',
    actor: 'PARTNER',
  },
  'input.address_too_long': {
    status: 414,
    title: 'L’adresse demandée est trop longue',
    cause: 'L’adresse porte plus de données qu’elle ne peut.',
    remedy: 'Envoyez ces données dans le corps de la demande, par POST.',
    actor: 'PARTNER',
  },
  'input.other_format': {
    status: 415,
    title: 'Ce format n’est pas lu ici',
    cause: 'Le type du contenu n’est pas celui que cette adresse lit.',
    remedy:
      'Envoyez du JSON (application/json) en UTF-8, sans compression ; un fichier de lignes, en NDJSON (application/x-ndjson) ou en CSV (text/csv).',
    actor: 'PARTNER',
  },
  'input.other_expectation': {
    status: 417,
    title: 'Cette attente n’est pas servie ici',
    cause: 'La demande attend une réponse intermédiaire que ce service ne donne pas.',
    remedy: 'Retirez l’en-tête Expect, puis renvoyez la demande.',
    actor: 'PARTNER',
  },
  'input.refused': {
    status: 422,
    title: 'Des données sont à corriger',
    cause: 'Une donnée au moins n’est pas acceptée.',
    remedy: 'Corrigez chaque donnée de la liste, puis renvoyez la demande.',
    actor: 'PARTNER',
  },
  'declaration.refused': {
    status: 422,
    title: 'La déclaration n’a pas été enregistrée',
    cause: 'Une raison au moins s’y oppose.',
    remedy: 'Levez chaque raison de la liste, puis renvoyez la déclaration.',
    actor: 'PARTNER',
  },
  'idempotency.other_input': {
    status: 422,
    title: 'Cette clé d’envoi a déjà servi pour d’autres données',
    cause: 'La même clé a déjà servi pour un envoi différent.',
    remedy: 'Reprenez l’envoi avec une nouvelle clé.',
    actor: 'PARTNER',
  },
  'rate.limited': {
    status: 429,
    title: 'Trop de demandes en peu de temps',
    cause: 'Trop de demandes sont arrivées en peu de temps.',
    remedy: 'Attendez quelques secondes, puis recommencez.',
    actor: 'PARTNER',
    retry: true,
  },
  'input.version_absent': {
    status: 428,
    title: 'Il manque la version que vous avez lue',
    cause: 'Un changement dit quelle version il remplace, et la demande n’a pas d’en-tête If-Match.',
    remedy: 'Lisez l’élément, puis renvoyez la demande avec son ETag dans l’en-tête If-Match.',
    actor: 'PARTNER',
  },
  'input.headers_too_large': {
    status: 431,
    title: 'Les en-têtes de la demande sont trop longs',
    cause: 'Les cookies ou les en-têtes dépassent ce que le service lit.',
    remedy: 'Raccourcissez-les, ou effacez les cookies de ce site dans votre navigateur, puis recommencez.',
    actor: 'PARTNER',
  },
  'reading.budget_spent': {
    status: 429,
    title: 'Vous avez consulté trop de personnes',
    cause:
      'Le nombre de personnes qu’un compte peut consulter est limité, pour qu’un compte volé ne vide pas le service.',
    remedy:
      'Attendez la période suivante. Si votre travail demande davantage, écrivez à l’assistance de la plateforme.',
    actor: 'PARTNER',
  },
  'platform.failure': {
    status: 500,
    title: 'Le service ne répond pas comme prévu',
    cause: 'Une panne de notre fait empêche de répondre.',
    remedy: 'Rien n’est perdu. Réessayez dans quelques instants.',
    actor: 'URSSAF',
    retry: true,
  },
  'platform.busy': {
    status: 503,
    title: 'Le service est occupé',
    cause: 'Une autre opération occupe les mêmes données.',
    remedy: 'Rien n’est perdu. Réessayez dans quelques instants.',
    actor: 'URSSAF',
    retry: true,
  },
  'platform.unavailable': {
    status: 503,
    title: 'Le service est momentanément indisponible',
    cause: 'La base de données ne répond pas.',
    remedy: 'Rien n’est perdu. Réessayez dans quelques instants.',
    actor: 'URSSAF',
    retry: true,
  },
  'platform.unknown_outcome': {
    status: 503,
    title: 'L’issue de votre envoi est inconnue',
    cause: 'La réponse n’est pas arrivée à temps : votre envoi est peut-être enregistré.',
    remedy: 'Renvoyez la même demande avec la même clé : elle ne sera enregistrée qu’une fois.',
    actor: 'PARTNER',
    retry: true,
  },
} as const satisfies Record<string, ProblemKind>

/** The closed list of codes of problems. */
export type ProblemCode = keyof typeof problemKinds
