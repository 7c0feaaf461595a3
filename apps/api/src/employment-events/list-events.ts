import { findEmploymentFacts, listEmploymentEvents } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'
import { EventOutput, eventOutput } from './event-output.ts'

/** What was said for the employer of one contract: stops and its end, corrected ones too, the last first. */
export const listEvents = operation({
  name: 'employment-events.list',
  title: 'Lister les arrêts et la fin d’un contrat',
  permission: 'employments.read',
  effect: 'read',
  input: z.strictObject({ employerId: z.uuid(), employmentId: z.uuid() }),
  output: z.object({ events: z.array(EventOutput) }),
  example: { employerId: documented.employer, employmentId: documented.employment },
  async run({ tx, actor: { partnerId }, today }, { employerId, employmentId }) {
    const pair = await findEmploymentFacts(tx, { partnerId, employerId, employmentId, day: today })
    if (pair === null) throw new Problem('resource.not_found')
    const events = await listEmploymentEvents(tx, [{ employerId, id: employmentId }])
    return { events: events.map(eventOutput), employerId, employeeId: pair.employeeId }
  },
  opens: (answer) => pairPersons(answer),
})
