import { MandateAct, ProposalKind, Scope } from '@cesu/db/model'
import { z } from 'zod'
import { frenchDay } from '../shared/index.ts'
import { event } from './event-definition.ts'

/** What a mandate allows, and for how long. */
const asked = { acts: z.array(z.enum(MandateAct)), months: z.int() }

/** The place of the end of a request, after all that can happen by each of its links, five at most. */
const END = 10

/** What happens to mandates and to what is asked of employers. */
export const mandateEvents = {
  EMPLOYER_ENROLLED: event({
    subject: 'CITIZEN',
    version: 1,
    payload: z.object({ employerId: z.string() }),
    sentence: () => 'a ouvert son compte d’employeur',
    tells: null,
  }),
  MANDATE_REQUESTED: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({ ...asked, reference: z.string().nullable() }),
    sentence: ({ months }) => `a demandé un mandat de ${months} mois`,
    tells: null,
  }),
  MANDATE_REQUEST_READDRESSED: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({ linkNumber: z.int() }),
    sentence: () => 'a corrigé l’adresse d’une demande de mandat',
    tells: null,
  }),
  MANDATE_REQUEST_WITHDRAWN: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a retiré une demande de mandat',
    tells: null,
  }),
  MANDATE_REQUEST_SUSPENDED: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({ linkNumber: z.int() }),
    sentence: () => 'a dit qu’une demande de mandat n’est pas pour lui : elle est suspendue',
    tells: { sequence: ({ linkNumber }) => linkNumber },
  }),
  MANDATE_REQUEST_EXPIRED: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a constaté qu’une demande de mandat est restée sans réponse',
    tells: { sequence: () => END },
  }),
  MANDATE_GIVEN: event({
    subject: 'MANDATE',
    version: 1,
    payload: z.object({
      ...asked,
      endDay: z.string(),
      acr: z.string().nullable(),
      textVersion: z.int(),
      code: z.string(),
      /** The mandate that it takes the place of. */
      replacedId: z.string().nullable(),
    }),
    sentence: ({ endDay, replacedId }) =>
      `a donné un mandat jusqu’au ${frenchDay(endDay)}${replacedId === null ? '' : ', à la place du précédent'}`,
    tells: { sequence: () => 1 },
  }),
  MANDATE_REFUSED: event({
    subject: 'MANDATE_REQUEST',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a refusé de donner un mandat',
    tells: { sequence: () => END },
  }),
  MANDATE_DISPUTED: event({
    subject: null,
    version: 1,
    payload: z.object({ given: z.boolean() }),
    sentence: ({ given }) =>
      given ? 'a dit ne pas avoir donné ce mandat : il est suspendu' : 'a dit n’avoir rien demandé',
    // After it was given; of a request, its end.
    tells: { sequence: ({ given }) => (given ? 2 : END) },
  }),
  MANDATE_STOPPED: event({
    subject: 'MANDATE',
    version: 1,
    payload: z.object({ by: z.enum(['EMPLOYER', 'PARTNER', 'URSSAF']), replacedById: z.string().nullable() }),
    sentence: ({ replacedById }) =>
      replacedById === null ? 'a arrêté un mandat' : 'a remplacé un mandat par un nouveau',
    tells: { sequence: () => 4 },
  }),
  MANDATE_RESTORED: event({
    subject: 'MANDATE',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a rétabli un mandat contesté',
    // Once: an employer does not dispute again what Urssaf has looked at.
    tells: { sequence: () => 3 },
  }),
  MANDATE_EXPIRED: event({
    subject: 'MANDATE',
    version: 1,
    payload: z.object({ endDay: z.string() }),
    sentence: ({ endDay }) => `a constaté qu’un mandat a pris fin le ${frenchDay(endDay)}`,
    tells: { sequence: () => 5 },
  }),
  APPLICATION_AUTHORIZED: event({
    subject: 'MANDATE',
    version: 1,
    payload: z.object({ applicationId: z.string(), applicationName: z.string(), scopes: z.array(z.enum(Scope)) }),
    sentence: ({ applicationName }) => `a laissé l’application « ${applicationName} » agir en sa présence`,
    tells: null,
  }),
  PROPOSAL_ANSWERED: event({
    subject: 'PROPOSAL',
    version: 1,
    payload: z.object({
      employerId: z.string(),
      proposal: z.enum(ProposalKind),
      accepted: z.boolean(),
      /** The contract that it made or ended; null when it did neither. */
      employmentId: z.string().nullable(),
    }),
    sentence: ({ proposal, accepted }) =>
      `a ${accepted ? 'accepté' : 'refusé'} ${proposal === 'END' ? 'la fin d’un contrat' : 'un nouveau contrat'}`,
    tells: { sequence: () => 1 },
  }),
}
