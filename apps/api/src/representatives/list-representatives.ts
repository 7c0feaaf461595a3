import { listRepresentations, listRepresentedActs, type OwnRepresentation } from '@cesu/db'
import { printedCode } from '@cesu/domain/documents'
import { RepresentationAct, RepresentationStatus, representationStateAt } from '@cesu/domain/representations'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { RepresentedActs, representedActs } from '../represented-acts.ts'
import { representationCode } from './code.ts'

/** Acts that a page shows of each helper. */
const SHOWN = 200

const shared = {
  id: z.string(),
  acts: z.array(z.enum(RepresentationAct)),
  months: z.int(),
  state: z.enum([...Object.values(RepresentationStatus), 'EXPIRED']),
  codeUntil: z.string(),
  endsAt: z.string().nullable(),
  endedAt: z.string().nullable(),
}

/** Those who help the person who acts, with what each did and the codes that wait; and those whom they help. */
export const listRepresentatives = operation({
  name: 'representatives.list',
  title: 'Lister qui aide, et qui est aidé',
  permission: 'representatives.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    /** The telephone of those who answer workers; null where none is set. */
    phone: z.string().nullable(),
    helpers: z.array(
      z.object({
        ...shared,
        /** Null as long as nobody has answered. */
        helperName: z.string().nullable(),
        /** The code to give, as long as it waits. */
        code: z.string().nullable(),
        done: RepresentedActs,
      }),
    ),
    helped: z.array(z.object({ ...shared, principalName: z.string() })),
  }),
  example: undefined,
  async run({ tx, actor, now, secret, helpPhone }) {
    const rows = await listRepresentations(tx)
    const done = representedActs(await listRepresentedActs(tx, SHOWN))
    return {
      phone: helpPhone ?? null,
      helpers: rows
        .filter(({ principalId }) => principalId === actor.id)
        .map((row) => ({
          ...told(row, now),
          helperName: row.helperName,
          code: representationStateAt(row, now) === 'INVITED' ? printedCode(representationCode(row.id, secret)) : null,
          done: done.filter(({ representationId }) => representationId === row.id),
        })),
      helped: rows
        .filter(({ helperId }) => helperId === actor.id)
        .map((row) => ({ ...told(row, now), principalName: row.principalName })),
    }
  },
})

const told = (row: OwnRepresentation, now: Date) => ({
  ...{ id: row.id, acts: row.acts, months: row.months, state: representationStateAt(row, now) },
  ...{ codeUntil: row.codeUntil.toISOString(), endsAt: row.endsAt?.toISOString() ?? null },
  endedAt: row.endedAt?.toISOString() ?? null,
})
