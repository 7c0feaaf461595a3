import { askedAgainFrom, findAskedPurpose, findTwinRequest, insertGrant } from '@cesu/db'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import { ANSWER_MINUTES, type SharingScopeName, sharingScopeNames, sharingScopes } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { workerSubject } from '../pairwise.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/**
 * Shows a consumer's request to the worker who is signed in: what it asks, for a purpose in force, to be answered within the hour. Asked
 * for by the authorization server, when a consumer's program has sent them here; nothing leaves before they answer.
 */
export const askGrant = operation({
  name: 'sharing.ask',
  title: 'Présenter une demande de partage',
  permission: 'sharing.answer',
  effect: 'write',
  input: z.strictObject({
    partnerId: z.uuid(),
    clientId: z.uuid(),
    purpose: z.string(),
    scopes: z.array(z.enum(sharingScopeNames)).min(1),
  }),
  output: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('ASKED'), id: z.string() }),
    /** No worker, or one of several: nobody is guessed. */
    z.object({ outcome: z.literal('NO_WORKER') }),
    z.object({ outcome: z.literal('NO_PURPOSE') }),
    /** They said no: not again before this day, YYYY-MM-DD. */
    z.object({ outcome: z.literal('TOO_SOON'), from: z.string() }),
  ]),
  example: {
    ...{ partnerId: documented.partner, clientId: documented.application, purpose: 'EXEMPLE' },
    scopes: ['ft:actualisation@1' as const],
  },
  async run(call, { partnerId, clientId, purpose: code, scopes }) {
    const { tx, actor, now, today, newId, secret } = call
    const { employeeId } = actor
    if (employeeId === null) return { outcome: 'NO_WORKER' as const }
    const purpose = await findAskedPurpose(tx, { partnerId, code })
    if (purpose === null || scopes.some((scope) => !purpose.scopes.includes(scope))) {
      return { outcome: 'NO_PURPOSE' as const }
    }
    const asked = { partnerId, clientId, employeeId, purposeCode: code, purposeVersion: purpose.version }
    const from = await askedAgainFrom(tx, { ...asked, now })
    if (from !== null) return { outcome: 'TOO_SOON' as const, from }
    // Asked again, it is the same request: one card, and one hour.
    const twin = await findTwinRequest(tx, { ...asked, scopes: [...scopes], now })
    if (twin !== null) return { outcome: 'ASKED' as const, id: twin.id }
    const id = newId()
    const isWritten = await insertGrant(tx, {
      ...{
        partnerId,
        id,
        clientId,
        purposeCode: code,
        purposeVersion: purpose.version,
        legalBasis: purpose.legalBasis,
      },
      ...{
        employeeId,
        citizenId: actor.representation?.principalId ?? actor.id,
        subject: workerSubject(secret, { partnerId, employeeId }),
      },
      ...{ scopes: [...scopes], firstMonth: firstMonthOf(scopes, today), askedAt: now },
      expiresAt: new Date(now.getTime() + ANSWER_MINUTES * 60_000),
    })
    // Refused at this very instant, in another tab: the next try is told from which day.
    if (!isWritten) throw new Problem('platform.busy')
    await record(call, { kind: 'SHARING_ASKED', subjectId: id, payload: { purpose: code, scopes }, partnerId })
    return { outcome: 'ASKED' as const, id }
  },
})

/** The first month that may leave: as many before this one as the widest scope reads, and two more where it is about a past event. */
const firstMonthOf = (scopes: readonly SharingScopeName[], today: string): string => {
  const back = scopes.map((scope) => {
    const { windowMonths, reads } = sharingScopes[scope]
    return (windowMonths ?? 1) + (reads.per === 'GRANT' ? 2 : 0)
  })
  return addPeriods(periodOf(today), -Math.max(...back))
}
