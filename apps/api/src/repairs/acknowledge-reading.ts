import {
  findGivenReading,
  type GivenReading,
  insertAcknowledgements,
  listEmployersOfReading,
  openRepairItem,
} from '@cesu/db'
import {
  isOfMonth,
  personReasons,
  RejectionReason,
  type RepairSubject,
  refuseRepair,
  saidRefusals,
} from '@cesu/domain/repairs'
import { limitRefusals, type Refusal } from '@cesu/domain/shared'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { employerRef } from '../pairwise.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record as recordEvent } from '../record.ts'
import { dueDayToday } from '../thresholds.ts'
import { typedWords } from '../typed-words.ts'
import { keepRepair } from './keep-repair.ts'

/** Records in one call at most: a reading of three years of ten employers goes in four. */
const MOST_RECORDS = 100

const Acknowledged = z.strictObject({
  /** Its place in the answer, from 0. */
  record: z.int().min(0),
  rejection: z.enum(RejectionReason).nullish(),
  month: z
    .string()
    .regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/)
    .nullish(),
  employerRef: z.string().max(43).nullish(),
  /** What the consumer knows instead: hundredths of hours, cents, or a day. */
  said: z.string().max(10).nullish(),
  words: z.string().max(4_000).nullish(),
})
type Acknowledged = z.infer<typeof Acknowledged>

type AcknowledgeCall = Call<'API_CLIENT', 'write'>

/** What a record became: kept, kept before, something to repair, or a case. */
const outcomes = ['KEPT', 'ALREADY', 'REPAIR', 'CASE'] as const
type Outcome = (typeof outcomes)[number]

/**
 * Says what the consumer did of the records of a reading: taken, or rejected and why. What is rejected becomes something to repair, with
 * the two versions side by side; a person who is not theirs, or a death, is a case: nothing is guessed. The same record said again
 * changes nothing.
 */
export const acknowledgeReading = operation({
  name: 'repairs.acknowledge',
  title: 'Accuser réception des enregistrements d’une lecture',
  permission: 'activity.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), records: z.array(Acknowledged).min(1).max(MOST_RECORDS) }),
  expected: {
    id: 'l’identifiant de la lecture (readingId)',
    records: `un à ${MOST_RECORDS} enregistrements, chacun avec sa place et, s’il est rejeté, son motif`,
  },
  output: z.object({
    results: z.array(
      z.object({
        record: z.int(),
        outcome: z.enum(outcomes),
        repairItemId: z.string().nullable(),
      }),
    ),
  }),
  example: { id: documented.access, records: [{ record: 0 }] },
  async run(call, { id, records }) {
    const { tx, actor, now } = call
    const { partnerId, sharing } = actor
    const reading = await findGivenReading(tx, { partnerId, id })
    if (reading === null) throw new Problem('resource.not_found')
    if (sharing.grant !== reading.grantId && sharing.purpose !== reading.purposeCode) {
      throw new Problem('sharing.token_of_another')
    }
    const employers = await employersOf(call, id, records)
    const read = { reading, employers, dueDay: await dueDayToday(call, 'REPAIR_ITEM') }
    const faults = records.flatMap((one, rank) => faultsOf(one, read, `records[${rank}]`))
    if (faults.length > 0) throw refusedInput(limitRefusals(faults))
    const at = { partnerId, readingId: id, at: now }
    const kept = await insertAcknowledgements(
      tx,
      records.map(({ record, rejection = null }) => ({ ...at, record, rejection })),
    )
    const rejected = records.filter(({ rejection }) => rejection).length
    const payload = { taken: records.length - rejected, rejected }
    await recordEvent(call, { kind: 'RECORDS_ACKNOWLEDGED', subjectId: id, payload, partnerId })
    const results: { record: number; outcome: Outcome; repairItemId: string | null }[] = []
    for (const one of records) {
      // Said twice in one call: the first is kept.
      const became = kept.delete(one.record) ? await follow(call, read, one) : already
      results.push({ record: one.record, ...became })
    }
    return { results }
  },
})

const already = { outcome: 'ALREADY' as const, repairItemId: null }

/** A reading, the employers of its worker by the numbers under which the consumer knows them, and until when what is wrong is answered. */
interface Read {
  reading: GivenReading
  employers: ReadonlyMap<string, string>
  /** YYYY-MM-DD. */
  dueDay: string
}

/** None is looked for when none is named. */
async function employersOf({ tx, actor, secret }: AcknowledgeCall, id: string, records: readonly Acknowledged[]) {
  if (records.every((one) => !one.employerRef)) return new Map<string, string>()
  const ids = await listEmployersOfReading(tx, id)
  const { partnerId } = actor
  return new Map(ids.map((employerId) => [employerRef(secret, { partnerId, employerId }), employerId]))
}

function faultsOf(
  { record, rejection, month, employerRef: ref, said = null, words }: Acknowledged,
  { reading: { records }, employers }: Read,
  field: string,
): Refusal[] {
  const about = rejection && !personReasons.includes(rejection) ? (rejection as RepairSubject) : null
  return [
    ...(!rejection && (month || ref || said || words)
      ? [refuseRepair('repair.reason_missing', `${field}.rejection`)]
      : []),
    ...(record < records ? [] : [refuseRepair('repair.record_unknown', `${field}.record`, { records })]),
    ...(ref && !employers.has(ref) ? [refuseRepair('repair.employer_unknown', `${field}.employerRef`)] : []),
    ...(about !== null && isOfMonth(about) && !month ? [refuseRepair('repair.month_missing', `${field}.month`)] : []),
    ...(about === null ? [] : saidRefusals(about, said).map((one) => ({ ...one, field: `${field}.said` }))),
  ]
}

/** What a record becomes once it is kept: nothing when it is taken; something to repair, or a case, when it is rejected. */
async function follow(
  call: AcknowledgeCall,
  { reading, employers, dueDay }: Read,
  { record, rejection, month = null, employerRef: ref, said = null, words }: Acknowledged,
): Promise<{ outcome: Outcome; repairItemId: string | null }> {
  const { tx, now, newId, actor } = call
  if (!rejection) return { outcome: 'KEPT', repairItemId: null }
  const text = typedWords(words ?? '', 'records')
  if (rejection === 'PERSON' || rejection === 'DEATH') {
    const facts = { consumerName: actor.partner.name, readDay: legalDay(reading.at), words: text }
    await openCase(call, {
      about: { kind: rejection === 'PERSON' ? 'SHARED_IDENTITY' : 'DEATH_REPORTED', facts },
      ...{ subjectId: reading.id, partner: actor.partner },
    })
    return { outcome: 'CASE', repairItemId: null }
  }
  const id = newId()
  const item = await openRepairItem(tx, {
    ...{ id, employerId: (ref && employers.get(ref)) || null, about: rejection, words: text, at: now },
    ...{ period: isOfMonth(rejection) ? month : null, said, reading: { id: reading.id, record } },
    dueDay,
  })
  if (item === null) return { outcome: 'KEPT', repairItemId: null }
  // The same that the consumer opened before, of another reading, stands.
  if (item.id === id) await keepRepair(call, item)
  return { outcome: 'REPAIR', repairItemId: item.id }
}
