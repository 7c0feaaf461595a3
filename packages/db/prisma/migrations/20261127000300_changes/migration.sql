-- A declaration is corrected, cancelled and computed again; a month holds several pays whose days do not overlap
-- (docs/decisions/037-correcting-and-cancelling.md).

-- Ranges beside equality in one constraint. Any owner of the database may create it: the extension is trusted.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

SET ROLE cesu_owner;

-- ───────────── Several pays in a month ─────────────

ALTER TABLE declaration ADD COLUMN start_day VARCHAR(10) COLLATE "C", ADD COLUMN end_day VARCHAR(10) COLLATE "C";
UPDATE declaration d SET start_day = v.start_day, end_day = v.end_day
FROM declaration_version v
WHERE v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id AND v.number = d.current_version;
ALTER TABLE declaration
  ALTER COLUMN start_day SET NOT NULL,
  ALTER COLUMN end_day SET NOT NULL,
  ADD CONSTRAINT declaration_days_in_period
    CHECK (end_day >= start_day AND left(start_day, 7) = period AND left(end_day, 7) = period),
  DROP CONSTRAINT declaration_employer_id_period_employment_id_key,
  -- The last guard against a double, whatever the partner, the channel and the retries.
  ADD CONSTRAINT declaration_days_not_declared_twice EXCLUDE USING gist (
    employer_id WITH =, period WITH =, employment_id WITH =,
    int4range(right(start_day, 2)::int, right(end_day, 2)::int, '[]') WITH &&
  ) WHERE (status <> 'CANCELLED');

-- ───────────── Versions ─────────────

CREATE TYPE "VersionReason" AS ENUM ('REGISTRATION', 'CORRECTION', 'HOUSEHOLD', 'RATES');
ALTER TABLE declaration_version
  ADD COLUMN reason "VersionReason" NOT NULL DEFAULT 'REGISTRATION',
  ADD COLUMN author_kind "ActorKind" NOT NULL DEFAULT 'PARTNER_STAFF',
  ALTER COLUMN author_id DROP NOT NULL,
  ADD CONSTRAINT declaration_version_first_registers CHECK ((number = 1) = (reason = 'REGISTRATION')),
  -- The platform computes again; a person registers and corrects.
  ADD CONSTRAINT declaration_version_author CHECK (
    (author_kind = 'SYSTEM') = (author_id IS NULL) AND (author_kind = 'SYSTEM') = (reason IN ('HOUSEHOLD', 'RATES'))
  );

-- ───────────── Cancellation ─────────────

CREATE TYPE "CancellationReason" AS ENUM ('NOT_WORKED', 'WRONG_WORKER', 'WRONG_MONTH', 'DECLARED_TWICE', 'OTHER');
CREATE TABLE declaration_cancellation (
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  declaration_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  reason "CancellationReason" NOT NULL,
  comment TEXT CHECK (char_length(comment) BETWEEN 1 AND 500),
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL,
  cancelled_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (employer_id, period, declaration_id),
  FOREIGN KEY (employer_id, period, declaration_id) REFERENCES declaration ON DELETE RESTRICT,
  CONSTRAINT declaration_cancellation_says_why CHECK (reason <> 'OTHER' OR comment IS NOT NULL)
);
SELECT protect_table('declaration_cancellation', append_only => true);

-- ───────────── Months of households to compute again ─────────────

CREATE TABLE household_recomputation (
  employer_id UUID NOT NULL,
  period VARCHAR(7) COLLATE "C" NOT NULL,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (employer_id, period)
);
CREATE INDEX household_recomputation_asked_at_idx ON household_recomputation (asked_at);
SELECT protect_table('household_recomputation');

-- Gross pay of the household's month that the ceiling of the exemption at 70 already covers before a declaration, whoever
-- declared it: of those registered before an instant, and at that instant before a declaration. In cents and nothing else; null for
-- an employer who gives the partner no mandate. (A job recomputes in nobody's name.)
DROP FUNCTION exempt_gross_cents(uuid, text, uuid);
CREATE FUNCTION exempt_gross_cents(employer uuid, month text, before timestamptz, declaration_id uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
RETURN (
  SELECT coalesce(sum(v.gross_cents), 0)
  FROM declaration d
  JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
    AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period = month AND d.status <> 'CANCELLED' AND v.exemption = 'AGE_70'
    AND (d.submitted_at, d.id) < (before, exempt_gross_cents.declaration_id)
  HAVING app_is_jobs() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE'
  )
);
GRANT EXECUTE ON FUNCTION exempt_gross_cents(uuid, text, timestamptz, uuid) TO cesu_api, cesu_jobs;

-- ───────────── Who may ─────────────

-- A mandate in force that lets the partner correct: correcting and cancelling are one act.
CREATE FUNCTION app_may_correct(employer uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE' AND 'CORRECT' = ANY (m.acts)
);
GRANT EXECUTE ON FUNCTION app_may_correct(uuid) TO cesu_api;

-- One's own, as long as it is not cancelled: a cancelled declaration stays as it is.
CREATE POLICY api_update ON declaration FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND status <> 'CANCELLED' AND app_may_correct(employer_id))
  WITH CHECK (partner_id = (SELECT app_partner()));
GRANT UPDATE (status, current_version, start_day, end_day, hours_hundredths, net_cents, contributions_cents, anomaly_count)
  ON declaration TO cesu_api;
-- In one's own name, of what a person writes.
ALTER POLICY api_insert ON declaration_version WITH CHECK (
  partner_id = (SELECT app_partner()) AND author_kind = 'PARTNER_STAFF' AND author_id = (SELECT app_person())
  AND author_name = (SELECT app_person_name()) AND (number = 1 OR app_may_correct(employer_id)) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
      AND d.id = declaration_version.declaration_id AND d.partner_id = (SELECT app_partner())
  )
);

CREATE POLICY api_select ON declaration_cancellation FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON declaration_cancellation FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND author_id = (SELECT app_person()) AND author_name = (SELECT app_person_name())
  AND app_is_recent(cancelled_at) AND app_may_correct(employer_id) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_cancellation.employer_id AND d.period = declaration_cancellation.period
      AND d.id = declaration_cancellation.declaration_id AND d.partner_id = (SELECT app_partner())
  )
);
GRANT SELECT, INSERT ON declaration_cancellation TO cesu_api;
CREATE POLICY backoffice_select ON declaration_cancellation FOR SELECT TO cesu_agent, cesu_auditor
  USING ((SELECT app_is_agent()));
GRANT SELECT ON declaration_cancellation TO cesu_agent, cesu_auditor;

CREATE POLICY api_insert ON household_recomputation FOR INSERT TO cesu_api WITH CHECK (
  app_is_recent(asked_at) AND app_may_correct(employer_id)
);
GRANT INSERT ON household_recomputation TO cesu_api;

ALTER POLICY api_insert ON "case" WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'NEW' AND kind IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE')
  AND subject_kind = 'DECLARATION' AND app_owns(subject_kind, subject_id, employer_id) AND EXISTS (
    SELECT FROM employment e WHERE e.employer_id = "case".employer_id AND e.employee_id = "case".employee_id
  )
);

ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN
      kind IN (
        'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'CASE_OPENED',
        'PEOPLE_LISTED', 'READING_REFUSED'
      )
      AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE false
  END
);
ALTER POLICY api_insert ON outbox_event WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL
  AND kind IN ('DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'CASE_OPENED')
  AND app_owns(subject_kind, subject_id, employer_id)
);

-- Jobs compute again what is declared, in the name of the platform, and tell the partner.
CREATE POLICY jobs_all ON household_recomputation TO cesu_jobs
  USING ((SELECT app_is_jobs())) WITH CHECK ((SELECT app_is_jobs()));
GRANT SELECT, DELETE ON household_recomputation TO cesu_jobs;
CREATE POLICY jobs_select ON declaration FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON declaration FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND status <> 'CANCELLED') WITH CHECK ((SELECT app_is_jobs()) AND status = 'CORRECTED');
GRANT SELECT, UPDATE (status, current_version, hours_hundredths, net_cents, contributions_cents) ON declaration TO cesu_jobs;
CREATE POLICY jobs_select ON declaration_version FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_insert ON declaration_version FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND author_kind = 'SYSTEM' AND author_name = 'Calcul automatique' AND app_is_recent(created_at)
);
GRANT SELECT, INSERT ON declaration_version TO cesu_jobs;
ALTER POLICY jobs_insert ON audit_entry WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND app_is_recent(at) AND CASE kind
    WHEN 'CASE_OPENED' THEN actor_name = 'Contrôle automatique'
    WHEN 'DECLARATION_RECOMPUTED' THEN actor_name = 'Calcul automatique'
    ELSE false
  END
);
CREATE POLICY jobs_insert ON outbox_event FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND kind = 'DECLARATION_RECOMPUTED' AND app_is_recent(created_at) AND relayed_at IS NULL
);
GRANT INSERT ON outbox_event TO cesu_jobs;

RESET ROLE;
