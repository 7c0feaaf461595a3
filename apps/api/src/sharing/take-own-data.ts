import { countOwnDataTaken } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { OwnControls, ownControls, ownReadings, ownReadingsFields } from './own-readings.ts'

/** How many of each a file holds at most, the last ones. */
const MOST = 10_000

const DAY_MS = 86_400_000

/**
 * Begins to give the worker who acts all that is held of them (GDPR, articles 15 and 20): so many times in a day, traced here, and what
 * no other list gives whole. The rest is read list by list. A Problem `rate.limited` past the number, `resource.not_found` for who is
 * no worker.
 */
export const takeOwnData = operation({
  name: 'sharing.take-own-data',
  title: 'Télécharger ses données',
  permission: 'own-data.take',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ ...ownReadingsFields, controls: OwnControls }),
  example: undefined,
  async run(call) {
    const { tx, actor, now, limits } = call
    if (actor.employeeId === null) {
      throw new Problem('resource.not_found', { detail: 'Nous ne trouvons pas d’emploi à votre nom.' })
    }
    const already = await countOwnDataTaken(tx, new Date(now.getTime() - DAY_MS))
    if (already >= limits.ownDataPerDay) {
      const detail = `Vous avez déjà téléchargé vos données ${limits.ownDataPerDay} fois en 24 heures. Revenez demain.`
      throw new Problem('rate.limited', { detail })
    }
    await record(call, { kind: 'OWN_DATA_TAKEN', subjectId: actor.id, payload: {} })
    return { ...(await ownReadings(tx, MOST)), controls: await ownControls(tx, MOST) }
  },
})
