import { findAuthorization, moveAuthorization as moveTo, tellAdministrators } from '@cesu/db'
import { agentMoves, authorizationMoves, lastNoticeDay, possibleMoves } from '@cesu/domain/habilitations'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'

/** Characters of a reason: what the table takes too. */
const MOST_REASON = 500

/**
 * Suspends an habilitation, gives notice of eight days, lifts or revokes: from the version that was read, so that of twenty at once one is
 * done (`habilitation.changed`). Its administrators are written to, and its programs are refused from their next call.
 */
export const moveAuthorization = operation({
  name: 'habilitations.move',
  title: 'Suspendre, mettre en préavis, rétablir ou retirer une habilitation',
  permission: 'habilitations.change',
  effect: 'write',
  sensitive: { acts: ['HABILITATION_MOVED'] },
  input: z.strictObject({
    partnerId: z.uuid().toLowerCase(),
    id: z.uuid().toLowerCase(),
    version: z.int().min(0),
    move: z.enum(agentMoves),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    partnerId: 'l’identifiant d’un partenaire',
    id: 'l’identifiant d’une habilitation',
    version: 'la version de l’habilitation que vous avez lue',
    move: 'GIVE_NOTICE, SUSPEND, LIFT ou REVOKE',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus : le partenaire le lit`,
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: {
    ...{ partnerId: documented.partner, id: documented.authorization, version: 0 },
    ...{ move: 'GIVE_NOTICE', reason: 'Un incident n’a pas été signalé dans les 48 heures.' },
  },
  async run(call, { partnerId, id, version, move, reason: typed }) {
    const { tx, now, today } = call
    const found = await findAuthorization(tx, { partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    const read = normaliseText(typed, MOST_REASON)
    if ('refusal' in read) throw refusedInput([{ ...read.refusal, field: 'reason' }])
    const reason = read.text
    const noticeDay = move === 'GIVE_NOTICE' ? lastNoticeDay(today) : null
    const moved = { partnerId, id, version, status: authorizationMoves[move].to, reason, noticeDay, at: now }
    if (!possibleMoves(found.status).includes(move) || !(await moveTo(tx, moved)))
      throw new Problem('habilitation.changed')
    const payload = { move, authorizationVersion: version + 1, noticeDay, reason }
    await record(call, { kind: 'AUTHORIZATION_MOVED', subjectId: id, payload, partnerId })
    const facts = { move, noticeDay, reason }
    await tellAdministrators(tx, { partnerId, kind: 'AUTHORIZATION_MOVED', about: id, facts, at: now })
    return { id, version: version + 1 }
  },
})
