import { RepresentationAct, RepresentationStatus } from '@cesu/db/model'
import { z } from 'zod'
import { representedReadingText } from '../representations/acts.ts'
import { event } from './event-definition.ts'

/** What happens between a worker and those whom they let act for them; agents alone read it, no partner does. */
export const representationEvents = {
  REPRESENTATIVE_INVITED: event({
    subject: 'REPRESENTATION',
    version: 1,
    payload: z.object({ acts: z.array(z.enum(RepresentationAct)), months: z.int() }),
    sentence: () => 'a demandé l’aide d’une personne de confiance',
    tells: null,
  }),
  REPRESENTATION_ANSWERED: event({
    subject: 'REPRESENTATION',
    version: 1,
    payload: z.object({ accepted: z.boolean(), acr: z.string().nullable() }),
    sentence: ({ accepted }) => `a ${accepted ? 'accepté' : 'refusé'} d’aider une personne`,
    tells: null,
  }),
  REPRESENTATION_ENDED: event({
    subject: 'REPRESENTATION',
    version: 1,
    payload: z.object({ status: z.enum(RepresentationStatus) }),
    sentence: ({ status }) =>
      `a mis fin à l’aide ${status === 'STOPPED' ? 'd’une personne de confiance' : 'qu’il apportait'}`,
    tells: null,
  }),
  REPRESENTED_READING: event({
    subject: 'REPRESENTATION',
    version: 1,
    payload: z.object({ operation: z.string() }),
    sentence: ({ operation }) => `a consulté ${representedReadingText(operation)}`,
    tells: null,
  }),
  REPRESENTED_REFUSED: event({
    subject: 'REPRESENTATION',
    version: 1,
    payload: z.object({ operation: z.string(), why: z.enum(['OVER', 'OUTSIDE']) }),
    sentence: ({ why }) =>
      why === 'OVER'
        ? 'a voulu agir après la fin de son aide : refusé'
        : 'a voulu faire ce qui ne lui est pas confié : refusé',
    tells: null,
  }),
}
