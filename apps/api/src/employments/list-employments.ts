import { type DeclarableEmployment, listDeclarableEmployments, type Tx } from '@cesu/db'
import { ExemptionKind, Scheme, Territory } from '@cesu/db/model'
import { openPeriods } from '@cesu/domain/declarations'
import { nextPeriod, periodOf, searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import { type CursorScope, pageInput, pageOf, readCursor } from '../cursor.ts'

/** What the list of declarable pairs can be asked; `search`: the start of the employer's or the worker's name. */
export const EmploymentListInput = z.strictObject({
  search: z.string().max(100, 'La recherche est trop longue.').nullish(),
  ...pageInput,
})

/** A pair that can be declared today, with its contract and its last declaration. Amounts in cents. */
export const EmploymentRow = z.object({
  employerId: z.string(),
  employmentId: z.string(),
  employerName: z.string(),
  employerCesuNumber: z.string(),
  employeeName: z.string(),
  employeeCesuNumber: z.string(),
  activity: z.string(),
  netHourlyCents: z.int(),
  paidLeaveIncluded: z.boolean(),
  scheme: z.enum(Scheme),
  nonResident: z.boolean(),
  territory: z.enum(Territory),
  exemption: z.enum(ExemptionKind),
  startDay: z.string(),
  endDay: z.string().nullable(),
  lastDeclaration: z.object({ period: z.string(), hoursHundredths: z.int(), netCents: z.int() }).nullable(),
  /** The first open month after the last declared one; null when the current month is already declared. */
  nextPeriod: z.string().nullable(),
})

export const EmploymentList = z.object({ rows: z.array(EmploymentRow), nextCursor: z.string().nullable() })

/** Who reads, and the day. */
export interface EmploymentScope {
  secret: string
  partnerId: string
  today: string
}

/** One page of the pairs that the partner may declare for today. */
export async function employmentPage(
  tx: Tx,
  { secret, partnerId, today }: EmploymentScope,
  { search, cursor, limit }: z.infer<typeof EmploymentListInput>,
): Promise<z.infer<typeof EmploymentList>> {
  const nameStart = searchableName(search ?? '') || null
  const scope: CursorScope = { secret, reader: partnerId, list: ['employments', nameStart] }
  const key = cursor ? readCursor(scope, cursor) : null
  const after = key && ([String(key[0]), String(key[1]), String(key[2])] as const)
  const found = await listDeclarableEmployments(tx, { partnerId, today, nameStart, after, limit: limit + 1 })
  const { rows, nextCursor } = pageOf(scope, { found, limit }, (row) => [
    row.employerSearchName,
    row.employeeSearchName,
    row.employmentId,
  ])
  return { rows: rows.map((row) => employmentRow(row, today)), nextCursor }
}

/** A pair as it leaves. */
export const employmentRow = (row: DeclarableEmployment, today: string): z.infer<typeof EmploymentRow> => ({
  ...row,
  lastDeclaration:
    row.lastPeriod === null || row.lastHoursHundredths === null || row.lastNetCents === null
      ? null
      : { period: row.lastPeriod, hoursHundredths: row.lastHoursHundredths, netCents: row.lastNetCents },
  nextPeriod: nextToDeclare(row, today),
})

function nextToDeclare({ lastPeriod, startDay }: DeclarableEmployment, today: string): string | null {
  const oldestOpen = openPeriods(today).at(-1) ?? periodOf(today)
  const first = lastPeriod === null ? periodOf(startDay) : nextPeriod(lastPeriod)
  const candidate = first > oldestOpen ? first : oldestOpen
  return candidate <= periodOf(today) ? candidate : null
}
