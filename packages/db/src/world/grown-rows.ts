import type pg from 'pg'

/** How much to add to a made-up world. */
export interface Growth {
  declarations: number
  /** Declarations that have an anomaly and its case. */
  cases: number
  /** Months declared for each pair, up to the last one. */
  monthsByPair: number
}

/** How many payslips of each kind are copied, again and again. */
const SAMPLES = 1_000

/**
 * What the rest draws from, in temporary tables: partners, names, payslips; and identifiers in the order of time, as ours, by
 * one expression, which PostgreSQL writes in the place of each call.
 */
export const samples: readonly string[] = [
  `CREATE FUNCTION pg_temp.id_at(at timestamptz, place bigint) RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint + place), 12, '0')
      || '7' || substr(gen_random_uuid()::text, 16))::uuid
  $$`,
  `CREATE TEMP TABLE grown_partner ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY p.slug)::int AS rank, p.id, s.id AS staff_id,
           s.given_name || ' ' || s.family_name AS staff_name,
           (SELECT t.id FROM team t ORDER BY (p.kind = ANY (t.partner_kinds)) DESC, t.name LIMIT 1) AS team_id
    FROM partner p JOIN LATERAL (SELECT * FROM partner_staff WHERE partner_id = p.id ORDER BY subject LIMIT 1) s ON TRUE
    ORDER BY p.slug LIMIT 4`,
  ...['family_name', 'given_names'].map(
    (column) => `CREATE TEMP TABLE grown_${column} ON COMMIT DROP AS
      SELECT row_number() OVER (ORDER BY shown)::int - 1 AS place, shown, upper(trim(regexp_replace(
        regexp_replace(normalize(shown, NFD), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))) AS search
      FROM (SELECT ${column} AS shown FROM employer UNION SELECT ${column} FROM employee) names
      WHERE shown !~ '-' ORDER BY shown LIMIT 500`,
  ),
  `CREATE TEMP TABLE grown_sample ON COMMIT DROP AS
    SELECT * FROM (
      SELECT row_number() OVER (PARTITION BY cardinality(anomalies) > 0 ORDER BY employer_id, period) - 1 AS place,
             cardinality(anomalies) > 0 AS odd, v.*
      FROM declaration_version v WHERE author_kind = 'PARTNER_STAFF'
    ) numbered WHERE place < ${SAMPLES}`,
  'ANALYZE grown_partner, grown_family_name, grown_given_names, grown_sample',
]

/** Some names are frequent: a random number squared falls on the first ones. A third of the families bear two names. */
const named = (rows: string): string => `
  SELECT n.*, g.shown AS given_names,
         f.shown || CASE WHEN n.place % 3 = 0 THEN '' ELSE '-' || f2.shown END AS family_name,
         f.search || CASE WHEN n.place % 3 = 0 THEN '' ELSE ' ' || f2.search END || ' ' || g.search AS search_name
  FROM (
    SELECT place, floor(power(random(), 2) * (SELECT count(*) FROM grown_family_name)) AS f,
           floor(random() * (SELECT count(*) FROM grown_family_name)) AS f2,
           floor(random() * (SELECT count(*) FROM grown_given_names)) AS g
    FROM ${rows} place
  ) n
  JOIN grown_family_name f ON f.place = n.f
  JOIN grown_family_name f2 ON f2.place = n.f2
  JOIN grown_given_names g ON g.place = n.g`

/** Two employers for three pairs, five workers for six; a partner has the shares of each twenty employers. */
export const people = ({ declarations, monthsByPair }: Growth): readonly string[] => {
  const count = Math.ceil(declarations / monthsByPair)
  return [
    `CREATE TEMP TABLE grown_employer ON COMMIT DROP AS
      SELECT named.*, pg_temp.id_at(now() - interval '3 years', place) AS id,
             CASE WHEN place % 20 < 12 THEN 1 WHEN place % 20 < 17 THEN 2 WHEN place % 20 < 19 THEN 3 ELSE 4 END AS rank
      FROM (${named(`generate_series(0, ${Math.ceil((count * 2) / 3)})`)}) named`,
    `INSERT INTO employer (id, cesu_number, given_names, family_name, search_name, birth_day, email, address_line,
        postal_code, city, territory, exemption, created_at)
      SELECT id, 'G' || lpad((place + (SELECT count(*) FROM employer WHERE cesu_number >= 'G' AND cesu_number < 'H'))::text, 13, '0'),
             given_names, family_name, search_name, '1960-01-01', 'employeur@exemple.invalid', '1 rue de la Croissance',
             '75001', 'Paris', 'METRO', 'NONE', now() - interval '3 years'
      FROM grown_employer ORDER BY place`,
    `CREATE TEMP TABLE grown_employee ON COMMIT DROP AS
      SELECT named.*, pg_temp.id_at(now() - interval '3 years', place) AS id
      FROM (${named(`generate_series(0, ${Math.max(0, Math.ceil((count * 5) / 6) - 1)})`)}) named`,
    `INSERT INTO employee (id, cesu_number, given_names, family_name, search_name, birth_day, nir_encrypted, nir_index,
        non_resident, created_at)
      SELECT id, '8' || lpad((place + (SELECT count(*) FROM employee WHERE cesu_number >= '8'))::text, 13, '0'),
             given_names, family_name, search_name, '1980-01-01', 'v0.none',
             encode(sha256(id::text::bytea), 'hex'), false, now() - interval '3 years'
      FROM grown_employee ORDER BY place`,
    `CREATE TEMP TABLE grown_pair ON COMMIT DROP AS
      SELECT n AS place, er.id AS employer_id, ee.id AS employee_id, er.rank,
             pg_temp.id_at(now() - interval '3 years', n) AS id
      FROM generate_series(0, ${count - 1}) n
      JOIN grown_employer er ON er.place = n * 2 / 3
      JOIN grown_employee ee ON ee.place = n % ${Math.max(1, Math.ceil((count * 5) / 6))}`,
    'ANALYZE grown_employer, grown_employee, grown_pair',
  ]
}

const threeYearsAgo = `to_char(now() - interval '3 years', 'YYYY-MM-DD')`

/** The triggers aside: each pair is new, and the copy that they keep is written once, when its months are declared. */
export const pairs: readonly string[] = [
  'ALTER TABLE employment DISABLE TRIGGER USER',
  'ALTER TABLE mandate DISABLE TRIGGER USER',
  `INSERT INTO employment (employer_id, id, employee_id, activity, scheme, start_day)
    SELECT employer_id, id, employee_id, 'Ménage', 'HOME_EMPLOYEE', ${threeYearsAgo} FROM grown_pair ORDER BY place`,
  `INSERT INTO employment_terms (employer_id, employment_id, from_day, net_hourly_cents, level, leave_mode)
    SELECT employer_id, id, ${threeYearsAgo}, 1500, 3, 'INCLUDED' FROM grown_pair ORDER BY place`,
  `INSERT INTO mandate (employer_id, id, partner_id, status, acts, start_day, signed_at, created_at)
    SELECT e.id, gen_random_uuid(), p.id, 'ACTIVE', '{ESTIMATE,DECLARE,CORRECT,RECEIVE_PAYSLIP}', ${threeYearsAgo},
           now() - interval '3 years', now() - interval '3 years'
    FROM grown_employer e JOIN grown_partner p USING (rank) ORDER BY e.place`,
  'ALTER TABLE employment ENABLE TRIGGER USER',
  'ALTER TABLE mandate ENABLE TRIGGER USER',
]

const firstDay = `g.period || '-01'`
const lastDay = `to_char((g.period || '-01')::date + interval '1 month - 1 day', 'YYYY-MM-DD')`

/**
 * One in a hundred is cancelled, two are corrected; submitted within the three weeks after the month. In the order of time once,
 * while a row is narrow: what is made from them comes in their order, without sorting payslips.
 */
export const declarations = ({ declarations: count, cases: odd, monthsByPair }: Growth): readonly string[] => [
  `CREATE TEMP TABLE grown ON COMMIT DROP AS
    SELECT n AS place, p.employer_id, p.employee_id, p.id AS employment_id, g.id AS partner_id, g.rank,
           to_char(month, 'YYYY-MM') AS period, pg_temp.id_at(now() - interval '1 year', n) AS id,
           (9000000 + serial / 2400000)::text || substr('ABCDEFGHJKLMNPQRSTUVWXYZ', (serial % 2400000 / 100000)::int + 1, 1)
             || lpad((serial % 100000)::text, 5, '0') AS reference,
           (CASE WHEN n % 100 = 7 THEN 'CANCELLED' WHEN n % 50 = 3 THEN 'CORRECTED' ELSE 'REGISTERED' END)::"DeclarationStatus" AS status,
           least(month + interval '1 month' + random() * interval '21 days', now()) AS submitted_at,
           kind.odd, floor(random() * kind.count)::int AS sample
    FROM (
      SELECT n, n + (SELECT count(*) FROM declaration_reference WHERE reference >= '9') AS serial,
             date_trunc('month', now()) - make_interval(months => ${monthsByPair} - (n / count)::int) AS month,
             n % count AS pair, (n + 1) * ${odd} / ${count} > n * ${odd} / ${count} AS is_odd
      FROM generate_series(0::bigint, ${count - 1}) n, (SELECT count(*) FROM grown_pair) counted(count)
    ) drawn
    JOIN (SELECT odd, count(*) FROM grown_sample GROUP BY odd) kind ON kind.odd = drawn.is_odd
    JOIN grown_pair p ON p.place = drawn.pair
    JOIN grown_partner g USING (rank)
    ORDER BY n`,
  'ANALYZE grown',
  'ALTER TABLE declaration DISABLE TRIGGER USER',
  `INSERT INTO declaration (employer_id, period, id, employment_id, partner_id, reference, status, current_version, channel,
      start_day, end_day, hours_hundredths, net_cents, contributions_cents, anomaly_count, submitted_at)
    SELECT g.employer_id, g.period, g.id, g.employment_id, g.partner_id, g.reference, g.status,
           CASE WHEN g.status = 'CORRECTED' THEN 2 ELSE 1 END, s.channel, ${firstDay}, ${lastDay},
           s.hours_hundredths, s.net_cents, s.contributions_cents, cardinality(s.anomalies), g.submitted_at
    FROM grown g JOIN grown_sample s ON s.odd = g.odd AND s.place = g.sample`,
  'ALTER TABLE declaration ENABLE TRIGGER USER',
  'SELECT refresh_declarable_pairs(array_agg(id)) FROM grown_employer',
  `INSERT INTO declaration_reference (reference, employer_id, period, declaration_id)
    SELECT reference, employer_id, period, id FROM grown ORDER BY reference`,
  `INSERT INTO declaration_cancellation (employer_id, period, declaration_id, partner_id, reason, author_id, author_name, cancelled_at)
    SELECT g.employer_id, g.period, g.id, g.partner_id, 'NOT_WORKED', p.staff_id, p.staff_name, g.submitted_at
    FROM grown g JOIN grown_partner p USING (rank) WHERE g.status = 'CANCELLED'`,
]

/** What a version has of its own; the rest is copied. */
const own: Readonly<Record<string, string>> = {
  employer_id: 'g.employer_id',
  period: 'g.period',
  declaration_id: 'g.id',
  number: 'place_of',
  partner_id: 'g.partner_id',
  author_id: 'p.staff_id',
  author_name: 'p.staff_name',
  created_at: 'g.submitted_at',
  reason: `(CASE WHEN place_of = 1 THEN 'REGISTRATION' ELSE 'CORRECTION' END)::"VersionReason"`,
  start_day: firstDay,
  end_day: lastDay,
  payment_day: lastDay,
}

/** The statement that writes the versions. */
export async function versions(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT attname::text AS name FROM pg_attribute
    WHERE attrelid = 'declaration_version'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`)
  const names = rows.map(({ name }) => name)
  return `INSERT INTO declaration_version (${names.join(', ')})
    SELECT ${names.map((name) => own[name] ?? `s.${name}`).join(', ')}
    FROM grown g JOIN grown_partner p USING (rank) JOIN grown_sample s ON s.odd = g.odd AND s.place = g.sample
    CROSS JOIN LATERAL generate_series(1, CASE WHEN g.status = 'CORRECTED' THEN 2 ELSE 1 END) place_of`
}

/** One person of each team who handles cases, and their name. */
export const handlerOfEachTeam = `
  SELECT DISTINCT ON (team_id) id, team_id, given_name || ' ' || family_name AS name FROM agent
  WHERE role IN ('AGENT', 'SUPERVISOR') ORDER BY team_id, role, id`

/** The cases of the declarations that have anomalies: decided when they were due a month ago, except one in fifty. */
export const cases = `
  WITH handler AS (${handlerOfEachTeam})
  INSERT INTO "case" (id, kind, status, assignee_id, outcome, reason, decided_at, decided_by, stake_cents, team_id, subject_kind,
    subject_id, employer_id, employee_id, partner_id, facts, due_day, opened_at)
  SELECT pg_temp.id_at(now() - interval '1 year', g.place), 'DECLARATION_ANOMALY', at.status,
         CASE WHEN at.status <> 'NEW' THEN h.id END, CASE WHEN at.is_decided THEN 'NO_CHANGE'::"CaseOutcome" END,
         CASE WHEN at.is_decided THEN 'Écart expliqué par l’employeur.' END,
         CASE WHEN at.is_decided THEN g.submitted_at + interval '10 days' END, CASE WHEN at.is_decided THEN coalesce(h.name, 'Urssaf') END,
         s.net_cents + s.contributions_cents, p.team_id, 'DECLARATION', g.id::text, g.employer_id, g.employee_id, g.partner_id,
         jsonb_build_object('period', g.period, 'reference', g.reference, 'anomalies', to_jsonb(s.anomalies)),
         to_char(g.submitted_at + interval '30 days', 'YYYY-MM-DD'), g.submitted_at
  FROM grown g JOIN grown_partner p USING (rank) JOIN grown_sample s ON s.odd AND s.place = g.sample
  LEFT JOIN handler h ON h.team_id = p.team_id
  CROSS JOIN LATERAL (
    SELECT status, status = 'RESOLVED' AS is_decided FROM (
      SELECT (CASE WHEN g.submitted_at < now() - interval '60 days' AND g.place % 50 > 0 THEN 'RESOLVED'
        WHEN g.place % 3 = 0 AND h.id IS NOT NULL THEN 'IN_PROGRESS' ELSE 'NEW' END)::"CaseStatus" AS status
    ) AS one
  ) AS at
  WHERE g.odd ORDER BY g.place`
