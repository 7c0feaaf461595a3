/** Statuses that HTTP itself refuses a request with, before any operation is reached. */
export type HttpFailureStatus = keyof typeof httpFailures

/** The problem of each: code, title, then cause and remedy. */
export const httpFailures = {
  408: {
    code: 'input.too_slow',
    title: 'La demande est arrivée trop lentement',
    detail: 'Une demande doit arriver entière en 10 secondes. Vérifiez votre connexion, puis renvoyez-la.',
  },
  413: {
    code: 'input.too_large',
    title: 'La demande est trop longue',
    detail: 'Raccourcissez les textes et retirez ce qui n’est pas demandé, puis renvoyez la demande.',
  },
  414: {
    code: 'input.address_too_long',
    title: 'L’adresse demandée est trop longue',
    detail: 'Envoyez ces données dans le corps de la demande, par POST.',
  },
  415: {
    code: 'input.other_format',
    title: 'Ce format n’est pas lu ici',
    detail: 'Envoyez du JSON (application/json) en UTF-8, sans compression.',
  },
  417: {
    code: 'input.other_expectation',
    title: 'Cette attente n’est pas servie ici',
    detail: 'Retirez l’en-tête Expect, puis renvoyez la demande.',
  },
  431: {
    code: 'input.headers_too_large',
    title: 'Les en-têtes de la demande sont trop longs',
    detail: 'Effacez les cookies de ce site dans votre navigateur, puis recommencez.',
  },
} as const satisfies Record<number, { code: string; title: string; detail: string }>

/** A request that HTTP itself refuses. */
export class HttpFailure extends Error {
  readonly statusCode: HttpFailureStatus

  constructor(status: HttpFailureStatus) {
    super(httpFailures[status].title)
    this.name = 'HttpFailure'
    this.statusCode = status
  }
}
