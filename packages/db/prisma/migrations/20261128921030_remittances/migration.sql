-- Titles that workers remit, by slips in files of their issuer or by themselves, and that their issuer reimburses
-- (docs/decisions/076-remittances.md): one remittance a title.

SET ROLE cesu_owner;

CREATE TABLE remittance (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL,
  -- By a slip in a file, as the issuer numbers it, and the affiliation of the worker when it says it; or by a worker.
  file_id UUID,
  slip VARCHAR(40) COLLATE "C" CHECK (slip = btrim(slip) AND slip <> ''),
  nan VARCHAR(20) COLLATE "C" CHECK (nan ~ '^[0-9A-Z]+$'),
  employee_id UUID REFERENCES employee ON DELETE RESTRICT,
  titles INTEGER NOT NULL CHECK (titles BETWEEN 1 AND 20000),
  cents INTEGER NOT NULL CHECK (cents BETWEEN titles AND titles * 9999),
  remitted_at TIMESTAMPTZ(3) NOT NULL,
  -- When its issuer says that it paid, and who said so.
  paid_day VARCHAR(10) COLLATE "C" CHECK (paid_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  paid_said_at TIMESTAMPTZ(3),
  paid_said_by TEXT CHECK (paid_said_by <> ''),
  PRIMARY KEY (partner_id, id),
  CONSTRAINT remittance_of CHECK ((file_id IS NULL) = (slip IS NULL) AND (file_id IS NULL) <> (employee_id IS NULL) AND (nan IS NULL OR slip IS NOT NULL)),
  CONSTRAINT remittance_paid CHECK ((paid_day IS NULL) = (paid_said_at IS NULL) AND (paid_day IS NULL) = (paid_said_by IS NULL))
);
CREATE UNIQUE INDEX remittance_slip ON remittance (partner_id, file_id, slip, nan) NULLS NOT DISTINCT WHERE file_id IS NOT NULL;
CREATE INDEX remittance_partner_id_remitted_at_id_idx ON remittance (partner_id, remitted_at, id);
CREATE INDEX remittance_waiting ON remittance (partner_id, remitted_at, id) WHERE paid_day IS NULL;
SELECT protect_table('remittance');
CREATE POLICY api_select ON remittance FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY citizen_select ON remittance FOR SELECT TO cesu_citizen USING (employee_id = (SELECT app_employee()));
CREATE POLICY backoffice_select ON remittance FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY jobs_select ON remittance FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT ON remittance TO cesu_api, cesu_citizen, cesu_agent, cesu_auditor, cesu_jobs;

-- A title that was remitted is of one remittance: its live use says which.
ALTER TABLE voucher_use ADD COLUMN remittance_id UUID,
  ADD CONSTRAINT voucher_use_remittance CHECK ((remitted_at IS NULL) = (remittance_id IS NULL));
CREATE INDEX voucher_use_of_remittance ON voucher_use (issuer_id, remittance_id) WHERE remittance_id IS NOT NULL;

-- Remits the titles of some lines of a file, for the platform: each that pays a declared month, and that is not past its day, once. What came of
-- every line: null when it was remitted. The uses first, in one order: who releases titles holds them so too.
CREATE FUNCTION remit_titles(
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
REVOKE ALL ON FUNCTION remit_titles(uuid, uuid, timestamptz, text, int[], text[], text[], int[], text[], int[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remit_titles(uuid, uuid, timestamptz, text, int[], text[], text[], int[], text[], int[], text[], text[]) TO cesu_jobs;

-- Titles that paid the worker who acts, the last used first; those that are still to be remitted when only these are asked.
CREATE FUNCTION own_titles(waiting boolean, after_at timestamptz, after_id uuid, most int)
RETURNS TABLE (
  id uuid, used_at timestamptz, number text, issuer_name text, face_value_cents int, electronic boolean, period text, employer_name text,
  payment_day text, remittable_until text, remitted_at timestamptz, paid_day text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.id, u.used_at, u.number::text, p.name::text, u.face_value_cents, v.electronic, u.period::text,
    e.given_names || ' ' || e.family_name, u.payment_day::text, v.remittable_until::text, u.remitted_at, r.paid_day::text
  FROM voucher_use u
  JOIN voucher v ON v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number
  JOIN partner p ON p.id = u.issuer_id
  JOIN employer e ON e.id = u.employer_id
  LEFT JOIN remittance r ON r.partner_id = u.issuer_id AND r.id = u.remittance_id
  WHERE u.employee_id = app_employee() AND u.released_at IS NULL AND (NOT own_titles.waiting OR u.remitted_at IS NULL)
    AND (own_titles.after_at IS NULL OR (u.used_at, u.id) < (own_titles.after_at, own_titles.after_id))
  ORDER BY u.used_at DESC, u.id DESC LIMIT least(own_titles.most, 10001);
END;
REVOKE ALL ON FUNCTION own_titles(boolean, timestamptz, uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_titles(boolean, timestamptz, uuid, int) TO cesu_citizen;

-- Remits electronic titles that paid the worker who acts: all of those asked that can be, each once, one remittance an issuer. What came of each.
CREATE FUNCTION remit_own_titles(ids uuid[], at timestamptz, today text)
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
REVOKE ALL ON FUNCTION remit_own_titles(uuid[], timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remit_own_titles(uuid[], timestamptz, text) TO cesu_citizen;

-- Its issuer says that it paid a remittance: once, all its titles with it. How many; none when it was said before, or is not its own.
CREATE FUNCTION reimburse_remittance(remittance uuid, day text, at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
DECLARE
  moved int;
BEGIN
  IF NOT app_is_recent(at) THEN RAISE EXCEPTION 'nothing is paid so' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE remittance r SET paid_day = day, paid_said_at = at, paid_said_by = app_person_name()
  WHERE r.partner_id = app_partner() AND r.id = remittance AND r.paid_day IS NULL;
  IF NOT FOUND THEN RETURN 0; END IF;
  UPDATE voucher v SET status = 'REIMBURSED', version = v.version + 1, moved_at = at, moved_for = NULL
  FROM voucher_use u
  WHERE u.issuer_id = app_partner() AND u.remittance_id = remittance AND u.released_at IS NULL
    AND v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number;
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;
REVOKE ALL ON FUNCTION reimburse_remittance(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reimburse_remittance(uuid, text, timestamptz) TO cesu_api;

-- The titles of a remittance, for its issuer: which, for how much, and the declaration that they paid; no person.
CREATE FUNCTION remitted_titles(remittance uuid, after text, most int)
RETURNS TABLE (number text, face_value_cents int, period text, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT u.number::text, u.face_value_cents, u.period::text, d.reference::text
  FROM voucher_use u JOIN declaration d ON d.employer_id = u.employer_id AND d.period = u.period AND d.id = u.declaration_id
  WHERE u.issuer_id = app_partner() AND u.remittance_id = remitted_titles.remittance AND u.number > remitted_titles.after
  ORDER BY u.number LIMIT least(remitted_titles.most, 10001);
END;
REVOKE ALL ON FUNCTION remitted_titles(uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remitted_titles(uuid, text, int) TO cesu_api;

-- The trail, and what is told to the issuer.
CREATE POLICY citizen_insert_remittance ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'VOUCHER_REMITTED' AND subject_kind = 'REMITTANCE' AND employer_id IS NULL AND app_is_recent(at) AND actor_kind = 'CITIZEN'
  AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name()) AND EXISTS (
    SELECT FROM remittance r
    WHERE r.partner_id = audit_entry.partner_id AND r.id::text = audit_entry.subject_id AND r.employee_id = (SELECT app_employee())
  )
);
CREATE POLICY citizen_insert_remittance ON outbox_event FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'VOUCHER_REMITTED' AND subject_kind = 'REMITTANCE' AND employer_id IS NULL AND app_is_recent(created_at) AND relayed_at IS NULL
  AND xid = pg_current_xact_id() AND EXISTS (
    SELECT FROM remittance r
    WHERE r.partner_id = outbox_event.partner_id AND r.id::text = outbox_event.subject_id AND r.employee_id = (SELECT app_employee())
  )
);
CREATE POLICY api_insert_remittance ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'VOUCHER_REIMBURSED' AND subject_kind = 'REMITTANCE' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(at) AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND EXISTS (
    SELECT FROM remittance r WHERE r.partner_id = audit_entry.partner_id AND r.id::text = audit_entry.subject_id AND r.paid_day IS NOT NULL
  )
);
CREATE POLICY api_insert_remittance ON outbox_event FOR INSERT TO cesu_api WITH CHECK (
  kind = 'VOUCHER_REIMBURSED' AND subject_kind = 'REMITTANCE' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id() AND EXISTS (
    SELECT FROM remittance r
    WHERE r.partner_id = outbox_event.partner_id AND r.id::text = outbox_event.subject_id AND r.paid_day IS NOT NULL
  )
);

RESET ROLE;
