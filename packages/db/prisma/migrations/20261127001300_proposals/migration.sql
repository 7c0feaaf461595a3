-- A partner proposes to an employer to hire somebody, or to end a contract (docs/decisions/043-proposing-a-worker.md).

SET ROLE cesu_owner;

CREATE TYPE "ProposalKind" AS ENUM ('NEW_CONTRACT', 'END');
CREATE TYPE "ProposalStatus" AS ENUM ('PENDING', 'WITHDRAWN');
CREATE TYPE "ContractEndRoute" AS ENUM (
  'TRIAL_END', 'DISMISSAL', 'DISMISSAL_SERIOUS', 'DISMISSAL_GROSS', 'UNFITNESS', 'RETIREMENT_BY_EMPLOYER', 'RESIGNATION',
  'RETIREMENT_BY_WORKER', 'MUTUAL', 'FIXED_TERM_END', 'FIXED_TERM_EARLY', 'EMPLOYER_DEATH', 'CHILD_DEATH', 'WORKER_DEATH'
);
CREATE TYPE "IdentityOutcome" AS ENUM ('UNKNOWN', 'FOUND', 'CONTRADICTED');

CREATE TABLE employment_proposal (
  employer_id UUID NOT NULL REFERENCES employer ON DELETE RESTRICT,
  id UUID NOT NULL,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  kind "ProposalKind" NOT NULL,
  status "ProposalStatus" NOT NULL,
  worker_name TEXT NOT NULL CHECK (worker_name <> ''),
  words TEXT COLLATE "C" NOT NULL CHECK (words ~ '^ .* $'),
  employment_id UUID,
  end_day VARCHAR(10) COLLATE "C" CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_route "ContractEndRoute",
  given_names TEXT CHECK (given_names <> ''),
  family_name TEXT CHECK (family_name <> ''),
  search_name TEXT COLLATE "C" CHECK (search_name <> ''),
  birth_day VARCHAR(10) COLLATE "C" CHECK (birth_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  cesu_number CHAR(14) COLLATE "C" CHECK (cesu_number ~ '^[0-9]{14}$'),
  nir_encrypted TEXT CHECK (nir_encrypted ~ '^v[0-9]+[.]'),
  nir_index CHAR(64) COLLATE "C" CHECK (nir_index ~ '^[0-9a-f]{64}$'),
  activity TEXT CHECK (activity <> ''),
  start_day VARCHAR(10) COLLATE "C" CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  weekly_hours_hundredths INTEGER CHECK (weekly_hours_hundredths > 0),
  net_hourly_cents INTEGER CHECK (net_hourly_cents > 0),
  level INTEGER CHECK (level BETWEEN 1 AND 12),
  certified BOOLEAN,
  leave_mode "LeaveMode",
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  proposed_at TIMESTAMPTZ(3) NOT NULL,
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_by_name TEXT CHECK (withdrawn_by_name <> ''),
  PRIMARY KEY (employer_id, id),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment ON DELETE RESTRICT,
  -- All of one kind and nothing of the other; the hours of a week may be unusual.
  CONSTRAINT employment_proposal_is_whole CHECK (CASE kind
    WHEN 'END' THEN
      num_nulls(employment_id, end_day, end_route) = 0
      AND num_nonnulls(given_names, family_name, search_name, birth_day, cesu_number, nir_encrypted, nir_index, activity,
        start_day, weekly_hours_hundredths, net_hourly_cents, level, certified, leave_mode) = 0
    ELSE
      num_nonnulls(employment_id, end_day, end_route) = 0
      AND num_nulls(given_names, family_name, search_name, birth_day, activity, start_day, net_hourly_cents, level,
        certified, leave_mode) = 0
  END),
  -- One number, in one of two ways.
  CONSTRAINT employment_proposal_names_one_number CHECK (
    kind = 'END' OR (num_nonnulls(cesu_number, nir_index) = 1 AND num_nulls(nir_encrypted, nir_index) IN (0, 2))
  ),
  CONSTRAINT employment_proposal_withdrawn_is_dated CHECK (
    (status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND num_nulls(withdrawn_at, withdrawn_by_name) IN (0, 2)
  )
);
CREATE INDEX employment_proposal_employer_id_employment_id_idx ON employment_proposal (employer_id, employment_id);
CREATE INDEX employment_proposal_partner_id_proposed_at_id_idx ON employment_proposal (partner_id, proposed_at, id);
-- What waits waits once, whatever the retries.
CREATE UNIQUE INDEX employment_proposal_one_end ON employment_proposal (employer_id, employment_id)
  WHERE kind = 'END' AND status = 'PENDING';
CREATE UNIQUE INDEX employment_proposal_one_hire
  ON employment_proposal (employer_id, partner_id, start_day, (coalesce(nir_index, cesu_number)))
  WHERE kind = 'NEW_CONTRACT' AND status = 'PENDING';
SELECT protect_table('employment_proposal');

CREATE TABLE identity_match (
  employer_id UUID NOT NULL,
  proposal_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  day VARCHAR(10) COLLATE "C" NOT NULL CHECK (day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  outcome "IdentityOutcome" NOT NULL,
  employee_id UUID,
  PRIMARY KEY (employer_id, proposal_id),
  FOREIGN KEY (employer_id, proposal_id) REFERENCES employment_proposal ON DELETE RESTRICT,
  CONSTRAINT identity_match_names_who_is_known CHECK ((outcome = 'UNKNOWN') = (employee_id IS NULL))
);
CREATE INDEX identity_match_partner_id_day_idx ON identity_match (partner_id, day);
SELECT protect_table('identity_match', append_only => true);

CREATE TABLE identity_check (
  partner_id UUID NOT NULL,
  day VARCHAR(10) COLLATE "C" NOT NULL CHECK (day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  id UUID NOT NULL UNIQUE,
  proposals INTEGER NOT NULL,
  contradictions INTEGER NOT NULL,
  reviewed_at TIMESTAMPTZ(3),
  PRIMARY KEY (partner_id, day),
  CONSTRAINT identity_check_counts CHECK (contradictions BETWEEN 0 AND proposals)
);
CREATE INDEX identity_check_waiting ON identity_check (contradictions) WHERE reviewed_at IS NULL;
SELECT protect_table('identity_check');

-- Compares the traits of a proposal that the tenant has just made with the person who has its number, writes what comes of it where
-- no partner reads, and counts it. It tells how many workers the tenant has proposed this day, and nothing of the person: the
-- same statements run whoever is known.
CREATE FUNCTION check_identity(employer uuid, proposal uuid, at timestamptz) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  WITH compared AS (
    SELECT p.employer_id, p.id, p.partner_id, to_char(check_identity.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day,
      known.id AS employee_id,
      CASE
        WHEN known.id IS NULL THEN 'UNKNOWN'
        WHEN known.search_name = p.search_name AND known.birth_day = p.birth_day THEN 'FOUND'
        ELSE 'CONTRADICTED'
      END::"IdentityOutcome" AS outcome
    FROM employment_proposal p
    LEFT JOIN LATERAL (
      SELECT e.id, e.search_name, e.birth_day FROM employee e WHERE e.nir_index = p.nir_index
      UNION ALL
      SELECT e.id, e.search_name, e.birth_day FROM employee e WHERE e.cesu_number = p.cesu_number
    ) known ON true
    WHERE p.employer_id = check_identity.employer AND p.id = check_identity.proposal AND p.partner_id = app_partner()
      AND p.kind = 'NEW_CONTRACT' AND p.proposed_at = check_identity.at AND app_is_recent(check_identity.at)
  ), kept AS (
    INSERT INTO identity_match (employer_id, proposal_id, partner_id, day, outcome, employee_id)
    SELECT employer_id, id, partner_id, day, outcome, employee_id FROM compared
    RETURNING partner_id, day, outcome
  )
  INSERT INTO identity_check (partner_id, day, id, proposals, contradictions)
  SELECT partner_id, day, uuidv7(), 1, (outcome = 'CONTRADICTED')::int FROM kept
  ON CONFLICT (partner_id, day) DO UPDATE SET proposals = identity_check.proposals + 1,
    contradictions = identity_check.contradictions + excluded.contradictions
  RETURNING proposals;
END;
GRANT EXECUTE ON FUNCTION check_identity(uuid, uuid, timestamptz) TO cesu_api;

-- ───────────── Who may ─────────────

-- A mandate in force that lets the partner propose this.
CREATE FUNCTION app_may_propose(employer uuid, kind "ProposalKind") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE'
    AND CASE kind WHEN 'END' THEN 'PROPOSE_END'::"MandateAct" ELSE 'PROPOSE_EMPLOYMENT' END = ANY (m.acts)
);
GRANT EXECUTE ON FUNCTION app_may_propose(uuid, "ProposalKind") TO cesu_api;

CREATE POLICY api_select ON employment_proposal FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON employment_proposal FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'PENDING' AND author_id = (SELECT app_person())
  AND author_name = (SELECT app_person_name()) AND app_is_recent(proposed_at) AND app_may_propose(employer_id, kind)
);
-- One's own, as long as it waits; a mandate that has ended does not keep what it let one propose.
CREATE POLICY api_update ON employment_proposal FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND status = 'PENDING')
  WITH CHECK (partner_id = (SELECT app_partner()));
-- Neither the social security number nor its fingerprint is read back.
GRANT SELECT (
  employer_id, id, partner_id, kind, status, worker_name, words, employment_id, end_day, end_route, given_names, family_name,
  search_name, birth_day, cesu_number, activity, start_day, weekly_hours_hundredths, net_hourly_cents, level, certified,
  leave_mode, author_id, author_name, proposed_at, withdrawn_at, withdrawn_by_name
) ON employment_proposal TO cesu_api;
GRANT INSERT, UPDATE (status, withdrawn_at, withdrawn_by_name) ON employment_proposal TO cesu_api;

CREATE OR REPLACE FUNCTION app_owns(kind "SubjectKind", subject_id text, employer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'DECLARATION' THEN
      RETURN EXISTS (
        SELECT FROM declaration d
        WHERE d.employer_id = employer AND d.id = app_owns.subject_id::uuid AND d.partner_id = app_partner()
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = employer AND p.id = app_owns.subject_id::uuid AND p.partner_id = app_partner()
      );
    WHEN 'CASE' THEN
      RETURN EXISTS (SELECT FROM "case" c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'EMPLOYMENT' THEN
      RETURN EXISTS (
        SELECT FROM employment e JOIN mandate m ON m.employer_id = e.employer_id
        WHERE e.employer_id = employer AND e.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
          AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
      );
    -- A list of people: what it kept is in the payload.
    WHEN 'PEOPLE' THEN RETURN app_partner() IS NOT NULL;
    ELSE RETURN false;
  END CASE;
END $$;

ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN
      kind IN (
        'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
        'EMPLOYMENT_PROPOSED', 'END_PROPOSED', 'PROPOSAL_WITHDRAWN', 'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED'
      )
      AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE false
  END
);

-- A job opens the review, and not the call that makes it due: a call that took longer would tell.
CREATE POLICY jobs_select ON identity_check FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON identity_check FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs())) WITH CHECK ((SELECT app_is_jobs()));
GRANT SELECT, UPDATE (reviewed_at) ON identity_check TO cesu_jobs;
CREATE POLICY jobs_select ON identity_match FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT ON identity_match TO cesu_jobs;
CREATE POLICY jobs_select ON partner FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT (id, kind) ON partner TO cesu_jobs;
CREATE POLICY jobs_select ON team FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT (id, partner_kinds, without_partner) ON team TO cesu_jobs;
CREATE POLICY jobs_insert ON "case" FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND status = 'NEW' AND kind = 'IDENTITY_REVIEW' AND subject_kind = 'IDENTITY_CHECK'
);
GRANT INSERT ON "case" TO cesu_jobs;
GRANT USAGE ON SEQUENCE case_number_seq TO cesu_jobs;

RESET ROLE;
