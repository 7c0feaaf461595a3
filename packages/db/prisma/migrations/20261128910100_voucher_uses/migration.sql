-- Titles that pay a declared month (docs/decisions/074-titles-that-pay.md): one live use a title, within the net pay of the version in force.

SET ROLE cesu_owner;

CREATE TYPE "VoucherRelease" AS ENUM ('CORRECTION', 'CANCELLATION', 'TAKEN_BACK');

CREATE TABLE voucher_use (
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  declaration_id UUID NOT NULL,
  -- Time-ordered: titles were used in this order.
  id UUID NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  partner_id UUID NOT NULL,
  employee_id UUID NOT NULL,
  issuer_id UUID NOT NULL,
  vintage INTEGER NOT NULL,
  number VARCHAR(32) COLLATE "C" NOT NULL,
  voucher_id UUID NOT NULL,
  face_value_cents INTEGER NOT NULL CHECK (face_value_cents BETWEEN 1 AND 9999),
  funder_share_cents INTEGER NOT NULL,
  payment_day VARCHAR(10) COLLATE "C" NOT NULL,
  used_at TIMESTAMPTZ(3) NOT NULL,
  released_at TIMESTAMPTZ(3),
  released_for "VoucherRelease",
  remitted_at TIMESTAMPTZ(3),
  PRIMARY KEY (employer_id, declaration_id, id),
  FOREIGN KEY (employer_id, period, declaration_id) REFERENCES declaration (employer_id, period, id) ON DELETE RESTRICT,
  FOREIGN KEY (issuer_id, vintage, number) REFERENCES voucher (partner_id, vintage, number) ON DELETE RESTRICT,
  CONSTRAINT voucher_use_share CHECK (funder_share_cents BETWEEN 0 AND face_value_cents),
  CONSTRAINT voucher_use_released CHECK ((released_at IS NULL) = (released_for IS NULL)),
  -- What was remitted is never released.
  CONSTRAINT voucher_use_remitted_stays CHECK (released_at IS NULL OR remitted_at IS NULL)
);
CREATE UNIQUE INDEX voucher_use_live ON voucher_use (issuer_id, vintage, number) WHERE released_at IS NULL;
CREATE INDEX voucher_use_issuer_id_used_at_id_idx ON voucher_use (issuer_id, used_at, id);
CREATE INDEX voucher_use_employee_id_used_at_id_idx ON voucher_use (employee_id, used_at, id);
CREATE INDEX voucher_use_voucher_id_idx ON voucher_use (voucher_id);
SELECT protect_table('voucher_use');

-- Used, released, remitted, reimbursed: by the functions below alone.
CREATE OR REPLACE FUNCTION voucher_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR (OLD.status::text, NEW.status::text) NOT IN (
    ('ISSUED', 'LOST'), ('ISSUED', 'STOLEN'), ('ISSUED', 'EXCHANGED'), ('ISSUED', 'CANCELLED'), ('ISSUED', 'USED'),
    ('ASSIGNED', 'LOST'), ('ASSIGNED', 'STOLEN'), ('ASSIGNED', 'EXCHANGED'), ('ASSIGNED', 'CANCELLED'), ('ASSIGNED', 'USED'),
    ('LOST', 'EXCHANGED'), ('STOLEN', 'EXCHANGED'), ('USED', 'ASSIGNED'), ('USED', 'REMITTED'), ('REMITTED', 'REIMBURSED')
  ) THEN
    RAISE EXCEPTION 'a title does not move so' USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_moves';
  END IF;
  RETURN NEW;
END $$;

-- Its issuer moves a title only so: the rest is done by uses and remittances.
ALTER POLICY api_update ON voucher USING (partner_id = (SELECT app_partner())) WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(moved_at) AND status IN ('LOST', 'STOLEN', 'EXCHANGED', 'CANCELLED')
);

-- The partner who declared, the household, the worker, agents: an issuer reads what concerns it by `issuer_uses` and its events.
CREATE POLICY api_select ON voucher_use FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY citizen_select ON voucher_use FOR SELECT TO cesu_citizen
  USING (employer_id = (SELECT app_employer()) OR employee_id = (SELECT app_employee()));
CREATE POLICY backoffice_select ON voucher_use FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY jobs_select ON voucher_use FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT ON voucher_use TO cesu_api, cesu_citizen, cesu_agent, cesu_auditor, cesu_jobs;
-- In the presence of an employer, theirs alone; and who manages people reads no person.
CREATE POLICY present ON voucher_use AS RESTRICTIVE TO cesu_api
  USING (nullif((SELECT app_present()) IS NULL OR employer_id = (SELECT app_present()), false) IS NOT UNKNOWN);
CREATE POLICY reads_persons ON voucher_use AS RESTRICTIVE FOR SELECT TO cesu_agent USING ((SELECT app_reads_persons()));

-- Whether who acts may have titles pay a declaration, or take them back: who declared it (in the presence of an employer, of theirs alone), its
-- household, the agent who handles its case, the platform when it computes again. Never unknown: whoever is none of them is nobody.
CREATE FUNCTION app_pays(employer uuid, month text, declaration uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM declaration d
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND CASE
    WHEN app_is_jobs() THEN true
    WHEN app_is_agent() THEN app_agent_handles() AND app_handles('DECLARATION', d.id::text)
    WHEN app_partner() IS NOT NULL THEN d.partner_id = app_partner() AND coalesce(d.employer_id = app_present(), true)
    ELSE d.employer_id = app_employer()
  END
);
REVOKE ALL ON FUNCTION app_pays(uuid, text, uuid) FROM PUBLIC;

-- What whole numbers of titles say to whoever holds them; a number that no issuer has registered is not in the answer. `deciding`: nobody moves
-- them until the end of the transaction, in one order for all.
CREATE FUNCTION titles_shown(numberings text[], codes text[], vintages int[], numbers text[], deciding boolean)
RETURNS TABLE (
  issuer_id uuid, issuer_name text, vintage int, number text, status "VoucherStatus", face_value_cents int, funder_share_cents int,
  services int[], usable_until text, remittable_until text, payable boolean
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
    v.services, v.usable_until::text, v.remittable_until::text, i.suspended_at IS NULL OR v.registered_at < i.suspended_at
  FROM unnest(numberings, codes, vintages, numbers) AS asked (numbering, code, vintage, number)
  JOIN voucher_issuer i ON i.numbering::text = asked.numbering AND i.code = asked.code
  JOIN partner p ON p.id = i.partner_id
  JOIN voucher v ON v.partner_id = i.partner_id AND v.vintage = asked.vintage AND v.number = asked.number;
END $$;
REVOKE ALL ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION titles_shown(text[], text[], int[], text[], boolean) TO cesu_api, cesu_citizen;

-- What titles still have to pay of a declaration: its net to pay, in cents; 0 once it is cancelled.
CREATE FUNCTION title_room(employer uuid, month text, declaration uuid) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT CASE d.status WHEN 'CANCELLED' THEN 0 ELSE greatest(0, v.net_paid_cents - v.deposit_cents) END - coalesce((
    SELECT sum(u.face_value_cents) FROM voucher_use u
    WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL
  ), 0)
  FROM declaration d JOIN declaration_version v
    ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration AND app_pays(employer, month, declaration)
);
REVOKE ALL ON FUNCTION title_room(uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION title_room(uuid, text, uuid) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

-- Has titles pay a declaration, in the order given: those that can be used are, in one guarded statement, each once; which. The rules have been
-- judged before; these hold whatever was judged.
CREATE FUNCTION use_titles(
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
      face_value_cents, funder_share_cents, payment_day, used_at)
    SELECT employer, month, declaration, t.use_id, held.current_version, held.partner_id, held.employee_id, t.partner_id, t.vintage, t.number, t.id,
      t.face_value_cents, t.funder_share_cents, held.payment_day, at
    FROM taken t
    RETURNING voucher_use.voucher_id
  )
  SELECT t.number::text, t.id, t.version FROM taken t JOIN used ON used.voucher_id = t.id ORDER BY t.use_id;
END $$;
REVOKE ALL ON FUNCTION use_titles(uuid, text, uuid, timestamptz, uuid[], uuid[], int[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_titles(uuid, text, uuid, timestamptz, uuid[], uuid[], int[], text[]) TO cesu_api, cesu_citizen;

-- Whatever wrote them: the titles of a declaration pay no more than its net to pay, once the statement that used them is done.
CREATE FUNCTION voucher_use_within_net() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (
    SELECT sum(u.face_value_cents) FROM voucher_use u
    WHERE u.employer_id = NEW.employer_id AND u.declaration_id = NEW.declaration_id AND u.released_at IS NULL
  ) > (
    SELECT v.net_paid_cents - v.deposit_cents
    FROM declaration d JOIN declaration_version v
      ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version
    WHERE d.employer_id = NEW.employer_id AND d.period = NEW.period AND d.id = NEW.declaration_id
  ) THEN
    RAISE EXCEPTION 'titles above the net to pay' USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_use_within_net';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION voucher_use_within_net() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER voucher_use_within_net AFTER INSERT ON voucher_use DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION voucher_use_within_net();

-- Releases titles of a declaration until what is left fits its net to pay, the last used first; all of them once it is cancelled; these ones
-- (`ids`) when who acts takes them back. One that was remitted is never released. Which were.
CREATE FUNCTION release_titles(employer uuid, month text, declaration uuid, at timestamptz, ids uuid[])
RETURNS TABLE (issuer_id uuid, number text, voucher_id uuid, voucher_version int, face_value_cents int, why "VoucherRelease")
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
#variable_conflict use_column
DECLARE
  room int;
  is_over boolean;
  one record;
  let_go uuid[] := '{}';
BEGIN
  IF NOT app_pays(employer, month, declaration) OR app_is_recent(at) IS NOT TRUE THEN
    RAISE EXCEPTION 'no title is released so' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT d.status = 'CANCELLED' INTO is_over FROM declaration d
  WHERE d.employer_id = employer AND d.period = month AND d.id = declaration FOR UPDATE;
  room := title_room(employer, month, declaration);
  -- Titles in one order for all.
  PERFORM FROM voucher_use u JOIN voucher v ON v.partner_id = u.issuer_id AND v.vintage = u.vintage AND v.number = u.number
  WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL
  ORDER BY v.partner_id, v.vintage, v.number FOR UPDATE OF v;
  FOR one IN
    SELECT u.id, u.face_value_cents AS cents FROM voucher_use u
    WHERE u.employer_id = employer AND u.declaration_id = declaration AND u.released_at IS NULL AND u.remitted_at IS NULL
    ORDER BY u.id DESC FOR UPDATE
  LOOP
    IF ids IS NOT NULL THEN
      CONTINUE WHEN one.id <> ALL (ids);
    ELSE
      EXIT WHEN room >= 0 AND NOT is_over;
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
REVOKE ALL ON FUNCTION release_titles(uuid, text, uuid, timestamptz, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_titles(uuid, text, uuid, timestamptz, uuid[]) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

-- The household too decides one month at a time.
CREATE OR REPLACE FUNCTION lock_household_month(employer uuid, month text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext(employer::text), hashtext(month))
  WHERE month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$' AND (app_is_jobs() OR app_is_agent() OR employer = app_employer() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner()
  ));
END;
GRANT EXECUTE ON FUNCTION lock_household_month(uuid, text) TO cesu_citizen;

-- The trace of a use or of a release: by who has just made it, for the issuer of the title.
CREATE FUNCTION app_moved_title(title text, issuer uuid, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM voucher_use u
  WHERE u.voucher_id = title::uuid AND u.issuer_id = issuer AND at IN (u.used_at, u.released_at)
    AND app_pays(u.employer_id, u.period, u.declaration_id)
);
REVOKE ALL ON FUNCTION app_moved_title(text, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_moved_title(text, uuid, timestamptz) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;
CREATE POLICY api_insert_title ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(at)
  AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
  AND app_moved_title(subject_id, partner_id, at)
);
CREATE POLICY api_insert_title ON outbox_event FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND app_moved_title(subject_id, partner_id, created_at)
);
CREATE POLICY citizen_insert_title ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(at)
  AND actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
  AND app_moved_title(subject_id, partner_id, at)
);
CREATE POLICY citizen_insert_title ON outbox_event FOR INSERT TO cesu_citizen WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND app_moved_title(subject_id, partner_id, created_at)
);
CREATE POLICY agent_insert_title ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(at)
  AND actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_moved_title(subject_id, partner_id, at)
);
CREATE POLICY agent_insert_title ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND app_moved_title(subject_id, partner_id, created_at)
);
CREATE POLICY jobs_insert_title ON audit_entry FOR INSERT TO cesu_jobs WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(at)
  AND actor_kind = 'SYSTEM' AND actor_name = 'Calcul automatique'
  AND app_moved_title(subject_id, partner_id, at)
);
CREATE POLICY jobs_insert_title ON outbox_event FOR INSERT TO cesu_jobs WITH CHECK (
  kind IN ('VOUCHER_USED', 'VOUCHER_RELEASED') AND subject_kind = 'VOUCHER' AND employer_id IS NULL AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND app_moved_title(subject_id, partner_id, created_at)
);

RESET ROLE;
