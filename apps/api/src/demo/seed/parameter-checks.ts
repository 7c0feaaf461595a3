import type { Tx } from '@cesu/db'
import { parameterRegister } from '@cesu/domain/contributions'
import { addDays, type Day, findInForce, fullName } from '@cesu/domain/shared'
import { recordCheck } from '../../parameters/record-check.ts'
import { chanceOf } from './chance.ts'

const comments = [
  'Relu sur la page citée en source : même valeur.',
  'Comparé à l’article cité, version en vigueur : inchangé.',
  'Relu dans le barème publié : identique. Aucun nouveau texte depuis la dernière vérification.',
  'Cherché un texte plus récent au Journal officiel : aucun. La valeur reste vraie.',
] as const

const noTextYet = 'Cherché sur Légifrance et urssaf.fr : toujours aucun texte. La valeur reste déduite.'

/** The checks that the supervisors of the demo world have made, by the real command: some recent, some too old, some never. */
export async function seedParameterChecks(tx: Tx, today: Day): Promise<void> {
  const supervisors = await tx.agent.findMany({ where: { role: 'SUPERVISOR' }, orderBy: { familyName: 'asc' } })
  // Chance of its own: what is added here moves nothing of the rest of the world.
  const chance = chanceOf('cesu-demo-parameter-checks')
  for (const { id: parameterId, versions } of parameterRegister()) {
    const lastAge = chance.whole(3, 430)
    const ages = [...(chance.happens(40) ? [lastAge + chance.whole(60, 300)] : []), lastAge]
    if (chance.happens(20)) continue
    for (const age of ages) {
      const supervisor = chance.pick(supervisors)
      const day = addDays(today, -age)
      const version = findInForce(versions, day)
      if (!version) continue
      const actor = { kind: 'AGENT', id: supervisor.id, name: fullName(supervisor) } as const
      const comment = version.grade === 'D' ? noTextYet : chance.pick(comments)
      const input = { parameterId, versionFrom: version.from, value: version.value, comment }
      await recordCheck(tx, { actor, input, now: new Date(`${day}T09:30:00Z`), newId: chance.id })
    }
  }
}
