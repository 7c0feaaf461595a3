import { listCases } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { knownCase } from './case-facts.ts'
import { caseFilterInput, caseFilterOf } from './case-filter.ts'

const neighbour = z.object({ id: z.string(), number: z.int() }).nullable()

/** The cases before and after one in the list that it was opened from, as it stands now; null at its ends. Nobody is named. */
export const findAround = operation({
  name: 'cases.around',
  title: 'Trouver le dossier précédent et le suivant d’une liste',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid().toLowerCase(), ...caseFilterInput }),
  output: z.object({ previous: neighbour, next: neighbour }),
  example: { id: documented.case },
  async run(call, { id, direction, ...filters }) {
    const { dueDay } = await knownCase(call, id)
    const { filter } = await caseFilterOf(call, filters)
    const closest = async (way: 'asc' | 'desc') => {
      const [found] = await listCases(call.tx, { ...filter, direction: way, after: [dueDay, id], limit: 1 })
      return found ? { id: found.id, number: found.number } : null
    }
    const [previous, next] = [await closest(direction === 'asc' ? 'desc' : 'asc'), await closest(direction)]
    return { previous, next }
  },
})
