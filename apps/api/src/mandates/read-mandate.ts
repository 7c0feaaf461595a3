import { findConsent, findKnownPartner, findMandate } from '@cesu/db'
import { mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { tokenHash } from '../tokens.ts'
import { instants, mandateFields, ReceiptOutput, receiptOutput } from './mandate-output.ts'

/** One mandate of the partner, with the receipt that proves it; once it is over, a program reads it no more, nor who gave it. */
export const readMandate = operation({
  name: 'mandates.read',
  title: 'Lire un mandat et son reçu',
  permission: 'mandates.read',
  effect: 'read',
  input: z.strictObject({ employerId: z.uuid(), id: z.uuid() }),
  expected: mandateRequestExpected,
  output: z.object({
    ...mandateFields,
    employerId: z.string(),
    employerName: z.string(),
    employerNumber: z.string(),
    /** Null for a mandate of before: nothing proves it here. */
    receipt: ReceiptOutput.nullable(),
  }),
  example: { employerId: documented.employer, id: documented.mandate },
  async run({ tx, actor, today }, { employerId, id }) {
    const { partnerId } = actor
    const found = await findMandate(tx, { employerId, id, partnerId })
    if (found === null || found.employer === null) throw new Problem('resource.not_found')
    const { employer, ...mandate } = found
    const consent = await findConsent(tx, { employerId, mandateId: id })
    const siret = (await findKnownPartner(tx, { id: partnerId, today }))?.siret ?? ''
    return {
      ...mandate,
      ...instants(mandate),
      employerName: `${employer.givenNames} ${employer.familyName}`,
      employerNumber: employer.cesuNumber,
      receipt: consent && receiptOutput(id, consent, { ...mandate, siret, textHash: tokenHash(consent.text) }),
    }
  },
  opens: ({ employerId }) => [employerId],
})
