import { findIssuer, insertIssuer } from '@cesu/db'
import { VoucherConvention, VoucherNumbering } from '@cesu/db/model'
import { issuerRefusals, refuseVoucher } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { issuerCandidate } from './issuer-output.ts'

/**
 * Registers the habilitation of an issuer of prefinanced CESU, as the decision of the minister says it: once for a partner, of twenty at
 * once one (`habilitation.changed`). Its programs then register titles.
 */
export const registerIssuer = operation({
  name: 'habilitations.register-issuer',
  title: 'Enregistrer l’habilitation d’un émetteur de titres Cesu',
  permission: 'habilitations.change',
  effect: 'write',
  sensitive: { acts: ['HABILITATION_MOVED'] },
  input: z.strictObject({
    partnerId: z.uuid().toLowerCase(),
    number: z.string().max(200),
    startDay: z.string().max(10),
    endDay: z.string().max(10),
    ringFencedCents: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    convention: z.enum(VoucherConvention),
    numbering: z.enum(VoucherNumbering),
    code: z.string().regex(/^\d{1,8}$/),
  }),
  expected: {
    partnerId: 'l’identifiant d’un émetteur',
    number: 'le numéro de la décision d’habilitation',
    startDay: 'le premier jour de validité, AAAA-MM-JJ',
    endDay: 'le dernier jour de validité, AAAA-MM-JJ',
    ringFencedCents: 'ce que tient le compte cantonné, en centimes',
    convention: 'ISSUER_PAYS_WORKER ou THROUGH_CESU_PLUS',
    numbering: 'DEMO',
    code: 'les chiffres par lesquels ses numéros commencent, 8 au plus',
  },
  output: z.object({ partnerId: z.string() }),
  example: {
    ...{ partnerId: documented.issuerToRegister, number: 'EXEMPLE-02', startDay: '2026-01-01', endDay: '2030-12-31' },
    ...{ ringFencedCents: 30_000_000, convention: 'ISSUER_PAYS_WORKER', numbering: 'DEMO', code: '02' },
  },
  async run(call, { partnerId, ...facts }) {
    const { tx } = call
    if (!(await issuerCandidate(tx, partnerId))) throw new Problem('resource.not_found')
    const refusals = issuerRefusals(facts)
    if (refusals.length > 0) throw refusedInput(refusals)
    const { ringFencedCents } = facts
    if (!(await insertIssuer(tx, { ...facts, partnerId, ringFencedCents: BigInt(ringFencedCents) }))) {
      if ((await findIssuer(tx, partnerId)) !== null) throw new Problem('habilitation.changed')
      throw refusedInput([refuseVoucher('issuer.taken', 'number')])
    }
    await record(call, {
      kind: 'ISSUER_REGISTERED',
      subjectId: partnerId,
      payload: { number: facts.number },
      partnerId,
    })
    return { partnerId }
  },
})
