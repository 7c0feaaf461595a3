import { Problem } from '../problem.ts'

/** No application of the partner that can still change has this id, or this key. */
export const unknownApplication = (): Problem =>
  new Problem('resource.not_found', {
    detail: 'Cette application, ou cette clé, n’existe pas ou n’est plus en service. Rechargez la page.',
  })
