import { randomUUID } from 'node:crypto'
import { insertWorld, type Tx } from '@cesu/db'
import { documented } from '../src/documentation/ids.ts'
import { documentedActors, writeDocumentationWorld } from '../src/documentation/world.ts'
import { tokenHash } from '../src/tokens.ts'

/** The worker of the documentation world, as they act. */
export const documentedWorker = documentedActors.citizen

/** A grant of the worker of the documentation world that was given in January, and its readings. */
export const old = randomUUID()
export const closed = randomUUID()

interface Read {
  grantId: string
  at: string
  refused?: boolean
  scope?: string
  firstMonth?: string
}

/** One reading, or its refusal. */
export const read = ({ grantId, at, refused = false, scope = 'ft:actualisation@1', firstMonth = '2026-09' }: Read) => ({
  ...{ partnerId: documented.partner, id: randomUUID(), at: new Date(at), grantId, grantVersion: 1, scope, firstMonth },
  ...{ subject: 'e'.repeat(43), purposeCode: 'EXEMPLE', purposeVersion: 1, legalBasis: 'USER_REQUEST' as const },
  ...{ clientId: documented.application, keyId: '0'.repeat(43), lastMonth: '2026-10' },
  ...{
    outcome: refused ? ('REFUSED' as const) : ('GIVEN' as const),
    refusal: refused ? ('NOT_ACTIVE' as const) : null,
  },
  ...{ fields: refused ? [] : ['month'], records: refused ? 0 : 1, answerHash: refused ? null : '0'.repeat(64) },
})

/** What each rule is to name. */
export const readings = {
  quiet: read({ grantId: old, at: '2026-09-10T08:00:00Z' }),
  usual: read({ grantId: old, at: '2026-09-20T08:00:00Z' }),
  night: read({ grantId: old, at: '2026-10-01T01:00:00Z' }),
  outside: read({ grantId: old, at: '2026-10-02T08:00:00Z', firstMonth: '2019-01' }),
  suspended: read({ grantId: old, at: '2026-10-06T08:00:00Z' }),
  ended: read({ grantId: closed, at: '2026-10-05T08:00:00Z' }),
  insists: Array.from({ length: 6 }, (_, rank) =>
    read({ grantId: closed, at: `2026-10-10T08:0${rank}:00Z`, refused: true }),
  ),
  once: read({ grantId: closed, at: '2026-10-12T08:00:00Z', refused: true }),
}
export const all = Object.values(readings).flat()

/** Writes the documentation world. */
export const documentedWorld = (tx: Tx): Promise<void> => writeDocumentationWorld(tx, randomUUID)

/** Writes the documentation world, two more grants of its worker, and these readings. */
export async function seedAudited(tx: Tx): Promise<void> {
  await documentedWorld(tx)
  await tx.purpose.updateMany({ where: { code: 'EXEMPLE', version: 1 }, data: { label: '=1+1' } })
  const { notice: _notice, ...grant } = await tx.sharingGrant.findUniqueOrThrow({ where: { id: documented.grant } })
  const answeredAt = new Date('2026-01-10T08:00:00Z')
  const given = {
    ...grant,
    askedAt: answeredAt,
    answeredAt,
    expiresAt: new Date('2026-12-31T08:00:00Z'),
    notice: 'Lu.',
  }
  const endedAt = new Date('2026-10-01T08:00:00Z')
  await insertWorld(tx, {
    grants: [
      { ...given, id: old, status: 'WITHDRAWN', endedAt: new Date('2026-10-20T08:00:00Z') },
      { ...given, id: closed, status: 'WITHDRAWN', endedAt },
    ],
    accesses: all,
  })
  const entry = { version: 1, actorKind: 'CITIZEN' as const, actorId: documented.citizen, actorName: 'Salarié Exemple' }
  const of = { ...entry, subjectKind: 'SHARING_GRANT' as const, subjectId: old, partnerId: documented.partner }
  await tx.auditEntry.createMany({
    data: [
      {
        ...{ ...of, at: answeredAt, kind: 'SHARING_GIVEN' },
        payload: {
          ...{ purpose: 'EXEMPLE', grantVersion: 1, scopes: grant.scopes, expiresAt: '2026-12-31', acr: null },
          ...{ noticeHash: tokenHash('Lu.'), replacedId: null },
        },
      },
      {
        ...{ ...of, at: new Date('2026-10-05T08:00:00Z'), kind: 'SHARING_SUSPENDED' },
        payload: { purpose: 'EXEMPLE', grantVersion: 2, by: 'WORKER' },
      },
    ],
  })
}
