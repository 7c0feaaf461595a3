import { countWaitingCases } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Beyond it a counter says « plus de ». */
const MOST_COUNTED = 999

const counter = z.int().min(0)

/** What waits for who asks and for their team: counters of the views of cases and of « Ma journée ». */
export const countWaiting = operation({
  name: 'cases.count-waiting',
  title: 'Compter les dossiers qui attendent',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    mine: counter,
    mineLate: counter,
    mineToday: counter,
    awaiting: counter,
    team: counter,
    teamLate: counter,
    escalated: counter,
    /** Beyond it, a counter is one more: there are more. */
    bound: counter,
  }),
  example: undefined,
  async run({ tx, actor, today }) {
    const counted = await countWaitingCases(tx, {
      agentId: actor.id,
      teamId: actor.team.id,
      scope: actor.scope,
      today,
      bound: MOST_COUNTED,
    })
    return { ...counted, bound: MOST_COUNTED }
  },
})
