-- What remits holds titles before their uses, in the order in which uses and releases hold them: neither waits for the other for ever
-- (docs/decisions/076-remittances.md). A title that two declarations present is not remitted by a slip (docs/decisions/078-titles-that-hold.md), which
-- the functions of flat slips had left out. All else is as before.

SET ROLE cesu_owner;

CREATE OR REPLACE FUNCTION remit_titles(
  issuer uuid, file uuid, at timestamptz, today text, lines int[], slips text[], nans text[], vintages int[], numbers text[], cents int[],
  months text[], refs text[]
) RETURNS TABLE (line int, verdict text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  IF NOT app_is_jobs() OR NOT app_is_recent(at) OR cardinality(lines) > 5000 THEN
    RAISE EXCEPTION 'no title is remitted so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- Titles in one order for all; found by their keys, one by one.
  PERFORM FROM (
    SELECT DISTINCT asked.vintage, asked.number COLLATE "C" AS number FROM unnest(vintages, numbers) AS asked (vintage, number) ORDER BY 1, 2
  ) asked
  CROSS JOIN LATERAL (
    SELECT FROM voucher v WHERE v.partner_id = issuer AND v.vintage = asked.vintage AND v.number = asked.number LIMIT 1 FOR UPDATE
  ) held;
  RETURN QUERY
  WITH asked AS MATERIALIZED (
    SELECT issuer AS issuer_id, asked.*
    FROM unnest(lines, slips, nans, vintages, numbers, cents, months, refs) AS asked (line, slip, nan, vintage, number, cents, month, ref)
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
    LEFT JOIN LATERAL (
      SELECT v.* FROM voucher v WHERE v.partner_id = asked.issuer_id AND v.vintage = asked.vintage AND v.number = asked.number LIMIT 1
    ) v ON true
    LEFT JOIN LATERAL (
      SELECT u.* FROM voucher_use u
      WHERE u.issuer_id = asked.issuer_id AND u.vintage = asked.vintage AND u.number = asked.number AND u.released_at IS NULL LIMIT 1
    ) u ON true
    LEFT JOIN LATERAL (
      SELECT d.* FROM declaration d WHERE d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id LIMIT 1
    ) d ON true
  ), once AS MATERIALIZED (
    SELECT judged.*, judged.verdict IS NULL AND 1 = row_number() OVER (
        PARTITION BY judged.vintage, judged.number, judged.verdict IS NULL ORDER BY judged.line
      ) AS is_first, gen_random_uuid() AS fresh
    FROM judged
  ), placed AS MATERIALIZED (
    -- Its file is held: nobody else makes a remittance of it meanwhile.
    SELECT once.*, coalesce(r.id, first_value(once.fresh) OVER slip) AS remittance, CASE
      WHEN once.verdict IS NOT NULL THEN once.verdict
      WHEN NOT once.is_first THEN 'ALREADY_REMITTED'
      WHEN coalesce(r.titles, 0) + row_number() OVER slip > 20000 THEN 'SLIP_TOO_LONG'
    END AS told
    FROM once
    LEFT JOIN LATERAL (
      SELECT r.id, r.titles FROM remittance r
      WHERE r.partner_id = issuer AND r.file_id = file AND r.slip = once.slip AND r.nan IS NOT DISTINCT FROM once.nan LIMIT 1
    ) r ON true
    WINDOW slip AS (PARTITION BY once.is_first, once.slip, once.nan ORDER BY once.line)
  ), kept AS (
    INSERT INTO remittance AS r (partner_id, id, file_id, slip, nan, titles, cents, remitted_at)
    SELECT issuer, placed.remittance, file, placed.slip, placed.nan, count(*), sum(placed.cents), at
    FROM placed WHERE placed.told IS NULL GROUP BY placed.remittance, placed.slip, placed.nan
    ON CONFLICT (partner_id, file_id, slip, nan) WHERE file_id IS NOT NULL
    DO UPDATE SET titles = r.titles + excluded.titles, cents = r.cents + excluded.cents
  ), remitted AS (
    UPDATE voucher_use u SET remitted_at = at, remittance_id = placed.remittance
    FROM placed
    WHERE placed.told IS NULL AND u.employer_id = placed.employer_id AND u.declaration_id = placed.declaration_id AND u.id = placed.use_id
  ), moved AS (
    UPDATE voucher v SET status = 'REMITTED', version = v.version + 1, moved_at = at, moved_for = NULL
    FROM placed
    WHERE placed.told IS NULL AND v.partner_id = placed.issuer_id AND v.vintage = placed.vintage AND v.number = placed.number
  )
  SELECT placed.line, placed.told FROM placed;
END $$;

CREATE OR REPLACE FUNCTION remit_own_titles(ids uuid[], at timestamptz, today text)
RETURNS TABLE (id uuid, verdict text, remittance_id uuid, issuer_id uuid, face_value_cents int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
BEGIN
  IF app_employee() IS NULL OR NOT app_is_recent(at) OR cardinality(ids) > 200 THEN
    RAISE EXCEPTION 'no title is remitted so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM voucher_use u JOIN voucher v ON v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number
  WHERE u.id = ANY (ids) AND u.employee_id = app_employee() AND u.released_at IS NULL
  ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
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

RESET ROLE;
