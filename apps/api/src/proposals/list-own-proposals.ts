import { listProposalsToMe } from '@cesu/db'
import { LeaveMode } from '@cesu/db/model'
import { endSumsHeld, NoticeStatus } from '@cesu/domain/employment-events'
import { ContractEndRoute, ProposalKind } from '@cesu/domain/proposals'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** What partners propose to the person, that waits for their answer. No number of the worker is told. */
export const listOwnProposals = operation({
  name: 'proposals.list-own',
  title: 'Lire ce que des partenaires proposent',
  permission: 'proposals.answer',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    proposals: z.array(
      z.object({
        ...{ id: z.string(), kind: z.enum(ProposalKind), partnerName: z.string(), workerName: z.string() },
        ...{ endDay: z.string().nullable(), endRoute: z.enum(ContractEndRoute).nullable() },
        /** Of an end: what the partner knows besides. */
        ...{ lastDayWorked: z.string().nullable(), noticeStatus: z.enum(NoticeStatus).nullable() },
        ...{ noticeFirstDay: z.string().nullable(), noticeLastDay: z.string().nullable(), ...endSumsHeld },
        ...{ activity: z.string().nullable(), startDay: z.string().nullable(), level: z.int().nullable() },
        ...{ weeklyHoursHundredths: z.int().nullable(), netHourlyCents: z.int().nullable() },
        ...{ leaveMode: z.enum(LeaveMode).nullable(), proposedAt: z.string() },
      }),
    ),
  }),
  example: undefined,
  async run({ tx, actor }) {
    const proposals = actor.employerId === null ? [] : await listProposalsToMe(tx, actor.employerId)
    return { proposals: proposals.map((one) => ({ ...one, proposedAt: one.proposedAt.toISOString() })) }
  },
})
