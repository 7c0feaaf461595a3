import { countProposals, listProposals as findProposals, type ProposalListRow } from '@cesu/db'
import { LeaveMode } from '@cesu/db/model'
import { ContractEndRoute, ProposalKind, ProposalStatus } from '@cesu/domain/proposals'
import { searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { searchInput } from '../search-input.ts'

/** One page of the partner's proposals, the last first. No number of the worker comes back, nor anything that was not written. */
export const listProposals = operation({
  name: 'proposals.list',
  title: 'Lister ses propositions aux employeurs',
  permission: 'employments.read',
  effect: 'read',
  input: z.strictObject({
    /** Starts of words of the worker's and the employer's names, in any order, or the start of the employer's Cesu number. */
    search: searchInput,
    status: z.enum(ProposalStatus).nullish(),
    ...pageInput,
  }),
  output: pageOutput(
    z.object({
      employerId: z.string(),
      id: z.string(),
      kind: z.enum(ProposalKind),
      status: z.enum(ProposalStatus),
      /** True when it is accepted, and an agent looks at who the worker is before there is a contract. */
      waitsForAgent: z.boolean(),
      employerName: z.string(),
      workerName: z.string(),
      /** Of an end: the last day of the contract, and how it ends. */
      endDay: z.string().nullable(),
      endRoute: z.enum(ContractEndRoute).nullable(),
      /** Of a new contract: its terms. */
      activity: z.string().nullable(),
      startDay: z.string().nullable(),
      weeklyHoursHundredths: z.int().nullable(),
      netHourlyCents: z.int().nullable(),
      level: z.int().nullable(),
      certified: z.boolean().nullable(),
      leaveMode: z.enum(LeaveMode).nullable(),
      authorName: z.string(),
      proposedAt: z.string(),
      withdrawnAt: z.string().nullable(),
    }),
  ),
  example: {},
  async run(call, { search, status = null, cursor, limit }) {
    const { tx, actor } = call
    const words = searchedWords(search ?? '')
    const filter = { partnerId: actor.partnerId, status, words }
    const page = await pageOf(call, {
      ...{ list: ['proposals', status, words], cursor, limit },
      find: (after, most) => findProposals(tx, filter, { after, limit: most }),
      count: (bound) => countProposals(tx, filter, bound),
      keyOf: ({ proposedAt, id }) => [proposedAt.toISOString(), id],
    })
    return { ...page, rows: page.rows.map(proposalRow) }
  },
  lists: ({ rows }) =>
    rows.flatMap(({ employerId, employeeId }) => (employeeId ? [employerId, employeeId] : [employerId])),
})

const proposalRow = ({ proposedAt, withdrawnAt, ...row }: ProposalListRow) => ({
  ...row,
  proposedAt: proposedAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
})
