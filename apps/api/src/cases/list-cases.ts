import { countCases, listCases as findCases } from '@cesu/db'
import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { AnomalyCode } from '@cesu/domain/declarations'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'

const CaseRow = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(CaseKind),
  status: z.enum(CaseStatus),
  dueDay: z.string(),
  openedAt: z.string(),
  anomalies: z.array(z.enum(AnomalyCode)),
  employerId: z.string(),
  period: z.string(),
  declarationId: z.string(),
  reference: z.string(),
  teamName: z.string(),
  partnerName: z.string(),
  employerName: z.string(),
  employeeName: z.string(),
})

/** One page of cases, by due day. */
export const listCases = operation({
  name: 'cases.list',
  title: 'Lister les dossiers',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({
    /** None named: all of them. */
    statuses: z.array(z.enum(CaseStatus)).max(3).default([]),
    teamId: z.uuid().nullish(),
    direction: z.enum(['asc', 'desc']).default('asc'),
    ...pageInput,
  }),
  output: pageOutput(CaseRow),
  example: {},
  async run(call, { cursor, direction, limit, statuses, teamId = null }) {
    const filter = { statuses, teamId }
    const page = await pageOf(call, {
      ...{ list: ['cases', filter, direction], cursor, limit },
      find: (after, most) => findCases(call.tx, { ...filter, direction, after, limit: most }),
      count: (bound) => countCases(call.tx, filter, bound),
      keyOf: ({ dueDay, id }) => [dueDay, id],
    })
    return { ...page, rows: page.rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() })) }
  },
  lists: ({ rows }) => rows.flatMap(pairPersons),
})
