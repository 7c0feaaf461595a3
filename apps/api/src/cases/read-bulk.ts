import { countBulkLines, listBulkLines, listTrail } from '@cesu/db'
import { BulkLineState, CaseAbout } from '@cesu/domain/cases'
import { events } from '@cesu/domain/events'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { BulkOutput, bulkOutput, knownBulk } from './bulk-output.ts'

const id = z.uuid().toLowerCase()

/** A decision of many cases: what is asked, by whom, and what came of its cases, or would now. */
export const readBulk = operation({
  name: 'cases.read-bulk',
  title: 'Lire une décision groupée',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject({ id }),
  output: BulkOutput.extend({
    /** Its cases of one's scope: those that wait, and of those the ones that changed since; decided; left out. */
    lines: z.object({ waiting: z.int(), changed: z.int(), done: z.int(), left: z.int() }),
    /** Whether who reads it answered it, or asked it: who may carry it out. */
    mayCarry: z.boolean(),
    /** Who withdrew it, or stopped the rest; null when nobody did. */
    stoppedByName: z.string().nullable(),
  }),
  example: { id: documented.bulk },
  async run(call, { id }) {
    const { tx, actor } = call
    const found = await knownBulk(call, id)
    const trail = await listTrail(tx, { subjectKind: 'BULK_DECISION', subjectId: id })
    const end = trail.find(
      ({ kind, payload }) => kind === 'BULK_ENDED' && events.BULK_ENDED.payload.parse(payload).waiting > 0,
    )
    return {
      ...bulkOutput(found, actor.id),
      lines: await countBulkLines(tx, id, actor.scope),
      stoppedByName: end?.actorName ?? null,
      mayCarry: found.status === 'GRANTED' && [found.askedById, found.answeredById].includes(actor.id),
    }
  },
})

/** One page of its cases, by number: what each is about, what came of it, or whether it has changed since it was read. */
export const listBulkCases = operation({
  name: 'cases.list-bulk-cases',
  title: 'Lister les dossiers d’une décision groupée',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject({ id, ...pageInput }),
  output: pageOutput(
    z.object({
      caseId: z.string(),
      number: z.int(),
      state: z.enum(BulkLineState),
      why: z.string().nullable(),
      isChanged: z.boolean(),
      /** What is decided on, as the queue says it; null where nobody is concerned, or no amount is at stake. */
      about: CaseAbout,
      stakeCents: z.int().nullable(),
      partnerName: z.string().nullable(),
      employerName: z.string().nullable(),
      employeeName: z.string().nullable(),
    }),
  ),
  example: { id: documented.bulk },
  async run(call, { id, cursor, limit }) {
    const { tx, actor } = call
    await knownBulk(call, id)
    const page = await pageOf(call, {
      ...{ list: ['bulk', id], cursor, limit },
      find: (after: readonly [number] | null, most) =>
        listBulkLines(tx, { id, scope: actor.scope, after: after?.[0] ?? null, limit: most }),
      count: async () => {
        const { waiting, done, left } = await countBulkLines(tx, id, actor.scope)
        return waiting + done + left
      },
      keyOf: ({ number }) => [number] as const,
    })
    return {
      ...page,
      rows: page.rows.map(({ kind, facts, ...row }) => ({ ...row, about: CaseAbout.parse({ kind, facts }) })),
    }
  },
  lists: ({ rows }) =>
    rows.flatMap(({ employerId, employeeId }) => [employerId, employeeId].filter((person) => person !== null)),
})
