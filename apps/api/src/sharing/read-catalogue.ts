import { listApprovalsOf, listSharingCatalogue } from '@cesu/db'
import type { Approval } from '@cesu/db/model'
import { AgreementStatus, ApprovalAnswer, PurposeStatus } from '@cesu/domain/sharing'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { PurposeOutput, purposeOutput } from './purpose-output.ts'

/** A change that one agent asked, and what another answered. */
const ApprovalOutput = z.object({
  id: z.string(),
  reason: z.string(),
  requestedByName: z.string(),
  requestedAt: z.string(),
  /** True when whoever reads may answer: another person asked, and nobody has answered. */
  mayAnswer: z.boolean(),
  answer: z.enum(ApprovalAnswer).nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  comment: z.string().nullable(),
})

/** What lets data be shared, whole: every version of every purpose, who proposed it, who answered. */
export const readSharingCatalogue = operation({
  name: 'sharing.read-catalogue',
  title: 'Lire les conventions et les finalités, et qui les a changées',
  permission: 'sharing.catalogue',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    agreements: z.array(
      z.object({
        id: z.string(),
        consumerCode: z.string(),
        consumerName: z.string(),
        reference: z.string(),
        framework: z.string(),
        startDay: z.string(),
        endDay: z.string().nullable(),
        status: z.enum(AgreementStatus),
        suspendedAt: z.string().nullable(),
        /** What was asked to put it in force again, the last first. */
        resumptions: z.array(ApprovalOutput),
        purposes: z.array(PurposeOutput.extend({ proposedByName: z.string(), approval: ApprovalOutput.nullable() })),
      }),
    ),
  }),
  example: undefined,
  async run({ tx, actor }) {
    const consumers = await listSharingCatalogue(tx, Object.values(PurposeStatus))
    const approvals = await listApprovalsOf(tx, ['PURPOSE', 'AGREEMENT'])
    const mayChange = actor.permissions.includes('sharing.change')
    const output = (one: Approval) => approvalOutput(one, mayChange && one.requestedById !== actor.id)
    const of = (kind: Approval['subjectKind'], id: string) =>
      approvals.filter((one) => one.subjectKind === kind && one.subjectId === id).map(output)
    const agreements = consumers.flatMap(({ name, agreements: all }) =>
      all.map((one) => ({ consumerName: name, ...one })),
    )
    return {
      agreements: agreements.map(({ suspendedAt, purposes, ...agreement }) => ({
        ...agreement,
        suspendedAt: suspendedAt?.toISOString() ?? null,
        resumptions: of('AGREEMENT', agreement.id),
        purposes: purposes.map((one) => ({
          ...purposeOutput(one),
          proposedByName: one.proposedByName,
          approval: of('PURPOSE', `${one.code}@${one.version}`)[0] ?? null,
        })),
      })),
    }
  },
})

const approvalOutput = (one: Approval, mayAnswer: boolean): z.output<typeof ApprovalOutput> => ({
  ...{ id: one.id, reason: one.reason, requestedByName: one.requestedByName, answer: one.answer },
  ...{ answeredByName: one.answeredByName, comment: one.comment },
  requestedAt: one.requestedAt.toISOString(),
  answeredAt: one.answeredAt?.toISOString() ?? null,
  mayAnswer: mayAnswer && one.answer === null,
})
