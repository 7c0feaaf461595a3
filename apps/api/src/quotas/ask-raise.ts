import { insertQuotaRaise } from '@cesu/db'
import {
  lastRaiseDay,
  MOST_RAISE_ASKED,
  MOST_RAISE_TIMES,
  QuotaKind,
  RAISE_WITHIN_DAYS,
  refuseQuota,
} from '@cesu/domain/quotas'
import { addDays, frenchDay, normaliseText, type Refusal } from '@cesu/domain/shared'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { quotaUse } from './quota-use.ts'

/** Characters of why: what the table takes too. */
const MOST_WHY = 1_000

/**
 * Asks a quota to be raised from a day to another: an agent has a case of it in the same transaction, with what is used now. Refused
 * (`input.refused`) field by field; one at a time for each quota (`quota.waits`): of twenty at once, one is asked.
 */
export const askRaise = operation({
  name: 'quotas.ask',
  title: 'Demander un relèvement de quota',
  permission: 'applications.manage',
  effect: 'write',
  input: z.strictObject({
    quota: z.enum(QuotaKind),
    // What is missing or no day is refused below, with what else there is to correct, in the words of the form.
    asked: z.int().min(0).max(MOST_RAISE_ASKED),
    fromDay: z.string().max(10),
    untilDay: z.string().max(10),
    why: z.string().max(MOST_WHY * 4),
  }),
  expected: {
    quota: 'un des quotas de la liste',
    asked: 'la limite demandée, un nombre entier',
    fromDay: 'le premier jour, AAAA-MM-JJ',
    untilDay: 'le dernier jour, AAAA-MM-JJ',
    why: `pourquoi, en ${MOST_WHY} caractères au plus`,
  },
  output: z.object({ id: z.string() }),
  example: {
    ...{ quota: 'PERSONS_DAY', asked: 5_000, fromDay: '2026-12-01', untilDay: '2026-12-31' },
    why: 'Nous reprenons les dossiers de 1 200 employeurs en décembre.',
  },
  async run(call, { quota, asked, fromDay, untilDay, why: typed }) {
    const { tx, actor, now, today, newId } = call
    const { partnerId, partner } = actor
    const { usual, used } = await quotaUse(call, partnerId, quota)
    const faults = [...faultsOfLimit(asked, usual), ...faultsOfDays({ fromDay, untilDay, today })]
    const why = normaliseText(typed, MOST_WHY)
    if (typed.trim() === '') faults.push(refuseQuota('quota.why_missing', 'why'))
    else if ('refusal' in why) faults.push({ ...why.refusal, field: 'why', actor: 'PARTNER' })
    if (faults.length > 0 || 'refusal' in why) throw refusedInput(faults)
    const id = newId()
    const raise = { partnerId, id, quota, asked, usual, used, fromDay, untilDay, why: why.text }
    const by = { askedAt: now, askedByName: actor.name }
    if (!(await insertQuotaRaise(tx, { ...raise, ...by }))) throw new Problem('quota.waits')
    await record(call, {
      ...{ kind: 'QUOTA_ASKED', subjectId: id },
      payload: { raiseVersion: 0, quota, usual, asked, fromDay, untilDay },
    })
    const facts = { quota, usual, asked, used, fromDay, untilDay }
    await openCase(call, { about: { kind: 'QUOTA', facts }, subjectId: id, partner, by: actor })
    return { id }
  },
})

function faultsOfLimit(asked: number, usual: number): Refusal[] {
  if (asked === 0) return [refuseQuota('quota.limit_missing', 'asked')]
  if (asked <= usual) return [refuseQuota('quota.not_more', 'asked', { usual })]
  const most = usual * MOST_RAISE_TIMES
  return asked > most ? [refuseQuota('quota.too_much', 'asked', { most })] : []
}

function faultsOfDays({ fromDay, untilDay, today }: { fromDay: string; untilDay: string; today: string }): Refusal[] {
  const missing = Object.entries({ fromDay, untilDay }).filter(([, day]) => !z.iso.date().safeParse(day).success)
  if (missing.length > 0) return missing.map(([field]) => refuseQuota('quota.day_missing', field))
  const latest = addDays(today, RAISE_WITHIN_DAYS)
  if (fromDay < today || fromDay > latest) return [refuseQuota('quota.begins', 'fromDay', { last: frenchDay(latest) })]
  const last = lastRaiseDay(fromDay)
  return untilDay < fromDay || untilDay > last
    ? [refuseQuota('quota.lasts', 'untilDay', { last: frenchDay(last) })]
    : []
}
