import { countCases, countWaitingCases, listCaseNews } from '@cesu/db'
import { openCaseStatuses } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { caseFilterOf } from './case-filter.ts'

/** Beyond it a counter of the menu says « 99+ ». */
const MOST_COUNTED = 99

const counter = z.int().min(0)

/** What the menu of the back office says of who asks: what they hold, what is pressing, what is new of it, and habilitations that wait. */
export const countForMenu = operation({
  name: 'cases.menu',
  title: 'Compter ce que dit le menu',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    mine: counter,
    /** Of those, past their day, and due today. */
    mineLate: counter,
    mineToday: counter,
    /** Cases that they hold and of which an answer came, or that were handed to them, and that they have not opened since. */
    news: z.array(z.string()),
    /** Requests of habilitation, of every team, that are not decided. */
    habilitations: counter,
    /** Beyond it, a counter is one more: there are more. */
    bound: counter,
  }),
  example: undefined,
  async run(call) {
    const { tx, actor, today } = call
    const asked = { agentId: actor.id, teamId: actor.team.id, scope: actor.scope, today, bound: MOST_COUNTED }
    const { mine, mineLate, mineToday } = await countWaitingCases(tx, asked)
    const requests = { statuses: [...openCaseStatuses], kinds: ['HABILITATION' as const], isMine: false }
    const { filter } = await caseFilterOf(call, { ...requests, search: undefined })
    return {
      ...{ mine, mineLate, mineToday, news: await listCaseNews(tx, MOST_COUNTED + 1) },
      ...{ habilitations: await countCases(tx, filter, MOST_COUNTED), bound: MOST_COUNTED },
    }
  },
})
