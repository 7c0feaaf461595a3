import { ApprovalAnswer } from '@cesu/db/model'
import { z } from 'zod'
import { event } from './event-definition.ts'

const answered = z.object({ answer: z.enum(ApprovalAnswer), approvalId: z.string() })

/** What happens to what lets data be shared: agreements and purposes, changed by one agent and another. */
export const sharingEvents = {
  PURPOSE_PROPOSED: event({
    subject: 'PURPOSE',
    version: 1,
    payload: z.object({ approvalId: z.string() }),
    sentence: () => 'a proposé une version d’une finalité',
    tells: null,
  }),
  PURPOSE_ANSWERED: event({
    subject: 'PURPOSE',
    version: 1,
    payload: answered,
    sentence: ({ answer }) => `a ${answer === 'GRANTED' ? 'mis en vigueur' : 'écarté'} une version d’une finalité`,
    tells: null,
  }),
  AGREEMENT_SUSPENDED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: () => 'a suspendu une convention',
    tells: null,
  }),
  AGREEMENT_RESUMPTION_ASKED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: z.object({ approvalId: z.string() }),
    sentence: () => 'a demandé de remettre une convention en vigueur',
    tells: null,
  }),
  AGREEMENT_RESUMPTION_ANSWERED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: answered,
    sentence: ({ answer }) => `a ${answer === 'GRANTED' ? 'remis' : 'refusé de remettre'} une convention en vigueur`,
    tells: null,
  }),
}
