import { listSharingCatalogue } from '@cesu/db'
import { AgreementStatus, neverShared } from '@cesu/domain/sharing'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { PurposeOutput, purposeOutput } from './purpose-output.ts'

/**
 * The public register (CRPA L114-8 III): which public service may be given which data on workers, on what ground. It is read from what
 * the platform itself obeys, so that it cannot say anything else.
 */
export const readSharingRegister = operation({
  name: 'sharing.read-register',
  title: 'Lire le registre public des échanges de données',
  permission: 'sharing.register',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    consumers: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        siret: z.string(),
        agreements: z.array(
          z.object({
            reference: z.string(),
            framework: z.string(),
            startDay: z.string(),
            endDay: z.string().nullable(),
            status: z.enum(AgreementStatus),
            /** Since when it is suspended, YYYY-MM-DD; null when it is not. */
            suspendedDay: z.string().nullable(),
            purposes: z.array(PurposeOutput),
          }),
        ),
      }),
    ),
    /** What no list of data ever holds. */
    neverShared: z.array(z.string()),
  }),
  example: undefined,
  async run({ tx, today }) {
    const found = await listSharingCatalogue(tx, ['ACTIVE'])
    const consumers = found.map(({ code, name, siret, agreements }) => ({
      ...{ code, name, siret },
      agreements: agreements
        .filter(({ status, endDay }) => status !== 'CLOSED' && (endDay === null || endDay >= today))
        .map(({ reference, framework, startDay, endDay, status, suspendedAt, purposes }) => ({
          ...{ reference, framework, startDay, endDay, status },
          suspendedDay: suspendedAt && legalDay(suspendedAt),
          purposes: purposes.map(purposeOutput),
        })),
    }))
    return {
      consumers: consumers.filter(({ agreements }) => agreements.length > 0),
      neverShared: [...neverShared],
    }
  },
})
