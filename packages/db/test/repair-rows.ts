import { at, idOf, justNow, type Row } from './row-values.ts'

/** A receipt that jobs may remove: more than 36 months ago. */
const longAgo = '2020-01-15T10:00:00Z'

/** Each sum of the end of a contract, which nobody said. */
const noSum = {
  ...{ severance_cents: null, retirement_cents: null, mutual_cents: null, fixed_term_cents: null, notice_cents: null },
  paid_leave_cents: null,
} satisfies Row

/** The rows of what is said of contracts beside their months, of what consumers did of records, and of what is to repair. */
export function repairRows(name: string, turn: number): Record<string, Row> {
  const partner = idOf(name, 'partner', 0)
  const contract = { employer_id: idOf(name, 'employer', 0), employment_id: idOf(name, 'employment', 0) }
  return {
    employment_event: {
      ...{ ...contract, id: idOf(name, 'event', turn), kind: 'STOP', side: 'EMPLOYER', partner_id: partner },
      ...{ first_day: `2026-0${turn + 1}-12`, last_day: null, last_day_worked: `2026-0${turn + 1}-09`, route: null },
      ...{
        notice_status: null,
        notice_first_day: null,
        notice_last_day: null,
        status: 'STATED',
        confirmed_at: null,
        stated_at: at,
      },
      ...{ author_id: idOf(name, 'staff', 0), author_name: 'Prénom Nom', ...noSum, portability: null },
    },
    record_acknowledgement: {
      ...{ partner_id: partner, reading_id: idOf(name, 'access', 0), record: turn, rejection: null },
      at: turn === 0 ? longAgo : justNow,
    },
    repair_item: {
      ...{
        ...contract,
        id: idOf(name, 'repair', turn),
        employee_id: idOf(name, 'employee', 2),
        about: 'HOURS',
        event_id: null,
      },
      ...{ period: `2026-0${turn + 1}`, origin: 'WORKER', consumer_id: null, reading_id: null, record: null },
      ...{ held: '4000', said: '3600', words: '', owner: 'PARTNER', owner_partner_id: partner, status: 'OPEN' },
      ...{ due_day: '2026-02-01', opened_at: at, answered_at: null, answer: '' },
    },
  }
}

const end: Row = { kind: 'END', first_day: null, last_day: '2026-02-28', last_day_worked: null, route: 'RESIGNATION' }
const asked: Row = {
  origin: 'CONSUMER',
  consumer_id: idOf('a', 'partner', 0),
  reading_id: idOf('a', 'access', 0),
  record: 0,
}
const elsewhere = idOf('nobody', 'knows', 0)
const { employment_event: said, repair_item: open, record_acknowledgement: taken } = repairRows('a', 0)

/** Rows that a check, an index or a foreign key of these tables stops, and which. */
export const brokenRepairRows: readonly (readonly [table: string, changes: Row, constraint: string])[] = [
  ['employment_event', { first_day: 'hier' }, 'employment_event_first_day_check'],
  ['employment_event', { last_day: 'demain' }, 'employment_event_last_day_check'],
  ['employment_event', { last_day_worked: '2026-00-00' }, 'employment_event_last_day_worked_check'],
  [
    'employment_event',
    { ...end, notice_status: 'WORKED', notice_first_day: 'x' },
    'employment_event_notice_first_day_check',
  ],
  [
    'employment_event',
    { ...end, notice_status: 'WORKED', notice_last_day: 'x' },
    'employment_event_notice_last_day_check',
  ],
  ['employment_event', { author_name: '' }, 'employment_event_author_name_check'],
  ['employment_event', { last_day_worked: null }, 'employment_event_is_whole'],
  ['employment_event', { route: 'RESIGNATION' }, 'employment_event_is_whole'],
  ['employment_event', { ...end, route: null }, 'employment_event_is_whole'],
  ['employment_event', { last_day: '2026-02-11' }, 'employment_event_days_in_order'],
  ['employment_event', { last_day_worked: '2026-02-13' }, 'employment_event_days_in_order'],
  ['employment_event', { ...end, last_day_worked: '2026-03-01' }, 'employment_event_days_in_order'],
  ['employment_event', { ...end, notice_first_day: '2026-02-01' }, 'employment_event_notice'],
  [
    'employment_event',
    { ...end, notice_status: 'WORKED', notice_first_day: '2026-02-02', notice_last_day: '2026-02-01' },
    'employment_event_notice',
  ],
  ...Object.keys(noSum).flatMap((sum) =>
    [0, 20_000_001].map(
      (cents) => ['employment_event', { ...end, [sum]: cents }, `employment_event_${sum}_check`] as const,
    ),
  ),
  ['employment_event', { severance_cents: 1 }, 'employment_event_end_is_said'],
  ['employment_event', { portability: false }, 'employment_event_end_is_said'],
  [
    'employment_event',
    { ...end, side: 'WORKER', partner_id: null, route: null, notice_cents: 1 },
    'employment_event_end_is_said',
  ],
  ['employment_event', { ...end, route: 'DISMISSAL_GROSS', portability: true }, 'employment_event_portability'],
  ['employment_event', { side: 'WORKER' }, 'employment_event_worker_has_no_partner'],
  ['employment_event', { id: said?.['id'] }, 'employment_event_pkey'],
  ['employment_event', { employment_id: elsewhere }, 'employment_event_employer_id_employment_id_fkey'],
  ['employment_event', { partner_id: elsewhere }, 'employment_event_partner_id_fkey'],
  ['record_acknowledgement', { record: -1 }, 'record_acknowledgement_record_check'],
  ['record_acknowledgement', { record: taken?.['record'] }, 'record_acknowledgement_pkey'],
  ['repair_item', { period: '2026-13' }, 'repair_item_period_check'],
  ['repair_item', { ...asked, record: -1 }, 'repair_item_record_check'],
  ['repair_item', { held: '' }, 'repair_item_held_check'],
  ['repair_item', { said: '' }, 'repair_item_said_check'],
  ['repair_item', { words: 'x'.repeat(1_001) }, 'repair_item_words_check'],
  ['repair_item', { answer: 'x'.repeat(1_001) }, 'repair_item_answer_check'],
  ['repair_item', { due_day: 'demain' }, 'repair_item_due_day_check'],
  ['repair_item', { employment_id: null }, 'repair_item_contract'],
  ['repair_item', { period: null }, 'repair_item_month'],
  ['repair_item', { about: 'STOP_DAYS' }, 'repair_item_month'],
  ['repair_item', { event_id: elsewhere }, 'repair_item_event_id_fkey'],
  ['repair_item', { ...asked, consumer_id: null }, 'repair_item_origin'],
  ['repair_item', { ...asked, reading_id: null }, 'repair_item_origin'],
  ['repair_item', { ...asked, record: null }, 'repair_item_origin'],
  ['repair_item', { owner: 'EMPLOYER' }, 'repair_item_owner'],
  ['repair_item', { status: 'CORRECTED' }, 'repair_item_answered'],
  ['repair_item', { status: 'MAINTAINED', answered_at: at }, 'repair_item_maintained_says_why'],
  ['repair_item', { id: open?.['id'] }, 'repair_item_pkey'],
  ['repair_item', { period: open?.['period'] }, 'repair_item_one_open'],
  ['repair_item', { employee_id: elsewhere }, 'repair_item_employee_id_fkey'],
  ['repair_item', { employment_id: elsewhere }, 'repair_item_employer_id_employment_id_fkey'],
  ['repair_item', { ...asked, consumer_id: elsewhere }, 'repair_item_consumer_id_fkey'],
  ['repair_item', { owner_partner_id: elsewhere }, 'repair_item_owner_partner_id_fkey'],
]
