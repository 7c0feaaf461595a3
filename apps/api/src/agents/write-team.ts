import { changeTeam as change, failureOf, insertTeam } from '@cesu/db'
import { describedTeam, PartnerKind, peopleChanges, refuseAgent, TeamInput } from '@cesu/domain/agents'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { knownTeam, readSaid, reasonAsked } from './account-output.ts'

/** Characters of the name of a team. */
const MOST_NAME = 80

const expected = {
  name: `le nom de l’équipe, en ${MOST_NAME} caractères au plus`,
  partnerKinds: 'les genres de partenaires dont l’équipe reçoit les dossiers',
  reason: 'pourquoi, en 500 caractères au plus',
}
const reasoned = { reason: z.string().max(2_000) }

/** What a team becomes and why, as they are kept; `input.refused` with all that is wrong with them. */
function settledTeam({ name, partnerKinds, reason }: z.output<typeof TeamInput> & { reason: string }) {
  const { said, refusals } = readSaid({
    name: { typed: name, missing: 'team.name_missing', most: MOST_NAME },
    ...reasonAsked(reason),
  })
  if (refusals.length > 0) throw refusedInput(refusals)
  const received = Object.values(PartnerKind).filter((kind) => partnerKinds.includes(kind))
  return { team: { name: said.name, partnerKinds: received }, reason: said.reason }
}

/** What the database refuses of a team, on its field. */
function refusalOf(error: unknown): unknown {
  const { code } = failureOf(error)
  if (code === '23505') return refusedInput([refuseAgent('team.name_taken', 'name')])
  return code === '23P01' ? refusedInput([refuseAgent('team.kind_taken', 'partnerKinds')]) : error
}

/** Makes a team, which receives the cases of some kinds of partners: a kind belongs to one team, of twenty at once. */
export const addTeam = operation({
  name: 'agents.add-team',
  title: 'Créer une équipe',
  permission: 'rights.change',
  effect: 'write',
  sensitive: { acts: ['TEAM_CHANGED'] },
  input: TeamInput.extend(reasoned),
  expected,
  output: z.object({ id: z.string() }),
  example: { name: 'Équipe nouvelle', partnerKinds: [], reason: 'Recevra les mandataires.' },
  async run(call, asked) {
    const { team, reason } = settledTeam(asked)
    const id = call.newId()
    await insertTeam(call.tx, { id, ...team }).catch((error: unknown) => {
      throw refusalOf(error)
    })
    const payload = { name: team.name, reason, changes: peopleChanges(null, describedTeam(team)) }
    await record(call, { kind: 'TEAM_ADDED', subjectId: id, payload })
    return { id }
  },
})

/** Renames a team or changes what it receives, from the version that was read; the cases that it has stay with it. */
export const changeTeam = operation({
  name: 'agents.change-team',
  title: 'Changer une équipe',
  permission: 'rights.change',
  effect: 'write',
  sensitive: { acts: ['TEAM_CHANGED'] },
  input: TeamInput.extend({ id: z.uuid().toLowerCase(), version: z.int().min(0), ...reasoned }),
  expected: { ...expected, id: 'l’identifiant d’une équipe', version: 'la version de l’équipe que vous avez lue' },
  output: z.object({ id: z.string(), version: z.int() }),
  example: {
    ...{ id: documented.team, version: 0, name: 'Équipe d’exemple', partnerKinds: [] },
    reason: 'Ne reçoit plus de partenaires.',
  },
  async run(call, { id, version, ...asked }) {
    const { tx } = call
    const found = await knownTeam(tx, id)
    if (found.version !== version) throw new Problem('people.changed')
    const { team, reason } = settledTeam(asked)
    const changes = peopleChanges(describedTeam(found), describedTeam(team))
    if (changes.length === 0) throw refusedInput([refuseAgent('agent.unchanged', '')])
    const isDone = await change(tx, { id, version, ...team }).catch((error: unknown) => {
      throw refusalOf(error)
    })
    if (!isDone) throw new Problem('people.changed')
    await record(call, { kind: 'TEAM_CHANGED', subjectId: id, payload: { name: team.name, reason, changes } })
    return { id, version: version + 1 }
  },
})
