import pg from 'pg'
import type { Role } from '../src/index.ts'
import { agentsRows } from './agents-rows.ts'
import { applicationRows } from './application-rows.ts'
import { casePaperRows } from './case-rows.ts'
import { consentRows, spareConsentRows } from './consent-rows.ts'
import { grantRows } from './grant-rows.ts'
import { ownOf } from './own-rows.ts'
import { proposalRows } from './proposal-rows.ts'
import { repairRows } from './repair-rows.ts'
import { representationRows } from './representation-rows.ts'
import { account, agentId, at, hash, idOf, justNow, later, otherAgentId, type Row } from './row-values.ts'
import { sharingRows } from './sharing-rows.ts'
import { staffRows } from './staff-rows.ts'
import { agentWithoutView } from './view-rows.ts'

export { agentId, otherAgentId, type Row } from './row-values.ts'

/** A partner's rows: what the database holds, and what a test may add without breaking a constraint. */
export interface Tenant {
  partnerId: string
  /** The member of the partner's staff who acts. */
  staffId: string
  /** The person who signs in with their civil identity, and is the tenant's employer. */
  citizenId: string
  existing: Record<string, Row>
  fresh: Record<string, Row>
}

const teamId = '00000000-0000-4000-8000-0000000000bb'

/**
 * The rows of a partner, `a` or `b`; the turn 0 is in the database, the turn 1 is what a test adds, and
 * the turn 2 what that needs.
 */
export function tenant(name: 'a' | 'b'): Tenant {
  const partnerId = idOf(name, 'partner', 0)
  const people = { partnerId, staffId: idOf(name, 'staff', 0), citizenId: idOf(name, 'citizen', 0) }
  return { ...people, existing: rowsOf(name, 0), fresh: rowsOf(name, 1) }
}

/** The row of a table that belongs to a tenant, as a role meets it: in the database, or to be added. */
export const rowFor = (role: Role, table: string, { name, isNew }: { name: 'a' | 'b'; isNew: boolean }): Row => ({
  ...rowsOf(name, isNew ? 1 : 0)[table],
  ...ownOf(role, table, { name, isNew }),
})

function rowsOf(name: 'a' | 'b', turn: 0 | 1 | 2): Record<string, Row> {
  return {
    ...peopleRows(name, turn),
    ...workRows(name, turn),
    ...applicationRows(name, turn),
    ...proposalRows(name, turn),
    ...consentRows(name, turn),
    ...representationRows(name, turn),
    ...staffRows(name, turn),
    ...sharingRows(name, turn),
    ...grantRows(name, turn),
    ...repairRows(name, turn),
    ...agentsRows(name, turn),
    ...traceRows(name, turn),
    ...readingRows(name, turn),
    ...doorRows(name, turn),
  }
}

const digits = (text: string): string =>
  BigInt(`0x${hash(text)}`)
    .toString()
    .slice(0, 14)

function peopleRows(name: string, turn: number): Record<string, Row> {
  const seed = `${name}${turn}`
  const identity = { issuer: 'urn:test', given_name: 'Prénom', family_name: 'Nom', email: 'x@exemple.invalid' }
  const person = { given_names: 'Prénom', family_name: 'Nom', search_name: 'NOM PRENOM', birth_day: '1980-01-01' }
  const address = { email: 'x@exemple.invalid', address_line: '1 rue', postal_code: '75001', city: 'Paris' }
  const team = { id: turn === 0 ? teamId : idOf(seed, 'team'), name: `Équipe ${turn === 0 ? '' : seed}` }
  return {
    partner: {
      ...{ id: idOf(name, 'partner', turn), slug: `partner-${seed}`, name: seed, kind: 'MANDATARY' },
      ...{ siret: digits(`siret${seed}`), created_at: at },
    },
    partner_staff: {
      ...{ id: idOf(name, 'staff', turn), partner_id: idOf(name, 'partner', 0), ...identity, subject: `staff ${seed}` },
      ...{ role: 'ADMINISTRATOR', created_at: at },
    },
    team: { ...team, partner_kinds: '{MANDATARY}', without_partner: false, version: 0 },
    agent: {
      ...{ id: turn === 0 ? agentId : idOf(seed, 'agent'), team_id: teamId, ...identity, subject: `agent ${seed}` },
      ...{ role: 'AGENT', created_at: at, ...account },
    },
    employer: {
      ...{ id: idOf(name, 'employer', turn), cesu_number: digits(`er${seed}`), ...person, ...address },
      ...{ territory: 'METRO', exemption: 'NONE', iban_encrypted: 'v1.x', created_at: at },
    },
    employee: {
      ...{ id: idOf(name, 'employee', turn), cesu_number: digits(`ee${seed}`), ...person, nir_encrypted: 'v1.x' },
      ...{ nir_index: hash(`nir${seed}`), created_at: at },
    },
  }
}

function workRows(name: string, turn: number): Record<string, Row> {
  const written_at = turn === 0 ? at : justNow
  const partner_id = idOf(name, 'partner', 0)
  const employer_id = idOf(name, 'employer', 0)
  const employment_id = idOf(name, 'employment', 0)
  const declaration = { employer_id, period: turn === 0 ? '2026-01' : '2026-02', id: idOf(name, 'declaration', turn) }
  const first = { employer_id, period: '2026-01', declaration_id: idOf(name, 'declaration', 0) }
  const amounts = { hours_hundredths: 1_000, net_cents: 10_000, contributions_cents: 4_000 }
  return {
    employment: {
      ...{ employer_id, id: idOf(name, 'employment', turn), activity: 'Ménage', scheme: 'HOME_EMPLOYEE' },
      ...{ employee_id: idOf(name, 'employee', turn === 0 ? 0 : 2), start_day: '2025-01-01' },
    },
    employment_terms: {
      ...{ employer_id, employment_id, from_day: turn === 0 ? '2025-01-01' : '2026-01-01', level: 3 },
      ...{ weekly_hours_hundredths: 1_000, net_hourly_cents: 1_000, leave_mode: 'INCLUDED' },
    },
    mandate: {
      ...{ employer_id, id: idOf(name, 'mandate', turn), partner_id, status: turn === 0 ? 'ACTIVE' : 'EXPIRED' },
      ...{
        ...{ acts: '{DECLARE,CORRECT,PROPOSE_EMPLOYMENT,PROPOSE_END}', start_day: '2025-01-01' },
        // Past: a job may end it.
        end_day: turn === 0 ? '2025-12-31' : null,
        ...{ signed_at: at, created_at: at },
      },
    },
    declarable_pair: {
      ...{ employer_id, employment_id, partner_id: turn === 0 ? partner_id : idOf(name, 'partner', turn) },
      ...{ employer_search_name: 'NOM PRENOM', employee_search_name: 'NOM PRENOM', start_day: '2025-01-01' },
    },
    pair_word: {
      ...{ employer_id, employment_id, partner_id: turn === 0 ? partner_id : idOf(name, 'partner', turn) },
      ...{ word: 'NOM', words: ' NOM PRENOM ' },
    },
    declaration: {
      ...{ ...declaration, employment_id, partner_id, reference: `2026015A0000${turn}`, status: 'REGISTERED' },
      ...{ current_version: 1, channel: 'WEB', ...amounts, anomaly_count: 0, submitted_at: at },
      ...{ start_day: `${declaration.period}-01`, end_day: `${declaration.period}-28` },
    },
    declaration_reference: {
      ...(turn === 0 ? first : { ...first, period: '2026-03', declaration_id: idOf(name, 'declaration', 3) }),
      reference: `2026015${name.toUpperCase()}0000${turn}`,
    },
    declaration_version: {
      ...{ ...first, number: turn + 1, partner_id, ...amounts, ...versionRow },
      ...{ author_id: idOf(name, 'staff', 0), reason: turn === 0 ? 'REGISTRATION' : 'CORRECTION' },
    },
    declaration_cancellation: {
      ...(turn === 0 ? first : { ...first, period: '2026-03', declaration_id: idOf(name, 'declaration', 3) }),
      ...{ partner_id, reason: 'NOT_WORKED', author_id: idOf(name, 'staff', 0), author_name: 'Prénom Nom' },
      cancelled_at: justNow,
    },
    document_key: {
      ...{ id: `k${name === 'a' ? 1 : 2}${turn}`, public_key: hash(`key${name}${turn}`).slice(0, 43), created_at: at },
    },
    document: {
      ...{ employer_id, period: '2026-01', declaration_id: first.declaration_id, version: 1, partner_id },
      ...{ kind: turn === 0 ? 'RECEIPT' : 'PAYSLIP', code: `${name.toUpperCase()}${turn}`.padEnd(16, '0') },
      ...{ key_id: `k${name === 'a' ? 1 : 2}0`, seal: `v1.${'s'.repeat(86)}`, issued_at: justNow },
      ...{ issued_by_kind: 'PARTNER_STAFF', issued_by_id: idOf(name, 'staff', 0), issued_by_name: 'Prénom Nom' },
    },
    household_recomputation: { employer_id, period: `2026-0${turn + 1}`, asked_at: justNow },
    case: {
      ...{ id: idOf(name, 'case', turn), kind: 'DECLARATION_ANOMALY', status: 'NEW', team_id: teamId, partner_id },
      ...{ subject_kind: 'DECLARATION', subject_id: idOf(name, 'declaration', turn === 0 ? 0 : 3), employer_id },
      employee_id: idOf(name, 'employee', 0),
      ...{ facts: '{"anomalies": ["PAY_JUMP"]}', due_day: '2026-02-15', opened_at: at, version: 0 },
    },
    case_message: {
      ...{ id: idOf(name, 'case-message', turn), case_id: idOf(name, 'case', 0), case_number: 1, author_id: agentId },
      ...{ party: 'PARTNER', partner_id, about: 'un mandat', reply_by: '2026-02-15' },
      ...{ author_name: 'Prénom Nom', text: 'Qui a signé ?', written_at },
    },
    ...casePaperRows(name, turn),
  }
}

const versionRow: Row = {
  ...{ channel: 'WEB', author_name: 'Prénom Nom', created_at: at, payment_day: '2026-01-31' },
  ...{ start_day: '2026-01-01', end_day: '2026-01-31', pay_kind: 'NET', pay_cents: 10_000, paid_leave_included: true },
  ...{ territory: 'METRO', scheme: 'HOME_EMPLOYEE', exemption: 'NONE', non_resident: false },
  withholding_kind: 'NONE',
  ...{ withholding_rate_pcm: 0, gross_cents: 12_000, net_taxable_cents: 10_000, net_social_cents: 10_000 },
  ...{ withholding_cents: 0, net_paid_cents: 10_000, employee_total_cents: 2_000, employer_total_cents: 4_000 },
  ...{ exemption_cents: 0, hourly_deduction_cents: 2_000, total_cost_cents: 14_000, tax_credit_cents: 7_000 },
  ...{ cost_after_credit_cents: 7_000, lines: '[]', provisional: '{}', anomalies: '{}' },
}

function traceRows(name: string, turn: number): Record<string, Row> {
  const partner_id = idOf(name, 'partner', 0)
  const employer_id = idOf(name, 'employer', 0)
  return {
    parameter_check: {
      ...{
        id: idOf(name, 'check', turn),
        parameter_id: `er_${name}${turn}`,
        version_from: '2026-01-01',
        value: '2,06 %',
      },
      ...{ checked_day: '2026-01-15', agent_id: agentId, agent_name: 'Prénom Nom', comment: 'Relu : inchangé.' },
    },
    audit_entry: {
      ...{ id: idOf(name, 'audit', turn), at: justNow, kind: 'DECLARATION_READ', version: 1, payload: '{}' },
      ...{ actor_kind: 'PARTNER_STAFF', actor_id: idOf(name, 'staff', 0), actor_name: 'Prénom Nom', partner_id },
      ...{ subject_kind: 'DECLARATION', subject_id: idOf(name, 'declaration', 0), employer_id },
    },
    outbox_event: {
      ...{ id: idOf(name, 'event', turn), partner_id, kind: 'DECLARATION_REGISTERED', version: 1, sequence: turn + 1 },
      ...{ subject_kind: 'DECLARATION', subject_id: idOf(name, 'declaration', 0), employer_id, payload: '{}' },
      created_at: turn === 0 ? at : justNow,
    },
    idempotency_record: {
      ...{ actor_kind: 'PARTNER_STAFF', holder_id: partner_id, key: `key-${turn}`, fingerprint: hash('call') },
      ...{ response: '{}', created_at: at, expires_at: later },
    },
    approval: {
      ...{ id: idOf(name, 'approval', turn), subject_kind: 'PARAMETER', subject_id: `er_${name}`, act: 'change' },
      ...{ reason: 'Parce que.', requested_by_id: turn === 0 ? otherAgentId : agentId },
      ...{ requested_by_name: 'Prénom Nom', requested_at: turn === 0 ? at : justNow },
    },
  }
}

function readingRows(name: string, turn: number): Record<string, Row> {
  const account = { actor_kind: 'PARTNER_STAFF', actor_id: idOf(name, 'staff', 0), mode: 'LISTED' }
  const window = `2026-01-1${turn}`
  return {
    installation: { id: 1, demo: true, created_at: at },
    reading_count: { ...account, window, persons: 0 },
    person_read: { ...account, window, person_id: idOf(name, 'employer', 0) },
  }
}

function doorRows(name: string, turn: number): Record<string, Row> {
  const seed = `${name}${turn}`
  return {
    session: {
      ...{ token_hash: hash(`session${seed}`), actor_kind: 'PARTNER_STAFF', actor_id: idOf(name, 'staff', 0) },
      ...{ id_token: 'x', created_at: at, last_seen_at: at, expires_at: later },
    },
    sign_in_attempt: {
      ...{ token_hash: hash(`attempt${seed}`), actor_kind: 'PARTNER_STAFF', state: 's', nonce: 'n' },
      code_verifier: 'c',
      ...{ return_to: '/partenaires/', expires_at: later },
    },
    sign_in_start: { address_hash: hash(`address${seed}`), starts: 1, expires_at: later },
    oidc_record: { model: 'Grant', id_hash: hash(`oidc${seed}`), payload: '{}', expires_at: later },
  }
}

/**
 * Writes the rows of both tenants; for each one, also a worker without contract, a declaration without case, a proposal that was
 * not compared, a mandate of another partner without proof, and what an agent or a person holds where a partner's staff does.
 */
export async function writeTwoTenants(owner: pg.Client): Promise<void> {
  const written = new Set<unknown>()
  for (const name of ['a', 'b'] as const) {
    const spare = spareRows(name)
    for (const [table, row] of Object.entries(rowsOf(name, 0)).filter(([name]) => !writtenByTriggers.has(name))) {
      for (const each of [row, ...(spare[table] ?? [])]) {
        // The platform, the team and the agents are the same for both.
        const key = `${table} ${String(each['id'])}`
        if (each['id'] !== undefined && written.has(key)) continue
        await insert(owner, table, each)
        written.add(key)
      }
    }
  }
}

function spareRows(name: 'a' | 'b'): Record<string, Row[]> {
  const [rows, others] = [rowsOf(name, 0), rowsOf(name, 2)]
  const march = { period: '2026-03', start_day: '2026-03-01', end_day: '2026-03-31' }
  const held = (role: Role, table: string) => rowFor(role, table, { name, isNew: false })
  return {
    partner: [others['partner'] ?? {}],
    employee: [others['employee'] ?? {}],
    declaration: [{ ...rows['declaration'], ...march, id: idOf(name, 'declaration', 3) }],
    employment_proposal: [{ ...others['employment_proposal'], id: idOf(name, 'proposal', 3) }],
    agent: [otherAgentId, agentWithoutView].map((id) => ({ ...rows['agent'], id, subject: `agent ${id}` })),
    idempotency_record: [held('cesu_agent', 'idempotency_record'), held('cesu_citizen', 'idempotency_record')],
    reading_count: [held('cesu_agent', 'reading_count')],
    person_read: [held('cesu_agent', 'person_read')],
    // Of another agent, whose bytes were not sent.
    case_file: [{ ...others['case_file'], author_id: otherAgentId }],
    person_opening: [others['person_opening'] ?? {}],
    voucher: [others['voucher'] ?? {}],
    ...spareConsentRows(name, rows),
  }
}

const insert = (owner: pg.Client, table: string, row: Row) => owner.query(insertion(table, row))

const writtenByTriggers = new Set(['declarable_pair', 'pair_word'])

/** `INSERT` of a row. */
export function insertion(table: string, row: Row): { text: string; values: unknown[] } {
  const columns = Object.keys(row).map((column) => pg.escapeIdentifier(column))
  const places = columns.map((_, index) => `$${index + 1}`)
  const given = columns.length > 0 ? `(${columns.join(', ')}) VALUES (${places.join(', ')})` : 'DEFAULT VALUES'
  const text = `INSERT INTO ${pg.escapeIdentifier(table)} ${given}`
  return { text, values: Object.values(row) }
}
