import { z } from 'zod'
import { frenchMonth } from '../shared/index.ts'
import { declaredAnswers } from '../vouchers/issuer-controls.ts'
import { event } from './event-definition.ts'

/** What happens to issuers of prefinanced CESU, and what they ask of workers. */
export const issuerEvents = {
  WORKER_CHECKED: event({
    subject: 'PEOPLE',
    version: 1,
    payload: z.object({ month: z.string(), declared: z.enum(declaredAnswers) }),
    sentence: ({ month }) => `a demandé si un salarié était déclaré en ${frenchMonth(month)}`,
    tells: null,
  }),
  ISSUER_REGISTERED: event({
    subject: 'PARTNER',
    version: 1,
    payload: z.object({ number: z.string() }),
    sentence: ({ number }) => `a enregistré l’habilitation d’émetteur ${number}`,
    tells: null,
  }),
  ISSUER_MOVED: event({
    subject: 'PARTNER',
    version: 1,
    payload: z.object({ suspended: z.boolean(), reason: z.string() }),
    sentence: ({ suspended, reason }) =>
      `a ${suspended ? 'suspendu' : 'rétabli'} l’habilitation d’émetteur : « ${reason} »`,
    tells: null,
  }),
} as const
