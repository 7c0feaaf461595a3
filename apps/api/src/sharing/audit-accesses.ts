import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOutput } from '../page.ts'
import { classedPage } from './audit-classed.ts'
import { accessFilterOf, auditExpected, auditFilters } from './audit-filter.ts'
import { auditedAccesses } from './audit-page.ts'
import { AccessRow } from './audit-row.ts'

/** One page of the accesses of all consumers, each judged by a rule that is named; nobody is. */
export const auditAccesses = operation({
  name: 'access.list',
  title: 'Lister les accès de tous les organismes, chacun jugé par une règle',
  permission: 'access.audit',
  effect: 'read',
  input: z.strictObject({ ...auditFilters, ...pageInput }),
  expected: auditExpected,
  output: pageOutput(AccessRow),
  example: {},
  run: (call, { cursor, limit, ...filters }) =>
    classedPage(call, {
      ...auditedAccesses(call, accessFilterOf(filters)),
      ...{ list: ['access', accessFilterOf(filters)], classification: filters.classification ?? null, cursor, limit },
    }),
  lists: ({ rows }) => rows.map(({ employeeId }) => employeeId),
})
