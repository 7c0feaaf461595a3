import { type CaseListRow, countCases, listCases as findCases, findPairs } from '@cesu/db'
import { CaseAbout, CaseStatus } from '@cesu/domain/cases'
import { isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { countBoundOf, pageInput, pageOf, pageOutput } from '../page.ts'
import { searched, searchOf } from '../search-input.ts'

/** A case is found by its own number too, be it of one digit. */
const caseSearch = searchOf((text) => searchedNumber(text) === null && isSearchTooShort(text))

const CaseRow = z.object({
  id: z.string(),
  number: z.int(),
  /** Its kind, and what is known of it. */
  about: CaseAbout,
  subjectId: z.string(),
  status: z.enum(CaseStatus),
  dueDay: z.string(),
  openedAt: z.string(),
  employerId: z.string().nullable(),
  teamName: z.string(),
  /** Null where nobody is concerned. */
  partnerName: z.string().nullable(),
  employerName: z.string().nullable(),
  employeeName: z.string().nullable(),
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
    /**
     * Starts of words of the employer's and the worker's names, in any order, the start of a Cesu number or of the reference of
     * the declaration concerned, or the number of a case.
     */
    search: caseSearch,
    direction: z.enum(['asc', 'desc']).default('asc'),
    ...pageInput,
  }),
  output: pageOutput(CaseRow),
  example: {},
  async run(call, { cursor, direction, limit, statuses, teamId = null, search }) {
    const number = searchedNumber(search ?? '')
    const { words, referenceStart } = searched(number === null ? search : String(number))
    const pairs = await findPairs(call.tx, { partnerId: null, words })
    const asked = { words, referenceStart, number }
    const found = pairs || referenceStart !== null || number !== null ? { ...asked, pairs } : null
    const filter = { statuses, teamId, found }
    const page = await pageOf(call, {
      ...{ list: ['cases', statuses, teamId, asked, direction], cursor, limit, countBound: countBoundOf(pairs) },
      find: (after, most) => findCases(call.tx, { ...filter, direction, after, limit: most }),
      count: (bound) => countCases(call.tx, filter, bound),
      keyOf: ({ dueDay, id }) => [dueDay, id],
    })
    return { ...page, rows: page.rows.map(caseRow) }
  },
  lists: ({ rows }) =>
    rows.flatMap(({ employerId, employeeId }) => [employerId, employeeId].filter((id) => id !== null)),
})

const caseRow = ({ kind, facts, openedAt, ...row }: CaseListRow) => ({
  ...row,
  about: CaseAbout.parse({ kind, facts }),
  openedAt: openedAt.toISOString(),
})
