import { failureOf, insertAccount } from '@cesu/db'
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
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { readSaid, reasonAsked, teamNames } from './account-output.ts'

/** Characters of a first or family name, and of an identity. */
const MOST_NAME = 80
const MOST_SUBJECT = 255

/** Opens the account of a person whom the identity provider knows: they sign in at once. An identity has one account, of twenty at once. */
export const addAccount = operation({
  name: 'agents.add',
  title: 'Ouvrir le compte d’un agent',
  permission: 'rights.change',
  effect: 'write',
  sensitive: { acts: ['RIGHTS_CHANGED'] },
  input: AgentRightsInput.extend({
    /** The identity at the identity provider of who opens the account. */
    subject: z.string().max(MOST_SUBJECT * 4),
    givenName: z.string().max(MOST_NAME * 4),
    familyName: z.string().max(MOST_NAME * 4),
    reason: z.string().max(2_000),
  }),
  expected: {
    ...agentRightsExpected,
    subject: 'l’identifiant ProConnect de la personne',
    givenName: `le prénom, en ${MOST_NAME} caractères au plus`,
    familyName: `le nom, en ${MOST_NAME} caractères au plus`,
    reason: 'pourquoi, en 500 caractères au plus',
  },
  output: z.object({ id: z.string() }),
  example: {
    ...{ subject: 'nouvelle.personne', givenName: 'Nouvelle', familyName: 'Personne', role: 'READER' as const },
    ...{ teamId: documented.team, email: 'nouvelle.personne@exemple.invalid', teamIds: [documented.team], kinds: null },
    ...{ skills: [], reason: 'Rejoint l’équipe le 2 novembre.' },
  },
  async run(call, { subject: identity, givenName: given, familyName: family, reason: typed, ...asked }) {
    const { tx, actor, now, newId } = call
    const who = readSaid({
      subject: { typed: identity, missing: 'agent.subject_missing', most: MOST_SUBJECT },
      givenName: { typed: given, missing: 'agent.given_name_missing', most: MOST_NAME },
      familyName: { typed: family, missing: 'agent.family_name_missing', most: MOST_NAME },
    })
    const why = readSaid(reasonAsked(typed))
    const rights = settledRights(asked)
    const refusals = [...who.refusals, ...rightsRefusals(rights), ...why.refusals]
    if (refusals.length > 0) throw refusedInput(refusals)
    const { subject, givenName, familyName } = who.said
    const { reason } = why.said
    const nameOf = await teamNames(tx, rights)
    const id = newId()
    const { role, teamId, email, skills } = rights
    const account = { id, subject, givenName, familyName, createdAt: now, by: actor.id, active: true }
    try {
      await insertAccount(tx, { ...account, role, teamId, email, skills, scope: scopeOfRights(rights) })
    } catch (error) {
      throw failureOf(error).code === '23505' ? refusedInput([refuseAgent('agent.known', 'subject')]) : error
    }
    const changes = peopleChanges(null, describedRights({ ...rights, active: true }, nameOf))
    const payload = { name: fullName({ givenName, familyName }), reason, changes }
    await record(call, { kind: 'AGENT_ADDED', subjectId: id, payload })
    return { id }
  },
})
