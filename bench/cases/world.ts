import { randomUUID } from 'node:crypto'
import { type Agent, agentActor } from '../../apps/api/src/actors/agent.ts'
import { asAdmin, insertWorld, withContext } from '../../packages/db/src/index.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'
import { makePairs, makeStaff } from '../api/pairs.ts'

/** Pairs that the cases are about: a hundred cases each. */
const PAIRS = 2_000

/** A team with many agents and half of all cases, and as many agents who are each alone in a team with its own queue. */
export interface CasesWorld {
  bench: BenchPlatform
  together: readonly Agent[]
  apart: readonly Agent[]
}

/** Makes as many cases of five kinds, decided for the most part, as a platform has after some years. */
export async function makeCasesWorld(
  bench: BenchPlatform,
  { cases, agents }: { cases: number; agents: number },
): Promise<CasesWorld> {
  // What these agents would list in a day of work is listed here in minutes.
  bench.platform.config.budgets.agentListedPerHour = 1_000_000
  const [{ partnerId }] = await makeStaff(bench.owner, 1)
  const pairs = await makePairs(bench.owner, partnerId, { count: PAIRS, today: new Date() })
  const own = randomUUID()
  const together = await makeAgents(
    bench,
    Array.from({ length: agents }, () => own),
  )
  const apart = await makeAgents(
    bench,
    Array.from({ length: agents }, () => randomUUID()),
  )
  await asAdmin(bench.adminUrl, async (admin) => {
    await admin.query(
      'CREATE TEMP TABLE pair AS SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS p (er, ee, place)',
      [pairs.map(({ employerId }) => employerId), pairs.map(({ employeeId }) => employeeId)],
    )
    await admin.query(
      'CREATE TEMP TABLE handler AS SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS h (id, team, place)',
      [[...together, ...apart].map(({ id }) => id), [...together, ...apart].map(({ team }) => team.id)],
    )
    await admin.query(filling(2 * agents), [cases, partnerId])
    await admin.query('VACUUM (ANALYZE) "case"')
  })
  return { bench, together, apart }
}

/** One in five waits, one in twenty is held, one in a hundred is a leader's, the rest is decided; half are due within two months; opened over two years. */
const filling = (handlers: number): string => `
  INSERT INTO "case" (id, kind, status, assignee_id, outcome, reason, decided_at, decided_by, team_id, subject_kind, subject_id, employer_id,
    employee_id, partner_id, facts, due_day, opened_at)
  SELECT gen_random_uuid(), k.kind::"CaseKind", s.status::"CaseStatus", CASE WHEN s.status IN ('IN_PROGRESS', 'RESOLVED') THEN h.id END,
    CASE WHEN s.status = 'RESOLVED' THEN 'NO_CHANGE'::"CaseOutcome" END, CASE WHEN s.status = 'RESOLVED' THEN 'Banc.' END,
    CASE WHEN s.status = 'RESOLVED' THEN o.opened_at + make_interval(secs => n.draw3 * 1000000) END,
    CASE WHEN s.status = 'RESOLVED' THEN 'Banc' END, h.team, k.subject::"SubjectKind",
    gen_random_uuid()::text, p.er, p.ee, $2::uuid, k.facts::jsonb, to_char(now() + make_interval(days => (n.draw3 * 120)::int - 60), 'YYYY-MM-DD'), o.opened_at
  FROM (SELECT n, random() AS draw1, random() AS draw2, random() AS draw3 FROM generate_series(1, $1::int) n) n
  CROSS JOIN LATERAL (SELECT now() - make_interval(days => 12 + (n.n % 719)) AS opened_at) o
  JOIN handler h ON h.place = 1 + n.n % ${handlers}
  JOIN pair p ON p.place = 1 + n.n % ${PAIRS}
  CROSS JOIN LATERAL (SELECT CASE
    WHEN draw1 < 0.2 THEN 'NEW' WHEN draw1 < 0.25 THEN 'IN_PROGRESS' WHEN draw1 < 0.26 THEN 'ESCALATED' ELSE 'RESOLVED' END AS status) s
  JOIN (VALUES
    (0.00, 0.70, 'DECLARATION_ANOMALY', 'DECLARATION', '{"period":"2026-01","reference":"2026015A00001","anomalies":["PAY_JUMP"]}'),
    (0.70, 0.85, 'DECLARATION_CHANGE', 'DECLARATION', '{"period":"2026-01","reference":"2026015A00001","version":1,"wanted":"CORRECTION","explanation":"Banc."}'),
    (0.85, 0.92, 'IDENTITY_REVIEW', 'IDENTITY_CHECK', '{"day":"2026-01-01","proposals":30,"contradictions":12,"persons":8}'),
    (0.92, 0.96, 'MANDATE_DISPUTED', 'MANDATE', '{"given":true,"partnerName":"Banc","askedDay":"2026-01-01"}'),
    (0.96, 1.00, 'DEATH_REPORTED', 'ACCESS_RECORD', '{"consumerName":"Banc","readDay":"2026-01-01","words":""}')
  ) AS k (least, most, kind, subject, facts) ON n.draw2 >= k.least AND n.draw2 < k.most`

/** An agent for each of these teams, which are made when they are not there. */
async function makeAgents({ owner }: BenchPlatform, teamIds: readonly string[]): Promise<Agent[]> {
  const teams = [...new Set(teamIds)].map((id) => ({ id, name: `Équipe ${id}`, partnerKinds: [] }))
  const rows = teamIds.map((teamId) => {
    const id = randomUUID()
    const person = {
      issuer: 'banc',
      subject: id,
      givenName: 'Agent',
      familyName: 'Banc',
      email: 'banc@exemple.invalid',
    }
    const scope = { everyTeam: true, scopeTeams: [], everyKind: true, scopeKinds: [] }
    return { id, teamId, ...person, ...scope, role: 'AGENT' as const, createdAt: new Date() }
  })
  await withContext(owner, { kind: 'jobs' }, (tx) => insertWorld(tx, { teams, agents: rows }))
  const team = { name: 'Équipe du banc', partnerKinds: [], withoutPartner: false }
  return rows.map((row) => agentActor({ ...row, team: { id: row.teamId, ...team } }))
}
