import { asAdmin } from '../../packages/db/src/index.ts'
import type { Acknowledged, Recorder } from './recorder.ts'

/** What the database holds, against what was acknowledged: counts that must all be zero. */
export interface Verdict {
  lost: number
  double: number
  halfWritten: number
}

const sum = (parts: readonly string[]) => parts.map((part) => `(${part})`).join(' + ')

/** Acknowledged, and not there: the row, or its key. */
const lost = sum([
  `SELECT count(*) FROM json_to_recordset($1) AS a(reference text, "employerId" uuid, period text, id uuid)
   LEFT JOIN declaration d ON (d.employer_id, d.period, d.id, d.reference::text) = (a."employerId", a.period, a.id, a.reference)
   WHERE d.id IS NULL`,
  `SELECT count(*) FROM json_to_recordset($2) AS a("employerId" uuid, period text, id uuid, version int)
   LEFT JOIN declaration_version v ON (v.employer_id, v.period, v.declaration_id, v.number) = (a."employerId", a.period, a.id, a.version)
   WHERE v.number IS NULL`,
  `SELECT count(*) FROM json_to_recordset($3) AS a(id uuid, email text)
   LEFT JOIN mandate_request m ON m.id = a.id AND m.email = a.email WHERE m.id IS NULL`,
  `SELECT count(*) FROM json_to_recordset($4) AS a(id uuid) LEFT JOIN access_record r ON r.id = a.id WHERE r.id IS NULL`,
  `SELECT count(*) FROM json_array_elements_text($5) AS a(key) LEFT JOIN idempotency_record i ON i.key = a.key WHERE i.key IS NULL`,
])

/** There more than once, or more often than it was sent. */
const double = sum([
  `SELECT count(*) - count(DISTINCT (employer_id, period, employment_id)) FROM declaration`,
  `SELECT count(*) - count(DISTINCT reference) FROM declaration`,
  `SELECT abs(count(*) - json_array_length($1)) FROM declaration`,
  `SELECT abs(count(*) - json_array_length($1) - json_array_length($2)) FROM declaration_version`,
  `SELECT abs(count(*) - json_array_length($3)) FROM mandate_request`,
  `SELECT count(*) - count(DISTINCT (subject_kind, subject_id, sequence)) FROM outbox_event`,
  `SELECT count(*) - count(DISTINCT (kind, subject_id, payload ->> 'version')) FROM audit_entry
   WHERE kind IN ('DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'MANDATE_REQUESTED')`,
])

/** There without all that its transaction makes: versions, trail, event, reference, message, answer of the key. */
const halfWritten = sum([
  `SELECT count(*) FROM declaration d WHERE d.current_version <> (SELECT count(*) FROM declaration_version v
   WHERE (v.employer_id, v.period, v.declaration_id) = (d.employer_id, d.period, d.id))`,
  `SELECT count(*) FROM declaration d WHERE d.current_version <> (SELECT count(*) FROM audit_entry a
   WHERE a.subject_kind = 'DECLARATION' AND a.subject_id = d.id::text AND a.kind IN ('DECLARATION_REGISTERED', 'DECLARATION_CORRECTED'))`,
  `SELECT count(*) FROM declaration d WHERE d.current_version <> (SELECT count(*) FROM outbox_event e
   WHERE e.subject_kind = 'DECLARATION' AND e.subject_id = d.id::text)`,
  `SELECT count(*) FROM declaration d LEFT JOIN declaration_reference r USING (reference) WHERE r.reference IS NULL`,
  `SELECT count(*) FROM mandate_request m LEFT JOIN message t ON t.request_id = m.id WHERE t.id IS NULL`,
  `SELECT count(*) FROM idempotency_record WHERE jsonb_typeof(response) = 'null'`,
])

const keysOf = ({ declarations, corrections, requests }: Acknowledged): string[] =>
  [...declarations, ...corrections, ...requests].map(({ key }) => key)

/** Looks at everything; every row counted must be one that the recorder sent, all of which were acknowledged. */
export const verify = (url: string, { acknowledged }: Pick<Recorder, 'acknowledged'>): Promise<Verdict> =>
  asAdmin(url, async (client) => {
    const { declarations, corrections, requests, readings } = acknowledged
    const told = [declarations, corrections, requests, readings, keysOf(acknowledged)].map((one) => JSON.stringify(one))
    const { rows } = await client.query<Record<keyof Verdict, string>>(
      `SELECT ${lost} AS lost, ${double} AS double, ${halfWritten} AS "halfWritten"`,
      told,
    )
    const { lost: gone = '?', double: twice = '?', halfWritten: half = '?' } = rows[0] ?? {}
    return { lost: Number(gone), double: Number(twice), halfWritten: Number(half) }
  })

/** What a follower of the events read wrong: counts that must all be zero. */
export interface Followed {
  missed: number
  twice: number
  /** Not after those before of their subject; the numbers of a declaration follow each other, those of a grant that is told of do not. */
  disordered: number
}

/** Compares the events that a follower read, up to the last, with those that are there. */
export const verifyEvents = (url: string, { events }: Pick<Recorder, 'events'>): Promise<Followed> =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM outbox_event')
    const seen = new Set(events.map(({ id }) => id))
    const last = new Map<string, number>()
    let disordered = 0
    for (const { subjectId, sequence } of events) {
      if (sequence <= (last.get(subjectId) ?? 0)) disordered += 1
      last.set(subjectId, sequence)
    }
    return { missed: rows.filter(({ id }) => !seen.has(id)).length, twice: events.length - seen.size, disordered }
  })
