import { countMonthsOf, listMonthsOf } from '@cesu/db'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { liveOpening, personInput } from './opening-input.ts'

/** The months declared by an employer, or for a worker, whose page is open; none for a partner, whose months have a list of their own. */
export const listOpenedMonths = operation({
  name: 'persons.months',
  title: 'Lister les mois déclarés d’une personne dont la fiche est ouverte',
  permission: 'persons.open',
  effect: 'read',
  input: z.strictObject({ ...personInput, ...pageInput }),
  output: pageOutput(
    z.object({
      employerId: z.string(),
      period: z.string(),
      id: z.string(),
      reference: z.string(),
      status: z.enum(DeclarationStatus),
      currentVersion: z.int(),
      netCents: z.int(),
      contributionsCents: z.int(),
      employerName: z.string(),
      employeeName: z.string(),
      partnerName: z.string(),
    }),
  ),
  example: { party: 'EMPLOYER', personId: documented.employer },
  async run(call, { cursor, limit, ...asked }) {
    const person = await liveOpening(call, asked)
    return pageOf<Awaited<ReturnType<typeof listMonthsOf>>[number], [string, string]>(call, {
      ...{ list: ['persons.months', person.party, person.personId], cursor, limit },
      find: async (after, most) =>
        person.party === 'PARTNER' ? [] : listMonthsOf(call.tx, person, { after, limit: most }),
      count: async (bound) => (person.party === 'PARTNER' ? 0 : countMonthsOf(call.tx, person, bound)),
      keyOf: ({ period, id }) => [period, id],
    })
  },
  lists: ({ rows }) => rows.flatMap(({ employerId, employeeId }) => [employerId, employeeId]),
})
