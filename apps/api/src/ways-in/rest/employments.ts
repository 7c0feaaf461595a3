import { ProposalStatus } from '@cesu/domain/proposals'
import { RepairStatus } from '@cesu/domain/repairs'
import { z } from 'zod'
import { listEmployers } from '../../employers/list-employers.ts'
import { readEmployer } from '../../employers/read-employer.ts'
import { declareStop } from '../../employment-events/declare-stop.ts'
import { listEvents } from '../../employment-events/list-events.ts'
import { withdrawStop } from '../../employment-events/withdraw-event.ts'
import { listEmployments } from '../../employments/list-employments.ts'
import { readEmployment } from '../../employments/read-employment.ts'
import { listProposals } from '../../proposals/list-proposals.ts'
import { proposeEmployment } from '../../proposals/propose-employment.ts'
import { proposeEnd } from '../../proposals/propose-end.ts'
import { withdrawProposal } from '../../proposals/withdraw-proposal.ts'
import { answerRepair } from '../../repairs/answer-repair.ts'
import { listRepairs } from '../../repairs/list-repairs.ts'
import { page, reads, writes } from './program.ts'
import type { RestRoute } from './route.ts'

/** Employers, their contracts and terms, and what is proposed of them: nobody is looked up (decision 043). */
export const employmentRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/employers', operation: listEmployers, query: z.strictObject(page), ...reads },
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'GET', url: '/v1/employers/:employerId', operation: readEmployer, ...reads },
    problems: ['resource.not_found'],
  },
  {
    ...{ method: 'GET', url: '/v1/employments', operation: listEmployments, query: z.strictObject(page), ...reads },
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'GET', url: '/v1/employments/:employerId/:employmentId', operation: readEmployment, ...reads },
    problems: ['resource.not_found'],
  },
  {
    ...{ method: 'GET', url: '/v1/employments/:employerId/:employmentId/events', operation: listEvents, ...reads },
    problems: ['resource.not_found'],
  },
  {
    ...{ method: 'POST', url: '/v1/work-stops', operation: declareStop, ...writes },
    problems: ['event.refused'],
  },
  {
    ...{ method: 'POST', url: '/v1/work-stops/:id/withdrawal', operation: withdrawStop, ...writes },
    problems: ['resource.not_found', 'event.over'],
  },
  {
    ...{ method: 'GET', url: '/v1/repair-items', operation: listRepairs, ...reads },
    query: z.strictObject({ status: z.enum(RepairStatus).optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'POST', url: '/v1/repair-items/:id/answer', operation: answerRepair, ...writes },
    problems: ['resource.not_found', 'repair.over'],
  },
  {
    ...{ method: 'GET', url: '/v1/proposals', operation: listProposals, ...reads },
    query: z.strictObject({ status: z.enum(ProposalStatus).optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'POST', url: '/v1/employment-proposals', operation: proposeEmployment, ...writes },
    problems: ['proposal.refused', 'proposal.pending', 'proposal.too_many'],
  },
  {
    ...{ method: 'POST', url: '/v1/end-proposals', operation: proposeEnd, ...writes },
    problems: ['proposal.refused', 'proposal.pending'],
  },
  {
    ...{ method: 'POST', url: '/v1/proposal-withdrawals', operation: withdrawProposal, ...writes },
    problems: ['resource.not_found', 'proposal.withdrawn', 'proposal.answered'],
  },
]
