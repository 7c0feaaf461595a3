import { listGivenMandates } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { instants, mandateFields } from './mandate-output.ts'

/** Every mandate that the person gave, the last first. */
export const listOwnMandates = operation({
  name: 'mandates.list-own',
  title: 'Lister les mandats qu’on a donnés',
  permission: 'mandates.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    mandates: z.array(
      z.object({
        ...mandateFields,
        partnerName: z.string(),
        /** How many declarations were made under it, and when the last one was. */
        declarations: z.int(),
        lastDeclaredAt: z.string().nullable(),
      }),
    ),
  }),
  example: undefined,
  async run({ tx, actor }) {
    const given = actor.employerId === null ? [] : await listGivenMandates(tx, actor.employerId)
    const mandates = given.map((one) => ({
      ...one,
      ...instants(one),
      lastDeclaredAt: one.lastDeclaredAt?.toISOString() ?? null,
    }))
    return { mandates }
  },
})
