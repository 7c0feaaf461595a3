import type { Tx } from '@cesu/db'
import { parameterRegister, type RegisteredVersion } from '@cesu/domain/parameters'
import { addDays, type Day, findInForce } from '@cesu/domain/shared'
import type { Agent } from '../../actors/agent.ts'
import { inNoRequest } from '../../call.ts'
import { recordCheck } from '../../parameters/record-check.ts'
import { type Chance, chanceOf } from './chance.ts'

const readOnPage = [
  'Relu sur la page citée en source : même valeur.',
  'Relu dans le barème publié : identique. Aucun nouveau texte depuis la dernière vérification.',
  'Page citée relue, puis Journal officiel : aucun texte plus récent. La valeur reste vraie.',
] as const

/** What a person can have read: the page when there is one, else the article, else nothing yet. */
function commentOn({ article, documents }: RegisteredVersion, chance: Chance): string {
  if (documents.some(({ url }) => url !== null)) return chance.pick(readOnPage)
  return article === null
    ? 'Cherché sur Légifrance et urssaf.fr : aucun texte. Rien ne contredit la valeur.'
    : 'Comparé à l’article cité, version en vigueur : inchangé.'
}

/** The checks that the supervisors of the demo world have made, by the real command: some recent, some too old, some never. */
export async function seedParameterChecks(tx: Tx, supervisors: readonly Agent[], today: Day): Promise<void> {
  // Chance of its own: what is added here moves nothing of the rest of the world.
  const chance = chanceOf('cesu-demo-parameter-checks')
  for (const { id: parameterId, versions } of parameterRegister()) {
    const lastAge = chance.whole(3, 430)
    const ages = [...(chance.happens(40) ? [lastAge + chance.whole(60, 300)] : []), lastAge]
    if (chance.happens(20)) continue
    for (const age of ages) {
      const actor = chance.pick(supervisors)
      const day = addDays(today, -age)
      const version = findInForce(versions, day)
      if (!version) continue
      const comment = commentOn(version, chance)
      const input = { parameterId, versionFrom: version.from, value: version.value, comment }
      const now = new Date(`${day}T09:30:00Z`)
      await recordCheck.run({ tx, actor, now, today: day, newId: chance.id, demo: true, ...inNoRequest }, input)
    }
  }
}
