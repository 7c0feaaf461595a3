import { listDeclarableEmployments } from '@cesu/db'
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
  }),
  example: { employerId: documented.employer, employmentId: documented.employment },
  async run({ tx, actor: { partnerId }, today }, only) {
    const [row] = await listDeclarableEmployments(tx, {
      partnerId,
      today,
      nameStart: null,
      after: null,
      limit: 1,
      only,
    })
    if (row !== undefined) {
      return {
        ...employmentRow(row, today),
        level: row.level,
        creditRooms: await openCreditRooms(tx, row.employerId, today),
      }
    }
    const detail = 'Vous n’avez pas de mandat actif pour cet employeur. Revenez à la liste.'
    throw new Problem('resource.not_found', { detail })
  },
  opens: (answer) => pairPersons(answer),
})
