import type { ProblemKind } from './problem-kind.ts'

/** What stops a call of which nobody knows, or surely knows, who makes it. */
export const identityProblems = {
  'session.absent': {
    status: 401,
    title: 'Vous n’êtes pas identifié',
    cause: 'Votre session a expiré.',
    remedy: 'Reconnectez-vous, puis recommencez.',
    actor: 'PARTNER',
  },
  'session.another': {
    status: 401,
    title: 'Une autre personne est identifiée dans ce navigateur',
    cause: 'Une autre personne s’est identifiée depuis que cette page est ouverte.',
    remedy: 'Rien n’est enregistré. Rechargez la page pour continuer sous son nom.',
    actor: 'PARTNER',
  },
  'session.proof_needed': {
    status: 401,
    title: 'Confirmez d’abord votre identité',
    cause: 'Cet acte demande de s’être identifié il y a moins de 10 minutes, avec un second facteur.',
    remedy: 'Rien n’est enregistré. Confirmez votre identité, puis recommencez.',
    actor: 'PARTNER',
  },
  'token.absent': {
    status: 401,
    title: 'Cette adresse demande un jeton',
    cause: 'La demande ne porte pas de jeton d’accès avec sa preuve (en-têtes Authorization: DPoP et DPoP).',
    remedy: 'Demandez un jeton à l’adresse /oauth/token, puis renvoyez la demande avec lui et une preuve neuve.',
    actor: 'PARTNER',
  },
  'token.refused': {
    status: 401,
    title: 'Ce jeton n’est pas accepté',
    cause:
      'Le jeton a expiré, n’est pas de ce service, ou son application, sa clé ou son habilitation n’est plus en vigueur.',
    remedy: 'Demandez un nouveau jeton. S’il est refusé, regardez l’application dans l’espace partenaires.',
    actor: 'PARTNER',
  },
  'proof.refused': {
    status: 401,
    title: 'La preuve de possession n’est pas acceptée',
    cause:
      'La preuve (en-tête DPoP) manque, n’est pas de cette clé, n’est pas de cette demande, date de plus d’une minute, ou a déjà servi.',
    remedy:
      'Faites une preuve neuve pour chaque demande, signée par la clé à laquelle le jeton est lié, et vérifiez l’heure de votre machine.',
    actor: 'PARTNER',
  },
} as const satisfies Record<string, ProblemKind>
