import { changeAccount as change, failureOf, releaseCases } from '@cesu/db'
import {
  AgentRightsInput,
  agentRightsExpected,
  describedRights,
  peopleChanges,
  refuseAgent,
  rightsRefusals,
  scopeOfRights,
  settledRights,
} from '@cesu/domain/agents'
import { fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { knownAccount, readSaid, reasonAsked, rightsOf, teamNames } from './account-output.ts'

/**
 * Changes the rights of an account, closes it or opens it again, from the version that was read: of twenty at once one is done. The cases
 * that it may hold no more go back to their teams; a closed account’s sessions end. Nobody changes their own; one administrator stays.
 */
export const changeAccount = operation({
  name: 'agents.change',
  title: 'Changer les droits d’un agent, fermer ou rouvrir son compte',
  permission: 'rights.change',
  effect: 'write',
  sensitive: { acts: ['RIGHTS_CHANGED'] },
  input: AgentRightsInput.extend({
    id: z.uuid().toLowerCase(),
    /** That which was read: refused when the account has changed since. */
    version: z.int().min(0),
    active: z.boolean(),
    reason: z.string().max(2_000),
  }),
  expected: {
    ...agentRightsExpected,
    id: 'l’identifiant d’un compte',
    version: 'la version du compte que vous avez lue',
    active: 'true pour un compte ouvert, false pour un compte fermé',
    reason: 'pourquoi, en 500 caractères au plus',
  },
  output: z.object({
    id: z.string(),
    version: z.int(),
    /** Cases that went back to their teams. */
    released: z.int(),
  }),
  example: {
    ...{ id: documented.agent, version: 0, active: true, role: 'AGENT' as const, teamId: documented.team },
    ...{ email: 'agent@exemple.invalid', teamIds: [documented.team], kinds: null, skills: ['IDENTITY' as const] },
    reason: 'Ne traite plus que les identités.',
  },
  async run(call, { id, version, active, reason: typed, ...asked }) {
    const { tx, actor, now } = call
    const found = await knownAccount(tx, id)
    if (id === actor.id) throw new Problem('people.own_account')
    if (found.version !== version) throw new Problem('people.changed')
    const why = readSaid(reasonAsked(typed))
    const { reason } = why.said
    const rights = settledRights(asked)
    const refusals = [...rightsRefusals(rights), ...why.refusals]
    if (refusals.length > 0) throw refusedInput(refusals)
    const nameOf = await teamNames(tx, rights)
    const before = describedRights({ ...rightsOf(found), active: found.active }, nameOf)
    const changes = peopleChanges(before, describedRights({ ...rights, active }, nameOf))
    if (changes.length === 0) throw refusedInput([refuseAgent('agent.unchanged', '')])
    const { role, teamId, email, skills } = rights
    const written = { role, teamId, email, skills, active, scope: scopeOfRights(rights) }
    const isDone = await change(tx, { id, version }, written).catch((error: unknown) => {
      throw failureOf(error).code === '23514' ? new Problem('people.last_administrator', {}, { cause: error }) : error
    })
    if (!isDone) throw new Problem('people.changed')
    const released = await releaseCases(tx, { holder: id, at: now, words: reason })
    const payload = { name: fullName(found), reason, changes, released }
    await record(call, { kind: 'AGENT_CHANGED', subjectId: id, payload })
    return { id, version: version + 1, released }
  },
})
