import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProving, sample } from '../../../scripts/trials.ts'
import { asAdmin, type Role, roles } from '../src/index.ts'
import { access, withoutPolicies } from './access.ts'
import { readPolicies, readTables, type Table } from './catalogue.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Observer, type Outcome, observer, type Situation, situations } from './observe-access.ts'
import { type Command, commands, readRight } from './rights.ts'
import { writeTwoTenants } from './two-tenants.ts'

type Outcomes = Record<Command, Record<Situation, Outcome>>

let database: FreshDatabase
let tables: Table[]
let observed: Observer

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  tables = await readTables(database.adminUrl)
  observed = await observer(database, tables)
})
afterAll(async () => {
  await observed.close()
  await database.close()
})

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

const rightOf = (role: Role, table: string, command: Command) => readRight(access[table]?.[role]?.[command])

/** What the table of expectations says must happen. */
const expected = (role: Role, table: string): Outcomes =>
  record(commands, (command) => {
    const right = rightOf(role, table, command)
    return record(situations, (situation): Outcome => {
      if (right === null) return 'denied'
      const reached =
        right.reach === 'always' ||
        (right.reach === 'all' && (situation === 'own' || situation === 'other')) ||
        (right.reach === 'own' && situation === 'own')
      if (reached) return 'done'
      return command === 'insert' ? 'refused' : 'hidden'
    })
  })

/** What happens. */
async function actual(role: Role, table: string): Promise<Outcomes> {
  const outcomes = record(commands, () => ({}) as Record<Situation, Outcome>)
  for (const command of commands) {
    const columns = rightOf(role, table, command)?.columns ?? null
    for (const situation of situations) {
      outcomes[command][situation] = await observed.outcome({ role, table, command, columns }, situation)
    }
  }
  return outcomes
}

test('every table is listed, and every one but those with a reason has row-level security, enabled and forced', () => {
  expect(tables.map(({ name }) => name)).toEqual(Object.keys(access).sort())
  expect(tables.filter((table) => !table.protected).map(({ name }) => name)).toEqual(Object.keys(withoutPolicies))
})

test('every role is listed', async () => {
  const { rows } = await asAdmin(database.adminUrl, (admin) =>
    admin.query<{ name: string }>(`SELECT rolname::text AS name FROM pg_roles WHERE rolname LIKE 'cesu\\_%'`),
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...roles, 'cesu_owner'].sort())
})

describe.each(roles)('%s', (role) => {
  test.each(Object.keys(access))('%s: commands, in every situation', async (table) => {
    expect(await actual(role, table)).toEqual(expected(role, table))
  })

  test.each(Object.keys(access))('%s: columns', async (table) => {
    const all = tables.find(({ name }) => name === table)?.columns ?? []
    for (const command of ['select', 'insert', 'update'] as const) {
      const right = rightOf(role, table, command)
      const wanted = right === null ? [] : (right.columns ?? all)
      expect((await observed.columns(role, table, command)).sort(), command).toEqual([...wanted].sort())
    }
  })
})

const effectsOfCases =
  'apps/api/test/case-rights.test.ts and case-effects.test.ts: what an agent changes, of what they hold a case'

const corrections = 'apps/api/test/case-corrections.test.ts: what an agent corrects, of what they hold a case'

const leaks = 'apps/api/test/case-leaks.test.ts: leaks, and objections to sharing'
const files = 'apps/api/test/title-files.test.ts: what is traced and told of files, and of titles'
const questions = 'apps/api/test/case-questions.test.ts: what is asked about a case, and answered'
const staff = 'apps/api/src/staff: what is traced of a partner’s staff'
const habilitations = 'apps/api/src/habilitations: what is traced, told and opened of habilitations'

const bulks = 'apps/api/test/case-bulk.test.ts: what two agents decide of many cases'
const quotas = 'apps/api/test/quotas.test.ts: what is traced, told and opened of raises'
const titles = 'voucher-trail-rules.test.ts: what is traced and told of titles that pay'
const remittances = 'apps/api/test/remittances.test.ts: what is traced, told and opened of titles that are remitted'
const issuers = 'apps/api/test/issuer-moves.test.ts and issuer-checks.test.ts: what is done about issuers, and traced'
const rights = 'rights-rules.test.ts: who gives rights, and to whom'
const narrowed = 'rights-rules.test.ts: what narrows it stays, by role and by scope'
const papers = 'case-paper-rules.test.ts: files, opinions, mentions and what one has read, each in one’s own name'

/** What takes out a policy that another one covers in the matrix, and the test that sees it. */
const seenElsewhere: Readonly<Record<string, string>> = {
  'agent.agent_insert taken out': rights,
  'agent.agent_update taken out': rights,
  'api_client.agent_update taken out': effectsOfCases,
  'audit_entry.agent_insert_asked taken out': questions,
  'audit_entry.agent_insert_bulk taken out': bulks,
  'audit_entry.agent_insert_closure taken out': 'apps/api/test/closures.test.ts: what is traced of one',
  'audit_entry.agent_insert_corrected taken out': corrections,
  'audit_entry.agent_insert_cut taken out': 'apps/api/test/cuts.test.ts: what is traced of a cut',
  'audit_entry.agent_insert_habilitation taken out': habilitations,
  'audit_entry.agent_insert_issuer taken out': issuers,
  'audit_entry.agent_insert_leak taken out': leaks,
  'audit_entry.agent_insert_opening taken out': 'apps/api/src/openings: what is traced of openings',
  'audit_entry.agent_insert_papers taken out': 'apps/api/test/case-files.test.ts and case-colleagues.test.ts',
  'audit_entry.agent_insert_people taken out': rights,
  'audit_entry.agent_insert_quota taken out': quotas,
  'audit_entry.agent_insert_template taken out': 'apps/api/test/templates.test.ts: what is traced of one',
  'audit_entry.agent_insert_threshold taken out': 'apps/api/test/thresholds.test.ts: what is traced of a change',
  'audit_entry.agent_insert_title taken out': titles,
  'audit_entry.agent_insert_title_case taken out': remittances,
  'audit_entry.agent_insert_views taken out': 'apps/api/test/case-views.test.ts: what is traced of views',
  'audit_entry.api_insert_answered taken out': questions,
  'audit_entry.api_insert_check taken out': issuers,
  'audit_entry.api_insert_file taken out': files,
  'audit_entry.api_insert_files taken out': papers,
  'audit_entry.api_insert_habilitation taken out': habilitations,
  'audit_entry.api_insert_quota taken out': quotas,
  'audit_entry.api_insert_remittance taken out': remittances,
  'audit_entry.api_insert_staff taken out': staff,
  'audit_entry.api_insert_title taken out': titles,
  'audit_entry.api_insert_title_case taken out': remittances,
  'audit_entry.api_insert_voucher taken out': files,
  'audit_entry.citizen_insert_answered taken out': questions,
  'audit_entry.citizen_insert_files taken out': papers,
  'audit_entry.citizen_insert_remittance taken out': remittances,
  'audit_entry.citizen_insert_title taken out': titles,
  'audit_entry.citizen_insert_title_case taken out': remittances,
  'audit_entry.door_insert_confirmed taken out': 'apps/api/src/ways-in/sign-in/step-up.test.ts: a proof given again',
  'audit_entry.door_insert_joined taken out': staff,
  'audit_entry.jobs_insert_file taken out': files,
  'audit_entry.jobs_insert_habilitation taken out': habilitations,
  'audit_entry.jobs_insert_title taken out': titles,
  'bulk_decision_case.agent_insert taken out': bulks,
  'case.agent_insert_leak taken out': leaks,
  'case.agent_insert_title taken out': remittances,
  'case.agent_update opened to every row': narrowed,
  'case.api_insert_habilitation taken out': habilitations,
  'case.api_insert_quota taken out': quotas,
  'case.api_insert_title taken out': remittances,
  'case.citizen_insert_objection taken out': leaks,
  'case.citizen_insert_title taken out': remittances,
  'case.jobs_insert_leak taken out': leaks,
  'case.jobs_insert_title taken out': remittances,
  'case_file.agent_insert opened to every row': narrowed,
  'case_file.agent_update opened to every row': narrowed,
  'case_file.backoffice_select opened to every row': narrowed,
  'case_file_content.agent_insert taken out': papers,
  'case_mention.agent_insert taken out': papers,
  'case_mention.backoffice_select opened to every row': narrowed,
  'case_message.agent_insert taken out': questions,
  'case_message.backoffice_select opened to every row': narrowed,
  'case_message.citizen_select taken out': questions,
  'case_note.agent_insert opened to every row': narrowed,
  'case_note.backoffice_select opened to every row': narrowed,
  'case_opinion.agent_insert taken out': papers,
  'case_opinion.agent_update opened to every row': narrowed,
  'case_opinion.backoffice_select opened to every row': narrowed,
  'case_presence.agent_insert taken out': 'case-rules.test.ts: where an agent says they are',
  'case_presence.backoffice_select opened to every row': narrowed,
  'case_seen.agent_insert taken out': papers,
  'case_view_default.agent_insert taken out': 'case-rules.test.ts: which view an agent finds first',
  'declaration.agent_correct taken out': corrections,
  'declaration.agent_update taken out': effectsOfCases,
  'declaration_cancellation.agent_insert taken out': effectsOfCases,
  'declaration_cancellation.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'declaration_version.agent_insert taken out': corrections,
  'declaration_version.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'document.citizen_insert taken out': 'own-work-rules.test.ts: what a worker issues of their own work',
  'document.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'employment_terms.citizen_select taken out': 'own-work-rules.test.ts: what a worker reads of their own work',
  'household_recomputation.agent_insert opened to every row': narrowed,
  'mandate.agent_update taken out': effectsOfCases,
  'message.agent_insert taken out': effectsOfCases,
  'outbox_event.agent_insert_asked taken out': questions,
  'outbox_event.agent_insert_corrected taken out': corrections,
  'outbox_event.agent_insert_habilitation taken out': habilitations,
  'outbox_event.agent_insert_quota taken out': quotas,
  'outbox_event.agent_insert_title taken out': titles,
  'outbox_event.api_insert_remittance taken out': remittances,
  'outbox_event.api_insert_title taken out': titles,
  'outbox_event.citizen_insert_remittance taken out': remittances,
  'outbox_event.citizen_insert_title taken out': titles,
  'outbox_event.jobs_insert_file taken out': files,
  'outbox_event.jobs_insert_habilitation taken out': habilitations,
  'outbox_event.jobs_insert_title taken out': titles,
  'parameter_check.agent_insert opened to every row': narrowed,
  'purpose.agent_insert opened to every row': narrowed,
  'reading_count.api_select taken out': 'finer-rules.test.ts: what the programs of a partner have read',
  'remittance.citizen_select taken out': remittances,
  'reply_template.agent_insert taken out': 'apps/api/test/templates.test.ts: what is published',
  'service_closure.agent_insert taken out': rights,
  'service_closure.agent_update taken out': rights,
  'sharing_grant.agent_update opened to every row': narrowed,
  'team.agent_insert taken out': rights,
  'team.agent_update taken out': rights,
  'threshold_value.agent_insert taken out': rights,
  'voucher_issuer.agent_insert taken out': issuers,
  'voucher_issuer.agent_update taken out': issuers,
}

test('the matrix bites: it turns red for a policy that is taken out or opened, whichever', async () => {
  const policies = (await readPolicies(database.adminUrl)).filter(({ restrictive }) => !restrictive)
  expect(policies.length).toBeGreaterThan(50)
  const survivors = await asAdmin(database.adminUrl, async (admin) => {
    const alive: string[] = []
    for (const { table, name, roles: subjects, restore, mutants } of sample(policies)) {
      const concerned = roles.filter((role) => subjects.includes(role.replace('cesu_migrator', 'cesu_owner')))
      for (const { title, sql } of mutants) {
        await admin.query(sql)
        const seen = await Promise.all(concerned.map((role) => actual(role, table)))
        await admin.query(restore)
        const wanted = concerned.map((role) => expected(role, table))
        if (JSON.stringify(seen) === JSON.stringify(wanted)) alive.push(`${table}.${name} ${title}`)
      }
    }
    return alive
  })
  // All of them when all policies are tried: one that the matrix has come to see leaves the list.
  const known = Object.keys(seenElsewhere).filter((one) => isProving() || survivors.includes(one))
  expect(survivors.sort()).toEqual(known.sort())
})
