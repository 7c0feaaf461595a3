import { type OwnRemitted, remitOwnTitles } from '@cesu/db'
import { MOST_REMITTED, type RemittanceVerdict, refuseRemittance, remittanceVerdicts } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { errorsOf, ProblemReasonOutput } from '../problem.ts'
import { recordAll } from '../record.ts'

/**
 * Remits electronic titles that paid the worker who acts to their issuers, and tells them: each that can be, once whatever comes at once; the
 * others are refused one by one. What is named twice, or paid somebody else, has no verdict.
 */
export const remitTitles = operation({
  name: 'titles.remit',
  title: 'Remettre des titres reçus à leur émetteur',
  permission: 'titles.own',
  effect: 'write',
  input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST_REMITTED) }),
  expected: { ids: `de 1 à ${MOST_REMITTED} identifiants de titres reçus` },
  output: z.object({
    remitted: z.int(),
    cents: z.int(),
    refused: z.array(z.object({ id: z.string(), errors: z.array(ProblemReasonOutput) })),
  }),
  example: { ids: [documented.titleUse] },
  async run(call, { ids }) {
    const { tx, actor, now: at, today } = call
    // Whom nobody declares was paid by none.
    if (actor.employeeId === null) return { remitted: 0, cents: 0, refused: [] }
    const told = await remitOwnTitles(tx, ids, { at, today })
    const remitted = told.filter(({ verdict }) => verdict === null)
    const issuers = Map.groupBy(remitted, ({ remittanceId }) => remittanceId ?? '')
    await recordAll(
      call,
      [...issuers].map(([subjectId, titles]) => ({
        ...({ kind: 'VOUCHER_REMITTED', subjectId, partnerId: titles[0]?.issuerId ?? null } as const),
        payload: { titles: titles.length, cents: sumOf(titles) },
      })),
    )
    return {
      ...{ remitted: remitted.length, cents: sumOf(remitted) },
      refused: told.flatMap(({ id, verdict }) => (verdict === null ? [] : [{ id, errors: whyNot(verdict) }])),
    }
  },
})

const sumOf = (titles: readonly OwnRemitted[]) => titles.reduce((sum, { cents }) => sum + cents, 0)

const whyNot = (verdict: string) =>
  errorsOf([refuseRemittance(remittanceVerdicts[verdict as RemittanceVerdict], 'ids')])
