import {
  askedAgainFrom,
  findCitizen,
  findLiveGrant,
  type GrantWithPurpose,
  type HeldMonth,
  lastReadings,
  listOwnEvents,
  listOwnMonths,
  listOwnObjections,
  listReceipts,
  type OwnObjection,
  type Tx,
} from '@cesu/db'
import { addPeriods, periodOf, previousPeriod } from '@cesu/domain/shared'
import {
  type ActivityAsked,
  type ActivityEvent,
  type ActivityMonth,
  eventsAsked,
  nextReminder,
  type SharingScopeName,
  sharedRecords,
  sharingFields,
  sharingNotice,
  sharingScopeNames,
  sharingScopes,
} from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { noticeAbout, ownGrant, scopesOfGrant } from './own-grant.ts'
import { ownGrantFields, ownGrantOutput } from './own-grant-output.ts'

const sentence = z.string()

/**
 * One request or grant of the worker who acts: what it says, and the very values that leave under it today, before they are let go. An
 * employer is shown by name here, and leaves as a number.
 */
export const readOwnGrant = operation({
  name: 'sharing.read-own',
  title: 'Lire une demande de partage, ou un de ses partages',
  permission: 'sharing.own',
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant du partage' },
  output: z.object({
    ...ownGrantFields,
    notice: z.object({
      ...{ title: sentence, purpose: sentence, since: sentence, ground: sentence, means: sentence, duration: sentence },
      ...{ kept: sentence, control: sentence, otherwise: sentence },
    }),
    /** What was read before answering, letter for letter; null as long as it is not answered. */
    answered: z.string().nullable(),
    preview: z.array(
      z.object({
        scope: z.enum(sharingScopeNames),
        label: z.string(),
        withheld: z.string(),
        frequency: z.string(),
        firstMonth: z.string(),
        lastMonth: z.string(),
        fields: z.array(z.object({ name: z.string(), label: z.string() })),
        records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
      }),
    ),
    /** What changes of the grant that this request would take the place of; null when there is none. */
    difference: z
      .object({ added: z.array(z.string()), removed: z.array(z.string()), isSuspended: z.boolean() })
      .nullable(),
    /** How they are reminded of it, outside the site; null when nothing leaves under it. */
    reminder: z
      .object({
        /** By e-mail; by post when none is known, which nobody sends yet. */
        by: z.enum(['EMAIL', 'POST']),
        lastAt: z.string().nullable(),
        /** Null when it ends before the next one. */
        nextAt: z.string().nullable(),
      })
      .nullable(),
    /** What became of their objections to it, the last first. */
    objections: z.array(
      z.object({
        askedAt: z.string(),
        /** Null as long as an agent has not answered. */
        answer: z.object({ isUpheld: z.boolean(), reason: z.string(), at: z.string() }).nullable(),
      }),
    ),
    receipts: z.array(
      z.object({ number: z.int(), at: z.string(), body: z.string(), keyId: z.string(), signature: z.string() }),
    ),
  }),
  example: { id: documented.grant },
  async run(call, { id }) {
    const { tx, today } = call
    const grant = await ownGrant(call, id)
    const scopes = scopesOfGrant(grant)
    const { data: _data, ...notice } = sharingNotice(noticeAbout(grant, { scopes, today }))
    const months = await listOwnMonths(tx, { firstMonth: grant.firstMonth, lastMonth: periodOf(today) })
    const live = grant.status === 'PRESENTED' ? await findLiveGrant(tx, grant) : null
    const receipts = await listReceipts(tx, id)
    return {
      ...ownGrantOutput(grant, {
        lastReadAt: (await lastReadings(tx, [id])).get(id) ?? null,
        askedAgainFrom: await askedAgainFrom(tx, { ...grant, now: call.now }),
      }),
      ...{ notice, answered: grant.notice },
      preview: await Promise.all(
        scopes.map((scope) => previewOf(tx, { scope, held: months, today, firstMonth: grant.firstMonth })),
      ),
      difference: live && {
        ...differenceOf(scopesOfGrant(live), scopes),
        isSuspended: live.status === 'SUSPENDED',
      },
      reminder: await reminderOf(call, grant),
      objections: (await listOwnObjections(tx, id)).map(objectionOutput),
      receipts: receipts.map(({ number, at, body, keyId, signature }) => ({
        ...{ number, at: at.toISOString(), body, keyId, signature },
      })),
    }
  },
})

const objectionOutput = ({ askedAt, outcome, reason, decidedAt }: OwnObjection) => ({
  askedAt: askedAt.toISOString(),
  answer:
    decidedAt === null ? null : { isUpheld: outcome === 'GRANTED', reason: reason ?? '', at: decidedAt.toISOString() },
})

async function reminderOf({ tx, now }: Pick<Call<'CITIZEN'>, 'tx' | 'now'>, grant: GrantWithPurpose) {
  const { status, answeredAt, remindedAt, expiresAt, citizenId } = grant
  if (status !== 'ACTIVE' || answeredAt === null) return null
  const by: 'EMAIL' | 'POST' = (await findCitizen(tx, citizenId))?.email ? 'EMAIL' : 'POST'
  const next = nextReminder({ answeredAt, remindedAt, expiresAt }, now)
  return { by, lastAt: remindedAt?.toISOString() ?? null, nextAt: next?.toISOString() ?? null }
}

interface Previewed {
  scope: SharingScopeName
  held: readonly HeldMonth[]
  today: string
  firstMonth: string
}

/** What leaves today under a scope: the months that it reads at most, up to this one. */
async function previewOf(tx: Tx, { scope, held, today, firstMonth: first }: Previewed) {
  const { label, withheld, frequency, fields, windowMonths, granularity } = sharingScopes[scope]
  // What answers on a day looks at the year before its month.
  const lastMonth = granularity === 'PREDICATE' ? previousPeriod(periodOf(today)) : periodOf(today)
  // Everything that may leave, whatever months a program asks first.
  const firstMonth = granularity === 'PREDICATE' ? addPeriods(lastMonth, 1 - (windowMonths ?? 1)) : first
  const asked = { firstMonth, lastMonth, referenceDay: today }
  const months = held
    .filter(({ month }) => month >= firstMonth)
    .map(
      ({ employerId: _id, declaredAt, ...month }): ActivityMonth => ({
        ...{ ...month, employerRef: month.employerName, declaredAt: declaredAt?.toISOString() ?? null },
      }),
    )
  return {
    ...{ scope, label, withheld, frequency, firstMonth, lastMonth },
    fields: fields.map((name) => ({ name, label: sharingFields[name] })),
    records: sharedRecords(scope, { months, events: await eventsOf(tx, scope, asked) }, asked),
  }
}

async function eventsOf(tx: Tx, scope: SharingScopeName, asked: ActivityAsked): Promise<ActivityEvent[]> {
  const which = eventsAsked(scope, asked)
  const events = which === null ? [] : await listOwnEvents(tx, which)
  return events.map(({ employerId: _id, employerName: employerRef, statedAt, ...event }) => ({
    ...{ ...event, employerRef, statedAt: statedAt?.toISOString() ?? null },
  }))
}

function differenceOf(before: readonly SharingScopeName[], after: readonly SharingScopeName[]) {
  const labels = (scopes: readonly SharingScopeName[], others: readonly SharingScopeName[]) =>
    scopes.filter((scope) => !others.includes(scope)).map((scope) => sharingScopes[scope].label)
  return { added: labels(after, before), removed: labels(before, after) }
}
