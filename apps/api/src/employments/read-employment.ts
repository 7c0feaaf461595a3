import {
  type DeclarableEmployment,
  listDeclarableEmployments,
  listDeclaredPays,
  sumExemptGross,
  type Tx,
} from '@cesu/db'
import { openPeriods } from '@cesu/domain/declarations'
import type { Period } from '@cesu/domain/shared'
import { z } from 'zod'
import { openCreditRooms } from '../credit-room.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'
import { EmploymentRow, employmentRow } from './employment-row.ts'

/** One pair that the partner may declare for today; a Problem `resource.not_found` without an active mandate. */
export const readEmployment = operation({
  name: 'employments.read',
  title: 'Lire une relation d’emploi à déclarer',
  permission: 'employments.read',
  effect: 'read',
  input: z.strictObject({ employerId: z.uuid(), employmentId: z.uuid() }),
  output: EmploymentRow.extend({
    /** Level of the contract in the wage grid, 1 to 12. */
    level: z.int(),
    /** Expense that may still give the household a tax credit, in cents, for each year that can be declared today. */
    creditRooms: z.array(z.object({ year: z.int(), roomCents: z.int() })),
    /** Gross pay that the household's ceiling of the exemption at 70 already covers, in cents, for each month that can be declared. */
    exemptGross: z.array(z.object({ period: z.string(), usedCents: z.int() })),
    /** What the partner has already declared of the months that can be declared today, cancelled ones left out. */
    pays: z.array(
      z.object({ period: z.string(), id: z.string(), reference: z.string(), startDay: z.string(), endDay: z.string() }),
    ),
  }),
  example: { employerId: documented.employer, employmentId: documented.employment },
  async run({ tx, actor: { partnerId }, today }, only) {
    const [row] = await listDeclarableEmployments(tx, {
      partnerId,
      today,
      pairs: null,
      after: null,
      limit: 1,
      only,
    })
    if (row !== undefined) {
      const open = openPeriods(today)
      const [newest = '', oldest = newest] = [open[0], open.at(-1)]
      const pays = await listDeclaredPays(tx, row, { from: oldest, to: newest })
      return {
        ...employmentRow(row, today),
        level: row.level,
        creditRooms: await openCreditRooms(tx, row, today),
        exemptGross: await exemptGross(tx, row, open),
        pays,
      }
    }
    const detail = 'Vous n’avez pas de mandat actif pour cet employeur. Revenez à la liste.'
    throw new Problem('resource.not_found', { detail })
  },
  opens: (answer) => pairPersons(answer),
})

/** Only where the household has that exemption: for the others there is nothing to share. */
async function exemptGross(tx: Tx, { employerId, exemption }: DeclarableEmployment, open: readonly Period[]) {
  const months: { period: string; usedCents: number }[] = []
  if (exemption !== 'AGE_70') return months
  for (const period of open) {
    months.push({ period, usedCents: await sumExemptGross(tx, { employerId, period }, null) })
  }
  return months
}
