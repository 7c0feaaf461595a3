import { findAuditedWorker, listAuditedReadings } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { auditReasonCodes } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOutput } from '../page.ts'
import { Problem } from '../problem.ts'
import { ReasonWords, reasonWordsExpected } from '../reason-words.ts'
import { record } from '../record.ts'
import { AgentReadingRow, agentReadingRow } from './audit-agent-row.ts'
import { classedPage } from './audit-classed.ts'
import { auditedAccesses } from './audit-page.ts'
import { AccessRow } from './audit-row.ts'

const byAnybody = { agentId: null, fromDay: null, toDay: null }

/**
 * The accesses to the data of one worker, whom the answer names: why they are looked up is asked, and recorded with who did, in the
 * same transaction. Each page is a reading.
 */
export const auditPerson = operation({
  name: 'access.by-person',
  title: 'Chercher les accès aux données d’un salarié, en disant pourquoi',
  permission: 'access.audit',
  effect: 'read',
  input: z
    .strictObject({
      cesuNumber: z
        .string()
        .max(40)
        .transform((text) => text.replace(/\s/g, ''))
        .pipe(z.string().regex(/^\d{14}$/))
        .nullish(),
      grantId: z.uuid().nullish(),
      reasonCode: z.enum(auditReasonCodes),
      reason: ReasonWords,
      ...pageInput,
    })
    .refine(({ cesuNumber, grantId }) => (cesuNumber == null) !== (grantId == null), { path: ['cesuNumber'] }),
  expected: {
    cesuNumber: 'les 14 chiffres du numéro Cesu d’un salarié, ou l’identifiant d’un partage',
    grantId: 'l’identifiant d’un partage, ou un numéro Cesu',
    reasonCode: 'une des raisons de la liste',
    reason: reasonWordsExpected,
  },
  output: pageOutput(AccessRow).extend({
    /** The last that agents opened of them, 50 at most; with the first page alone. */
    agents: z.array(AgentReadingRow),
    worker: z.object({ name: z.string(), cesuNumber: z.string() }),
  }),
  example: {
    ...{ grantId: documented.grant, reasonCode: 'WORKER_REPORT' },
    reason: 'La personne ne reconnaît pas une lecture du mois d’octobre.',
  },
  async run(call, { cesuNumber, grantId, reasonCode, reason, cursor, limit }) {
    const asked = grantId == null ? { cesuNumber: cesuNumber ?? '' } : { grantId }
    const worker = await findAuditedWorker(call.tx, asked)
    if (worker === null) throw new Problem('resource.not_found')
    const { id: employeeId } = worker
    await record(call, { kind: 'ACCESS_SEARCHED', subjectId: employeeId, payload: { reasonCode, reason } })
    const nothing = { consumerCode: null, purposeCode: null, outcome: null, fromDay: null, toDay: null, grantId: null }
    const filter = { ...nothing, employeeId }
    const page = await classedPage(call, {
      ...auditedAccesses(call, filter),
      ...{ list: ['access', filter], classification: null, cursor, limit },
    })
    const agents =
      cursor == null ? await listAuditedReadings(call.tx, { ...byAnybody, employeeId }, { after: null, limit: 50 }) : []
    return {
      ...page,
      agents: agents.map(agentReadingRow(call)),
      worker: { id: employeeId, name: fullName(worker), cesuNumber: worker.cesuNumber },
    }
  },
  opens: ({ worker }) => [worker.id],
})
