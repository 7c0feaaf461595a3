-- What an issuer reads of the uses of its titles, and what must agree (docs/decisions/075-issuers.md).

SET ROLE cesu_owner;

-- By which transaction a use was made, or released last: they are read in this order, as events are, so that what commits late is read late.
ALTER TABLE voucher_use ADD COLUMN moved_xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX voucher_use_issuer_id_moved_xid_id_idx ON voucher_use (issuer_id, moved_xid, id);
CREATE FUNCTION voucher_use_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.moved_xid := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER voucher_use_moved BEFORE UPDATE OF released_at ON voucher_use FOR EACH ROW EXECUTE FUNCTION voucher_use_moved();

-- A day is read by what happened on it.
CREATE INDEX voucher_use_released ON voucher_use (issuer_id, released_at, id) WHERE released_at IS NOT NULL;
CREATE INDEX voucher_use_remitted ON voucher_use (issuer_id, remitted_at, id) WHERE remitted_at IS NOT NULL;
CREATE INDEX voucher_reimbursed_at ON voucher (partner_id, moved_at) WHERE status = 'REIMBURSED';

-- The uses and releases of the titles of the issuer that acts, after a place: no employer, no worker.
CREATE FUNCTION issuer_uses(after_xid text, after_id uuid, from_day text, most int)
RETURNS TABLE (
  id uuid, number text, reference text, payment_day text, face_value_cents int, used_at timestamptz, released_at timestamptz,
  released_for "VoucherRelease", xid text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.id, u.number, d.reference, u.payment_day, u.face_value_cents, u.used_at, u.released_at, u.released_for, u.moved_xid::text
  FROM voucher_use u JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
  WHERE u.issuer_id = app_partner() AND (u.moved_xid, u.id) > (after_xid::xid8, after_id)
    AND u.moved_xid < pg_snapshot_xmin(pg_current_snapshot())
    AND (from_day IS NULL OR greatest(u.used_at, u.released_at) >= from_day::timestamp AT TIME ZONE 'Europe/Paris')
  ORDER BY u.moved_xid, u.id LIMIT most;
END;
REVOKE ALL ON FUNCTION issuer_uses(text, uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issuer_uses(text, uuid, text, int) TO cesu_api;

-- The titles of the issuer that acts, of some vintages, by state; and what must be none: titles that are said used and pay nothing, uses whose
-- title is not said used, uses of another amount than their title. In one statement: what moves meanwhile is in all of it, or in none.
CREATE FUNCTION issuer_control(vintages int[])
RETURNS TABLE (what text, titles int, cents bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT v.status::text, count(*)::int, sum(v.face_value_cents)
  FROM voucher v WHERE v.partner_id = app_partner() AND v.vintage = ANY (vintages) GROUP BY v.status
  UNION ALL
  SELECT CASE WHEN u.number IS NULL THEN 'TITLE_WITHOUT_USE' WHEN v.number IS NULL THEN 'USE_WITHOUT_TITLE' ELSE 'AMOUNT_DIFFERS' END,
    count(*)::int, sum(abs(coalesce(u.face_value_cents, 0) - coalesce(v.face_value_cents, 0)))
  FROM (
    SELECT * FROM voucher t
    WHERE t.partner_id = app_partner() AND t.vintage = ANY (vintages) AND t.status IN ('USED', 'REMITTED', 'REIMBURSED')
  ) AS v
  FULL JOIN (
    SELECT * FROM voucher_use p WHERE p.issuer_id = app_partner() AND p.vintage = ANY (vintages) AND p.released_at IS NULL
  ) AS u ON u.vintage = v.vintage AND u.number = v.number
  WHERE u.number IS NULL OR v.number IS NULL OR u.face_value_cents <> v.face_value_cents
  GROUP BY 1;
END;
REVOKE ALL ON FUNCTION issuer_control(int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issuer_control(int[]) TO cesu_api;

-- What happened to the titles of the issuer that acts on a legal day.
CREATE FUNCTION issuer_day(day text)
RETURNS TABLE (what text, at timestamptz, id uuid, number text, vintage int, reference text, payment_day text, face_value_cents int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH bounds AS (
    SELECT day::timestamp AT TIME ZONE 'Europe/Paris' AS first, (day::date + 1)::timestamp AT TIME ZONE 'Europe/Paris' AS beyond
  ), moved AS (
    SELECT 'USED' AS what, u.used_at AS at, u.* FROM voucher_use u, bounds b
    WHERE u.issuer_id = app_partner() AND u.used_at >= b.first AND u.used_at < b.beyond
    UNION ALL
    SELECT 'RELEASED', u.released_at, u.* FROM voucher_use u, bounds b
    WHERE u.issuer_id = app_partner() AND u.released_at >= b.first AND u.released_at < b.beyond
    UNION ALL
    SELECT 'REMITTED', u.remitted_at, u.* FROM voucher_use u, bounds b
    WHERE u.issuer_id = app_partner() AND u.remitted_at >= b.first AND u.remitted_at < b.beyond
    UNION ALL
    SELECT 'REIMBURSED', v.moved_at, u.* FROM bounds b
    JOIN voucher v ON v.partner_id = app_partner() AND v.status = 'REIMBURSED' AND v.moved_at >= b.first AND v.moved_at < b.beyond
    JOIN voucher_use u ON u.issuer_id = v.partner_id AND u.vintage = v.vintage AND u.number = v.number AND u.released_at IS NULL
  )
  SELECT m.what, m.at, m.id, m.number, m.vintage, d.reference, m.payment_day, m.face_value_cents
  FROM moved m JOIN declaration d ON d.employer_id = m.employer_id AND d.period = m.period AND d.id = m.declaration_id;
END;
REVOKE ALL ON FUNCTION issuer_day(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issuer_day(text) TO cesu_api;

RESET ROLE;
