-- A title that two declarations present is frozen until the case is decided, and the case of an overpaid month follows it
-- (docs/decisions/078-titles-that-hold.md).

SET ROLE cesu_owner;

-- Whether an agent has still to say which declaration a title pays.
CREATE FUNCTION title_frozen(title uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM "case" c
  WHERE c.subject_kind = 'VOUCHER' AND c.subject_id = title::text AND c.kind = 'VOUCHER_ANOMALY' AND c.status <> 'RESOLVED'
    AND c.facts->>'reason' = 'TWO_DECLARATIONS'
);
REVOKE ALL ON FUNCTION title_frozen(uuid) FROM PUBLIC;

-- The functions of before, for which a frozen title is neither used, taken back nor remitted: a correction and a cancellation release it all the same.
DROP FUNCTION titles_shown(text[], text[], int[], text[], boolean);
CREATE FUNCTION titles_shown(numberings text[], codes text[], vintages int[], numbers text[], deciding boolean)
RETURNS TABLE (
  issuer_id uuid, issuer_name text, vintage int, number text, status "VoucherStatus", face_value_cents int, funder_share_cents int,
  services int[], usable_until text, remittable_until text, payable boolean, frozen boolean
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
BEGIN
  IF cardinality(numbers) > 200 THEN RAISE EXCEPTION '% titles at once', cardinality(numbers); END IF;
  IF deciding THEN
    PERFORM FROM unnest(numberings, codes, vintages, numbers) AS asked (numbering, code, vintage, number)
    JOIN voucher_issuer i ON i.numbering::text = asked.numbering AND i.code = asked.code
    JOIN voucher v ON v.partner_id = i.partner_id AND v.vintage = asked.vintage AND v.number = asked.number
    ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
  END IF;
  RETURN QUERY
  SELECT v.partner_id, p.name::text, v.vintage, v.number::text, v.status, v.face_value_cents, v.funder_share_cents,
    v.services, v.usable_until::text, v.remittable_until::text, i.suspended_at IS NULL OR v.registered_at < i.suspended_at,
    title_frozen(v.id)
  FROM unnest(numberings, codes, vintages, numbers) AS asked (numbering, code, vintage, number)
  JOIN voucher_issuer i ON i.numbering::text = asked.numbering AND i.code = asked.code
  JOIN partner p ON p.id = i.partner_id
  JOIN voucher v ON v.partner_id = i.partner_id AND v.vintage = asked.vintage AND v.number = asked.number;
END $$;
REVOKE ALL ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) TO cesu_api, cesu_citizen;

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
      AND v.status IN ('ISSUED', 'ASSIGNED') AND v.usable_until >= held.payment_day AND NOT title_frozen(v.id)
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
    SELECT u.id, u.voucher_id, u.face_value_cents AS cents, u.usable_until < paid_day AS is_late FROM voucher_use u
    WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL AND u.remitted_at IS NULL
    ORDER BY u.usable_until < paid_day DESC, u.id DESC FOR UPDATE
  LOOP
    IF ids IS NOT NULL THEN
      CONTINUE WHEN one.id <> ALL (ids) OR title_frozen(one.voucher_id);
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

CREATE OR REPLACE FUNCTION remit_titles(
  issuer uuid, file uuid, at timestamptz, today text, lines int[], slips text[], nans text[], vintages int[], numbers text[], cents int[],
  months text[], refs text[]
) RETURNS TABLE (line int, verdict text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT app_is_jobs() OR NOT app_is_recent(at) OR cardinality(lines) > 5000 THEN
    RAISE EXCEPTION 'no title is remitted so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM voucher_use u
  JOIN unnest(vintages, numbers) AS asked (vintage, number) ON u.vintage = asked.vintage AND u.number = asked.number
  WHERE u.issuer_id = issuer AND u.released_at IS NULL
  ORDER BY u.id DESC FOR UPDATE OF u;
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT * FROM unnest(lines, slips, nans, vintages, numbers, cents, months, refs) AS asked (line, slip, nan, vintage, number, cents, month, ref)
  ), judged AS MATERIALIZED (
    SELECT asked.*, u.employer_id, u.declaration_id, u.id AS use_id, CASE
      WHEN v.number IS NULL THEN 'UNKNOWN'
      WHEN v.status IN ('REMITTED', 'REIMBURSED') THEN 'ALREADY_REMITTED'
      WHEN v.status IN ('LOST', 'STOLEN', 'CANCELLED') THEN 'LOST_OR_STOLEN'
      WHEN v.status = 'EXCHANGED' THEN 'EXCHANGED'
      WHEN v.remittable_until < today THEN 'EXPIRED_REMITTANCE'
      WHEN u.id IS NULL OR d.status = 'CANCELLED' THEN 'WORKER_NOT_DECLARED'
      WHEN asked.month <> u.period OR asked.ref <> d.reference THEN 'OTHER_DECLARATION'
      WHEN asked.cents <> v.face_value_cents THEN 'AMOUNT_MISMATCH'
      WHEN title_frozen(v.id) THEN 'IN_CONFLICT'
    END AS verdict
    FROM asked
    LEFT JOIN voucher v ON v.partner_id = issuer AND v.vintage = asked.vintage AND v.number = asked.number
    LEFT JOIN voucher_use u ON u.issuer_id = issuer AND u.vintage = asked.vintage AND u.number = asked.number AND u.released_at IS NULL
    LEFT JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
  ), once AS (
    SELECT judged.*, row_number() OVER (PARTITION BY judged.vintage, judged.number ORDER BY judged.line) AS turn
    FROM judged WHERE judged.verdict IS NULL
  ), placed AS MATERIALIZED (
    SELECT once.*, coalesce(r.titles, 0) + row_number() OVER (PARTITION BY once.slip, once.nan ORDER BY once.line) AS place
    FROM once
    LEFT JOIN remittance r ON r.partner_id = issuer AND r.file_id = file AND r.slip = once.slip AND r.nan IS NOT DISTINCT FROM once.nan
    WHERE once.turn = 1
  ), kept AS (
    INSERT INTO remittance AS r (partner_id, id, file_id, slip, nan, titles, cents, remitted_at)
    SELECT issuer, gen_random_uuid(), file, placed.slip, placed.nan, count(*), sum(placed.cents), at
    FROM placed WHERE placed.place <= 20000 GROUP BY placed.slip, placed.nan
    ON CONFLICT (partner_id, file_id, slip, nan) WHERE file_id IS NOT NULL
    DO UPDATE SET titles = r.titles + excluded.titles, cents = r.cents + excluded.cents
    RETURNING r.id, r.slip, r.nan
  ), told AS (
    UPDATE voucher_use u SET remitted_at = at, remittance_id = kept.id
    FROM placed JOIN kept ON kept.slip = placed.slip AND kept.nan IS NOT DISTINCT FROM placed.nan
    WHERE placed.place <= 20000 AND u.employer_id = placed.employer_id AND u.declaration_id = placed.declaration_id AND u.id = placed.use_id
  ), moved AS (
    UPDATE voucher v SET status = 'REMITTED', version = v.version + 1, moved_at = at, moved_for = NULL
    FROM placed
    WHERE placed.place <= 20000 AND v.partner_id = issuer AND v.vintage = placed.vintage AND v.number = placed.number
  )
  SELECT judged.line, CASE
    WHEN judged.verdict IS NOT NULL THEN judged.verdict
    WHEN placed.line IS NULL THEN 'ALREADY_REMITTED'
    WHEN placed.place > 20000 THEN 'SLIP_TOO_LONG'
  END
  FROM judged LEFT JOIN placed ON placed.line = judged.line;
END $$;

CREATE OR REPLACE FUNCTION remit_own_titles(ids uuid[], at timestamptz, today text)
RETURNS TABLE (id uuid, verdict text, remittance_id uuid, issuer_id uuid, face_value_cents int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
BEGIN
  IF app_employee() IS NULL OR NOT app_is_recent(at) OR cardinality(ids) > 200 THEN
    RAISE EXCEPTION 'no title is remitted so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM voucher_use u WHERE u.id = ANY (ids) AND u.employee_id = app_employee() AND u.released_at IS NULL ORDER BY u.id DESC FOR UPDATE;
  RETURN QUERY
  WITH judged AS MATERIALIZED (
    SELECT u.*, CASE
      WHEN u.remitted_at IS NOT NULL OR v.status <> 'USED' THEN 'ALREADY_REMITTED'
      WHEN v.remittable_until < today THEN 'EXPIRED_REMITTANCE'
      WHEN NOT v.electronic THEN 'PAPER'
      WHEN d.status = 'CANCELLED' THEN 'WORKER_NOT_DECLARED'
      WHEN title_frozen(v.id) THEN 'IN_CONFLICT'
    END AS verdict
    FROM voucher_use u
    JOIN voucher v ON v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number
    JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
    WHERE u.id = ANY (ids) AND u.employee_id = app_employee() AND u.released_at IS NULL
  ), kept AS (
    INSERT INTO remittance AS r (partner_id, id, employee_id, titles, cents, remitted_at)
    SELECT judged.issuer_id, gen_random_uuid(), app_employee(), count(*), sum(judged.face_value_cents), at
    FROM judged WHERE judged.verdict IS NULL GROUP BY judged.issuer_id
    RETURNING r.partner_id, r.id
  ), told AS (
    UPDATE voucher_use u SET remitted_at = at, remittance_id = kept.id
    FROM judged JOIN kept ON kept.partner_id = judged.issuer_id
    WHERE judged.verdict IS NULL AND u.employer_id = judged.employer_id AND u.declaration_id = judged.declaration_id AND u.id = judged.id
  ), moved AS (
    UPDATE voucher v SET status = 'REMITTED', version = v.version + 1, moved_at = at, moved_for = NULL
    FROM judged
    WHERE judged.verdict IS NULL AND v.partner_id = judged.issuer_id AND v.vintage = judged.vintage AND v.number = judged.number
  )
  SELECT judged.id, judged.verdict, kept.id, judged.issuer_id, judged.face_value_cents
  FROM judged LEFT JOIN kept ON kept.partner_id = judged.issuer_id AND judged.verdict IS NULL;
END $$;

-- Brings the case of a month that remitted titles pay too much to what they pay today. True when there is nothing more to say: its case is open, or
-- was decided for as much.
CREATE FUNCTION follow_title_case(employer uuid, month text, declaration uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
DECLARE
  said text;
  held int;
  held_cents int;
  over int;
BEGIN
  IF NOT app_pays(employer, month, declaration) THEN RETURN false; END IF;
  SELECT d.reference, count(u.id), coalesce(sum(u.face_value_cents), 0) INTO said, held, held_cents
  FROM declaration d LEFT JOIN voucher_use u
    ON u.employer_id = d.employer_id AND u.declaration_id = d.id AND u.released_at IS NULL AND u.remitted_at IS NOT NULL
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration GROUP BY d.reference;
  over := least(title_over(employer, month, declaration), held_cents);
  UPDATE "case" c SET facts = c.facts || jsonb_build_object('titles', held, 'cents', held_cents, 'overCents', over), stake_cents = over,
    version = c.version + 1
  WHERE c.employer_id = employer AND c.kind = 'VOUCHER_ANOMALY' AND c.status <> 'RESOLVED' AND c.facts->>'reason' = 'REMITTED_RELEASE'
    AND c.facts->'declared'->>'reference' = said AND (c.facts->>'overCents')::int <> over;
  RETURN (
    SELECT c.status <> 'RESOLVED' OR (c.facts->>'overCents')::int = over FROM "case" c
    WHERE c.employer_id = employer AND c.kind = 'VOUCHER_ANOMALY' AND c.facts->>'reason' = 'REMITTED_RELEASE'
      AND c.facts->'declared'->>'reference' = said
    ORDER BY c.status <> 'RESOLVED' DESC, c.opened_at DESC, c.id DESC LIMIT 1
  ) IS TRUE;
END $$;
REVOKE ALL ON FUNCTION follow_title_case(uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_title_case(uuid, text, uuid) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

RESET ROLE;
