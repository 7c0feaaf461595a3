-- What is seen of titles by night, in sets, and what must always hold of them (docs/decisions/076-remittances.md). For the platform alone.

SET ROLE cesu_owner;

-- What opens a case: the first title that it is of, or the file; whom it concerns; how many titles, and for how much; and what else is said.
CREATE FUNCTION watch_titles(since timestamptz, month text, least_cents int, times int)
RETURNS TABLE (
  reason text, subject_id text, issuer_id uuid, employer_id uuid, employee_id uuid, titles int, cents int, reference text, period text,
  partner_name text, said_day text, median_cents int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  -- A burst: the titles of a worker for a month, beside those of the three months before.
  WITH months AS (
    SELECT to_char(to_date(watch_titles.month, 'YYYY-MM') - make_interval(months => n), 'YYYY-MM') AS period, n FROM generate_series(0, 3) n
  ), sums AS (
    SELECT u.employee_id, u.period, count(*)::int AS titles, sum(u.face_value_cents)::int AS cents,
      (array_agg(u.voucher_id ORDER BY u.id))[1]::text AS first, (array_agg(u.employer_id ORDER BY u.id))[1] AS employer_id
    FROM voucher_use u WHERE u.released_at IS NULL AND u.period IN (SELECT months.period FROM months) GROUP BY u.employee_id, u.period
  ), medians AS (
    SELECT now_of.employee_id, (percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(before.cents, 0)))::int AS median
    FROM sums now_of CROSS JOIN months
    LEFT JOIN sums before ON before.employee_id = now_of.employee_id AND before.period = months.period
    WHERE now_of.period = watch_titles.month AND months.n > 0 GROUP BY now_of.employee_id
  )
  SELECT 'BURST', s.first, NULL::uuid, s.employer_id, s.employee_id, s.titles, s.cents, NULL::text, s.period::text, NULL::text, NULL::text, m.median
  FROM sums s JOIN medians m ON m.employee_id = s.employee_id
  WHERE app_is_jobs() AND s.period = watch_titles.month AND s.cents >= least_cents AND s.cents > times * m.median
  UNION ALL
  -- Lines of a file that remitted titles which pay no declared month.
  SELECT 'NOT_DECLARED', f.id::text, f.partner_id, NULL, NULL, count(*)::int, 0, NULL, NULL, p.name,
    to_char(f.received_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD'), NULL
  FROM received_file f JOIN partner p ON p.id = f.partner_id
  JOIN received_file_chunk c ON c.partner_id = f.partner_id AND c.file_id = f.id
  CROSS JOIN LATERAL jsonb_path_query(c.refusals, '$[*] ? (@.errors[*].code == "remittance.not_declared")') AS refused
  WHERE app_is_jobs() AND f.kind = 'REMITTANCES' AND f.ended_at >= since GROUP BY f.id, f.partner_id, p.name, f.received_at
  UNION ALL
  -- Somebody whom their own household pays.
  SELECT 'OWN_EMPLOYER', (array_agg(u.voucher_id ORDER BY u.id))[1]::text, NULL, u.employer_id, u.employee_id, count(*)::int,
    sum(u.face_value_cents)::int, d.reference, u.period, p.name, NULL, NULL
  FROM voucher_use u
  JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
  JOIN partner p ON p.id = u.partner_id
  WHERE app_is_jobs() AND u.used_at >= since AND u.released_at IS NULL
    AND EXISTS (SELECT FROM citizen c WHERE c.employer_id = u.employer_id AND c.employee_id = u.employee_id)
  GROUP BY u.employer_id, u.employee_id, u.declaration_id, d.reference, u.period, p.name
  UNION ALL
  -- Titles that were remitted since their issuer is suspended.
  SELECT 'SUSPENDED_ISSUER', (array_agg(u.voucher_id ORDER BY u.remitted_at, u.id))[1]::text, i.partner_id, NULL, NULL, count(*)::int,
    sum(u.face_value_cents)::int, NULL, NULL, p.name, to_char(i.suspended_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD'), NULL
  FROM voucher_issuer i JOIN partner p ON p.id = i.partner_id JOIN voucher_use u ON u.issuer_id = i.partner_id
  WHERE app_is_jobs() AND u.remitted_at >= i.suspended_at GROUP BY i.partner_id, p.name, i.suspended_at;
END;
REVOKE ALL ON FUNCTION watch_titles(timestamptz, text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION watch_titles(timestamptz, text, int, int) TO cesu_jobs;

-- Months that titles which were remitted pay too much, or that are cancelled: a case is to be open.
CREATE FUNCTION overpaid_months() RETURNS TABLE (employer_id uuid, period text, declaration_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.employer_id, u.period::text, u.declaration_id FROM voucher_use u
  WHERE app_is_jobs() AND u.released_at IS NULL
  GROUP BY u.employer_id, u.period, u.declaration_id
  HAVING count(u.remitted_at) > 0 AND title_room(u.employer_id, u.period, u.declaration_id) < 0;
END;
REVOKE ALL ON FUNCTION overpaid_months() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overpaid_months() TO cesu_jobs;

-- What must always hold of titles and does not: the rule, the issuer, the first title concerned or the file, how many, and for how much.
CREATE FUNCTION broken_title_rules() RETURNS TABLE (
  rule text, issuer_id uuid, issuer_name text, is_file boolean, subject_id text, titles int, cents bigint
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH broken AS (
    -- What a file registered is there: nothing was made or lost since, whatever the states.
    SELECT 'REGISTERED' AS rule, f.partner_id AS issuer_id, true AS is_file, f.id::text AS subject_id, abs(f.accepted - count(v.number))::int AS titles,
      coalesce(sum(v.face_value_cents), 0) AS cents
    FROM received_file f LEFT JOIN voucher v ON v.partner_id = f.partner_id AND v.file_id = f.id
    WHERE f.kind = 'VOUCHERS' AND f.ended_at IS NOT NULL GROUP BY f.partner_id, f.id, f.accepted HAVING f.accepted <> count(v.number)
    UNION ALL
    -- A title that pays has one live use, and another has none; its use is of its value, and remitted when it is.
    SELECT 'STATE', v.partner_id, false, (array_agg(v.id ORDER BY v.id))[1]::text, count(*)::int, sum(v.face_value_cents)
    FROM voucher v LEFT JOIN voucher_use u ON u.issuer_id = v.partner_id AND u.vintage = v.vintage AND u.number = v.number AND u.released_at IS NULL
    WHERE (v.status IN ('USED', 'REMITTED', 'REIMBURSED')) <> (u.id IS NOT NULL) OR u.face_value_cents <> v.face_value_cents
      OR (u.remitted_at IS NOT NULL) <> (v.status IN ('REMITTED', 'REIMBURSED'))
    GROUP BY v.partner_id
    UNION ALL
    -- The titles of a month pay no more than its net to pay, those that were remitted apart: they have their case.
    SELECT 'NET', (array_agg(m.issuer_id ORDER BY m.id))[1], false, (array_agg(m.voucher_id ORDER BY m.id))[1]::text, count(*)::int,
      sum(m.face_value_cents)
    FROM voucher_use m WHERE m.released_at IS NULL
    GROUP BY m.employer_id, m.period, m.declaration_id
    HAVING title_room(m.employer_id, m.period, m.declaration_id) < 0 AND count(m.remitted_at) = 0
    UNION ALL
    -- A remittance is the sum of its titles.
    SELECT 'REMITTANCE', r.partner_id, false, coalesce((array_agg(u.voucher_id ORDER BY u.id))[1], r.id)::text, r.titles, r.cents::bigint
    FROM remittance r LEFT JOIN voucher_use u ON u.issuer_id = r.partner_id AND u.remittance_id = r.id
    GROUP BY r.partner_id, r.id, r.titles, r.cents HAVING r.titles <> count(u.id) OR r.cents <> coalesce(sum(u.face_value_cents), 0)
    UNION ALL
    -- A title that was remitted pays a month that is declared, or its case is open.
    SELECT 'DECLARED', u.issuer_id, false, (array_agg(u.voucher_id ORDER BY u.id))[1]::text, count(*)::int, sum(u.face_value_cents)
    FROM voucher_use u JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
    WHERE u.released_at IS NULL AND u.remitted_at IS NOT NULL AND d.status = 'CANCELLED' AND NOT EXISTS (
      SELECT FROM "case" c WHERE c.kind = 'VOUCHER_ANOMALY' AND c.facts->'declared'->>'reference' = d.reference
    )
    GROUP BY u.issuer_id
  )
  SELECT b.rule, b.issuer_id, p.name::text, b.is_file, b.subject_id, b.titles, b.cents::bigint
  FROM broken b JOIN partner p ON p.id = b.issuer_id WHERE app_is_jobs();
END;
REVOKE ALL ON FUNCTION broken_title_rules() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION broken_title_rules() TO cesu_jobs;

RESET ROLE;
