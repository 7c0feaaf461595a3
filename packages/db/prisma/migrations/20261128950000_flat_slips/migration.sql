-- A line of a slip costs the same in a file of a million as in one of ten thousand (docs/decisions/076-remittances.md): titles, uses and remittances
-- are found by their keys, one by one (LIMIT 1 of a LATERAL is never turned around), whatever was counted of the tables when the plan was made, even
-- nothing; and so is a remittance, not among all of its file’s. What is judged and written is as before.

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
  -- In the order in which releases hold them. Never from the uses to the titles asked, however few they are thought to be.
  PERFORM FROM (
    SELECT u.employer_id, u.declaration_id, u.id FROM unnest(vintages, numbers) AS asked (vintage, number)
    CROSS JOIN LATERAL (
      SELECT u.employer_id, u.declaration_id, u.id FROM voucher_use u
      WHERE u.issuer_id = issuer AND u.vintage = asked.vintage AND u.number = asked.number AND u.released_at IS NULL LIMIT 1
    ) u
    ORDER BY u.id DESC
  ) live
  CROSS JOIN LATERAL (
    SELECT FROM voucher_use u
    WHERE u.employer_id = live.employer_id AND u.declaration_id = live.declaration_id AND u.id = live.id AND u.released_at IS NULL
    LIMIT 1 FOR UPDATE
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

RESET ROLE;
