-- A title pays until its last day: the use keeps it, and what no longer pays a corrected month is told by its day too
-- (docs/decisions/078-titles-that-hold.md).

SET ROLE cesu_owner;

ALTER TABLE voucher_use ADD COLUMN usable_until VARCHAR(10) COLLATE "C";
UPDATE voucher_use u SET usable_until = v.usable_until
FROM voucher v WHERE v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number;
ALTER TABLE voucher_use ALTER COLUMN usable_until SET NOT NULL;

CREATE OR REPLACE FUNCTION use_titles(
  employer uuid, month text, declaration uuid, at timestamptz, ids uuid[], issuers uuid[], vintages int[], numbers text[]
) RETURNS TABLE (number text, voucher_id uuid, voucher_version int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
DECLARE
  held record;
BEGIN
  IF NOT app_pays(employer, month, declaration) OR app_is_recent(at) IS NOT TRUE OR cardinality(numbers) > 200 THEN
    RAISE EXCEPTION 'no title is used so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- One at a time for a declaration, which is read once it is held: what they pay together is counted once. Titles in one order for all.
  PERFORM FROM declaration d WHERE d.employer_id = employer AND d.period = month AND d.id = declaration FOR UPDATE;
  PERFORM FROM unnest(issuers, vintages, numbers) AS asked (issuer_id, vintage, number)
  JOIN voucher v ON v.partner_id = asked.issuer_id AND v.vintage = asked.vintage AND v.number = asked.number
  ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
  SELECT d.partner_id, d.current_version, v.payment_day, e.employee_id INTO held
  FROM declaration d JOIN declaration_version v
    ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
  JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND d.status <> 'CANCELLED';
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY
  WITH asked AS (
    SELECT * FROM unnest(ids, issuers, vintages, numbers) AS asked (id, issuer_id, vintage, number)
  ), taken AS (
    UPDATE voucher v SET status = 'USED', version = v.version + 1, moved_at = at, moved_for = NULL
    FROM asked
    WHERE v.partner_id = asked.issuer_id AND v.vintage = asked.vintage AND v.number = asked.number
      AND v.status IN ('ISSUED', 'ASSIGNED') AND v.usable_until >= held.payment_day
    RETURNING asked.id AS use_id, v.*
  ), used AS (
    INSERT INTO voucher_use (employer_id, period, declaration_id, id, version, partner_id, employee_id, issuer_id, vintage, number, voucher_id,
      face_value_cents, funder_share_cents, payment_day, usable_until, used_at)
    SELECT employer, month, declaration, t.use_id, held.current_version, held.partner_id, held.employee_id, t.partner_id, t.vintage, t.number, t.id,
      t.face_value_cents, t.funder_share_cents, held.payment_day, t.usable_until, at
    FROM taken t
    RETURNING voucher_use.voucher_id
  )
  SELECT t.number::text, t.id, t.version FROM taken t JOIN used ON used.voucher_id = t.id ORDER BY t.use_id;
END $$;

-- Releases titles of a declaration: those whose last day is before that of the payment, then until what is left fits its net to pay, the last used
-- first; all of them once it is cancelled; these ones (`ids`) when who acts takes them back. One that was remitted is never released. Which were.
CREATE OR REPLACE FUNCTION release_titles(employer uuid, month text, declaration uuid, at timestamptz, ids uuid[])
RETURNS TABLE (issuer_id uuid, number text, voucher_id uuid, voucher_version int, face_value_cents int, why "VoucherRelease")
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
DECLARE
  room int;
  paid_day text;
  is_over boolean;
  one record;
  let_go uuid[] := '{}';
BEGIN
  IF NOT app_pays(employer, month, declaration) OR app_is_recent(at) IS NOT TRUE THEN
    RAISE EXCEPTION 'no title is released so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM declaration d WHERE d.employer_id = employer AND d.period = month AND d.id = declaration FOR UPDATE;
  SELECT d.status = 'CANCELLED', v.payment_day INTO is_over, paid_day
  FROM declaration d JOIN declaration_version v
    ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration;
  room := title_room(employer, month, declaration);
  -- Titles in one order for all.
  PERFORM FROM voucher_use u JOIN voucher v ON v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number
  WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL
  ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
  FOR one IN
    SELECT u.id, u.face_value_cents AS cents, u.usable_until < paid_day AS is_late FROM voucher_use u
    WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL AND u.remitted_at IS NULL
    ORDER BY u.usable_until < paid_day DESC, u.id DESC FOR UPDATE
  LOOP
    IF ids IS NOT NULL THEN
      CONTINUE WHEN one.id <> ALL (ids);
    ELSE
      EXIT WHEN room >= 0 AND NOT is_over AND NOT one.is_late;
    END IF;
    room := room + one.cents;
    let_go := let_go || one.id;
  END LOOP;
  RETURN QUERY
  WITH released AS (
    UPDATE voucher_use u
    SET released_at = at, released_for = CASE
      WHEN is_over THEN 'CANCELLATION' WHEN release_titles.ids IS NOT NULL THEN 'TAKEN_BACK' ELSE 'CORRECTION' END::"VoucherRelease"
    WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.id = ANY (let_go)
    RETURNING u.*
  ), given AS (
    UPDATE voucher v SET status = 'ASSIGNED', version = v.version + 1, moved_at = at, moved_for = NULL
    FROM released r WHERE v.partner_id = r.issuer_id AND v.vintage = r.vintage AND v.number = r.number
    RETURNING v.id, v.version
  )
  SELECT r.issuer_id, r.number::text, r.voucher_id, g.version, r.face_value_cents, r.released_for
  FROM released r JOIN given g ON g.id = r.voucher_id ORDER BY r.id DESC;
END $$;

-- By how much the titles of a declaration pay too much, in cents: what is above its net to pay, or was paid after their last day; 0 when they do not.
CREATE FUNCTION title_over(employer uuid, month text, declaration uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN greatest(0, -title_room(employer, month, declaration), (
  SELECT sum(u.face_value_cents)::int
  FROM declaration d
  JOIN declaration_version v
    ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
  JOIN voucher_use u ON u.employer_id = d.employer_id AND u.declaration_id = d.id AND u.released_at IS NULL AND u.usable_until < v.payment_day
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND app_pays(employer, month, declaration)
));
REVOKE ALL ON FUNCTION title_over(uuid, text, uuid) FROM PUBLIC;

-- The same as before, but for how much is too much.
DROP FUNCTION title_suspicion(uuid, text, uuid, uuid, int, text);
CREATE FUNCTION title_suspicion(employer uuid, month text, declaration uuid, issuer uuid, year int, title text)
RETURNS TABLE (
  voucher_id text, number text, face_value_cents int, employee_id uuid, partner_id uuid, partner_kind text, partner_name text, reference text,
  used_period text, used_reference text, used_partner_name text, remitted int, remitted_cents int, over_cents int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT v.id::text, v.number::text, v.face_value_cents, e.employee_id, d.partner_id, p.kind::text, p.name::text, d.reference::text,
    u.period::text, other.reference::text, op.name::text, coalesce(told.remitted, 0), coalesce(told.cents, 0),
    title_over(employer, month, declaration)
  FROM declaration d
  JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  JOIN partner p ON p.id = d.partner_id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS remitted, sum(r.face_value_cents)::int AS cents, (array_agg(r.issuer_id ORDER BY r.id))[1] AS issuer_id,
      (array_agg(r.vintage ORDER BY r.id))[1] AS vintage, (array_agg(r.number ORDER BY r.id))[1] AS number
    FROM voucher_use r
    WHERE r.employer_id = employer AND r.declaration_id = declaration AND r.released_at IS NULL AND r.remitted_at IS NOT NULL
  ) told ON true
  JOIN voucher v ON v.partner_id = coalesce(title_suspicion.issuer, told.issuer_id) AND v.vintage = coalesce(title_suspicion.year, told.vintage)
    AND v.number = coalesce(title_suspicion.title, told.number)
  JOIN voucher_use u ON u.issuer_id = v.partner_id AND u.vintage = v.vintage AND u.number = v.number AND u.released_at IS NULL
  JOIN declaration other ON other.employer_id = u.employer_id AND other.period = u.period AND other.id = u.declaration_id
  JOIN partner op ON op.id = u.partner_id
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND app_pays(employer, month, declaration);
END;
REVOKE ALL ON FUNCTION title_suspicion(uuid, text, uuid, uuid, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION title_suspicion(uuid, text, uuid, uuid, int, text) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

CREATE OR REPLACE FUNCTION overpaid_months() RETURNS TABLE (employer_id uuid, period text, declaration_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.employer_id, u.period::text, u.declaration_id FROM voucher_use u
  WHERE app_is_jobs() AND u.released_at IS NULL
  GROUP BY u.employer_id, u.period, u.declaration_id
  HAVING count(u.remitted_at) > 0 AND title_over(u.employer_id, u.period, u.declaration_id) > 0;
END;

CREATE OR REPLACE FUNCTION broken_title_rules() RETURNS TABLE (
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
    -- The titles of a month pay no more than its net to pay, nor after their last day, those that were remitted apart: they have their case.
    SELECT 'NET', (array_agg(m.issuer_id ORDER BY m.id))[1], false, (array_agg(m.voucher_id ORDER BY m.id))[1]::text, count(*)::int,
      sum(m.face_value_cents)
    FROM voucher_use m WHERE m.released_at IS NULL
    GROUP BY m.employer_id, m.period, m.declaration_id
    HAVING title_over(m.employer_id, m.period, m.declaration_id) > 0 AND count(m.remitted_at) = 0
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

RESET ROLE;
