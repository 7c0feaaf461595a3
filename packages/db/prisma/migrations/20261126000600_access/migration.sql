-- Who sees what. Three walls: privileges by column, a policy for each role and command, and a context that every
-- transaction must stamp. The same expectations, table by table, are in test/access.ts, which the tests execute.

SET ROLE cesu_owner;

-- ───────────── What a role may know or do beyond its own rows: functions that run as the owner ─────────────
-- Each answers one narrow question about what the context already names, and is listed in test/catalogue.test.ts.

-- The name of the person who acts, as the table has it: the only name that they may sign with.
CREATE FUNCTION app_person_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN coalesce(
  (SELECT given_name || ' ' || family_name FROM partner_staff WHERE id = app_person() AND partner_id = app_partner()),
  (SELECT given_name || ' ' || family_name FROM agent WHERE id = app_agent())
);

-- Whether what an entry of the trail or an event is about belongs to the partner who acts.
CREATE FUNCTION app_owns(kind "SubjectKind", subject_id text, employer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'DECLARATION' THEN
      RETURN EXISTS (
        SELECT FROM declaration d
        WHERE d.employer_id = employer AND d.id = app_owns.subject_id::uuid AND d.partner_id = app_partner()
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

-- Waits until nobody else decides this household's month, and holds it to the end of the transaction; for an employer who gave
-- the partner a mandate, and nothing for any other: nobody stops those they do not work for. Longer than for a row:
-- each of those before decides in its turn. (Two numbers: a key that can never be that of the start, which is one.)
CREATE FUNCTION lock_household_month(employer uuid, month text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext(employer::text), hashtext(month))
  WHERE month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$' AND (app_is_jobs() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner()
  ));
END;

-- Gross pay under the exemption at 70 of the household's other employments for the month, whoever declared it, in cents and
-- nothing else; null for an employer who gives the partner no mandate. (A job recomputes in nobody's name.)
CREATE FUNCTION exempt_gross_cents(employer uuid, month text, other_than uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT coalesce(sum(v.gross_cents), 0)
  FROM declaration d
  JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
    AND v.declaration_id = d.id AND v.number = d.current_version
  WHERE d.employer_id = employer AND d.period = month AND d.employment_id <> other_than
    AND d.status <> 'CANCELLED' AND v.exemption = 'AGE_70'
  HAVING app_is_jobs() OR EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = app_partner() AND m.status = 'ACTIVE'
  )
);

GRANT EXECUTE ON FUNCTION app_person_name() TO cesu_api, cesu_agent;
GRANT EXECUTE ON FUNCTION app_owns("SubjectKind", text, uuid) TO cesu_api;
GRANT EXECUTE ON FUNCTION lock_household_month(uuid, text) TO cesu_api, cesu_jobs;
GRANT EXECUTE ON FUNCTION exempt_gross_cents(uuid, text, uuid) TO cesu_api, cesu_jobs;
GRANT EXECUTE ON FUNCTION make_year_partitions(int, int) TO cesu_jobs;

-- ───────────── Everybody: which platform this is ─────────────

CREATE POLICY everybody_select ON installation FOR SELECT
  TO cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor USING (true);
GRANT SELECT ON installation TO cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor;

-- ───────────── cesu_api: a partner's operations, in the name of one of its staff ─────────────

-- Rights that the employer gave, once, whatever became of them: the history stays readable.
CREATE POLICY api_select ON mandate FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_select ON declarable_pair FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_select ON employer FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employer.id AND m.partner_id = (SELECT app_partner())
    AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
));
CREATE POLICY api_select ON employment FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employment.employer_id AND m.partner_id = (SELECT app_partner())
    AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
));
CREATE POLICY api_select ON employment_terms FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employment_terms.employer_id AND m.partner_id = (SELECT app_partner())
    AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
));
-- Through the employments that the partner may see: the policy above applies inside.
CREATE POLICY api_select ON employee FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM employment e WHERE e.employee_id = employee.id
));
GRANT SELECT ON mandate, declarable_pair, employment, employment_terms TO cesu_api;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name, postal_code, city, territory, exemption)
  ON employer TO cesu_api;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name, withholding_rate_pcm, non_resident)
  ON employee TO cesu_api;

CREATE POLICY api_select ON partner FOR SELECT TO cesu_api USING (id = (SELECT app_partner()));
CREATE POLICY api_select ON team FOR SELECT TO cesu_api USING ((SELECT app_partner()) IS NOT NULL);
GRANT SELECT ON partner TO cesu_api;
GRANT SELECT (id, partner_kinds, without_partner) ON team TO cesu_api;

CREATE POLICY api_select ON declaration FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON declaration FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND EXISTS (
    SELECT FROM mandate m
    WHERE m.employer_id = declaration.employer_id AND m.partner_id = (SELECT app_partner()) AND m.status = 'ACTIVE'
  )
);
-- Found by its own declaration: the policy above applies inside. Taken before the declaration is written.
CREATE POLICY api_select ON declaration_reference FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM declaration d
  WHERE d.employer_id = declaration_reference.employer_id AND d.period = declaration_reference.period
    AND d.id = declaration_reference.declaration_id
));
CREATE POLICY api_insert ON declaration_reference FOR INSERT TO cesu_api WITH CHECK (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = declaration_reference.employer_id AND m.partner_id = (SELECT app_partner())
    AND m.status = 'ACTIVE'
));
CREATE POLICY api_select ON declaration_version FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
-- A foreign key sees every row: what a new row hangs on must be the partner's own.
CREATE POLICY api_insert ON declaration_version FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND author_id = (SELECT app_person())
  AND author_name = (SELECT app_person_name()) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
      AND d.id = declaration_version.declaration_id AND d.partner_id = (SELECT app_partner())
  )
);
CREATE POLICY api_insert ON "case" FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'NEW' AND kind = 'DECLARATION_ANOMALY'
  AND subject_kind = 'DECLARATION' AND app_owns(subject_kind, subject_id, employer_id) AND EXISTS (
    SELECT FROM employment e WHERE e.employer_id = "case".employer_id AND e.employee_id = "case".employee_id
  )
);
GRANT SELECT, INSERT ON declaration, declaration_reference, declaration_version TO cesu_api;
GRANT INSERT ON "case" TO cesu_api;
GRANT USAGE ON SEQUENCE declaration_reference_seq, case_number_seq TO cesu_api;

-- The trail and the messages: now, about one's own, in one's own name; the system only where it is the system that acts.
CREATE POLICY api_insert ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN
      kind IN ('DECLARATION_REGISTERED', 'DECLARATION_READ', 'PEOPLE_LISTED', 'READING_REFUSED')
      AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED'
    ELSE false
  END
);
CREATE POLICY api_insert ON outbox_event FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL
  AND kind IN ('DECLARATION_REGISTERED', 'CASE_OPENED') AND app_owns(subject_kind, subject_id, employer_id)
);
CREATE POLICY api_all ON idempotency_record TO cesu_api
  USING (actor_kind = 'PARTNER_STAFF' AND holder_id = (SELECT app_partner()))
  WITH CHECK (actor_kind = 'PARTNER_STAFF' AND holder_id = (SELECT app_partner()));
GRANT INSERT ON audit_entry, outbox_event TO cesu_api;
GRANT SELECT, INSERT, UPDATE (response) ON idempotency_record TO cesu_api;

-- What the person has read, and no other: counted, never taken back.
CREATE POLICY api_all ON reading_count TO cesu_api
  USING (actor_kind = 'PARTNER_STAFF' AND actor_id = (SELECT app_person()) AND (SELECT app_partner()) IS NOT NULL)
  WITH CHECK (actor_kind = 'PARTNER_STAFF' AND actor_id = (SELECT app_person()) AND (SELECT app_partner()) IS NOT NULL);
CREATE POLICY api_insert ON person_read FOR INSERT TO cesu_api
  WITH CHECK (actor_kind = 'PARTNER_STAFF' AND actor_id = (SELECT app_person()) AND (SELECT app_partner()) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE (persons, portfolio, refused_at) ON reading_count TO cesu_api;
GRANT INSERT ON person_read TO cesu_api;

-- ───────────── cesu_agent: the back office, in the name of one agent; cesu_auditor: the same, and reads only ─────────────

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'partner', 'team', 'agent', 'employer', 'employee', 'employment', 'employment_terms', 'mandate', 'declaration',
    'declaration_reference', 'declaration_version', 'case', 'audit_entry', 'parameter_check', 'approval'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY backoffice_select ON %I FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()))',
      name
    );
  END LOOP;
END $$;

GRANT SELECT ON partner, team, employment, employment_terms, mandate, declaration, declaration_reference,
  declaration_version, "case", audit_entry, parameter_check, approval TO cesu_agent, cesu_auditor;
GRANT SELECT (id, team_id, given_name, family_name, email, role, active) ON agent TO cesu_agent, cesu_auditor;
GRANT SELECT (
  id, cesu_number, given_names, family_name, search_name, birth_day, email, address_line, postal_code, city, territory,
  exemption, created_at
) ON employer TO cesu_agent;
GRANT SELECT (
  id, cesu_number, given_names, family_name, search_name, birth_day, withholding_rate_pcm, non_resident, created_at
) ON employee TO cesu_agent;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name) ON employer, employee TO cesu_auditor;

CREATE POLICY agent_update ON "case" FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent())) WITH CHECK ((SELECT app_is_agent()));
GRANT UPDATE (status, team_id) ON "case" TO cesu_agent;

CREATE POLICY agent_insert ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at) AND kind IN ('DECLARATION_READ', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED')
);
-- In one's own name only; who among the agents may check is the API's permission.
CREATE POLICY agent_insert ON parameter_check FOR INSERT TO cesu_agent WITH CHECK (
  agent_id = (SELECT app_agent()) AND agent_name = (SELECT app_person_name())
);
CREATE POLICY agent_all ON idempotency_record TO cesu_agent
  USING (actor_kind = 'AGENT' AND holder_id = (SELECT app_agent()))
  WITH CHECK (actor_kind = 'AGENT' AND holder_id = (SELECT app_agent()));
CREATE POLICY agent_all ON reading_count TO cesu_agent
  USING (actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()))
  WITH CHECK (actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()));
CREATE POLICY agent_insert ON person_read FOR INSERT TO cesu_agent
  WITH CHECK (actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()));
GRANT INSERT ON audit_entry, parameter_check, person_read TO cesu_agent;
GRANT SELECT, INSERT, UPDATE (response) ON idempotency_record TO cesu_agent;
GRANT SELECT, INSERT, UPDATE (persons, refused_at) ON reading_count TO cesu_agent;

-- One asks in one's own name; another answers in theirs, what nobody has answered yet.
CREATE POLICY agent_insert ON approval FOR INSERT TO cesu_agent WITH CHECK (
  requested_by_id = (SELECT app_agent()) AND requested_by_name = (SELECT app_person_name())
  AND app_is_recent(requested_at) AND answer IS NULL
);
CREATE POLICY agent_update ON approval FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()) AND answer IS NULL AND requested_by_id <> (SELECT app_agent()))
  WITH CHECK (
    answered_by_id = (SELECT app_agent()) AND answered_by_name = (SELECT app_person_name())
    AND app_is_recent(answered_at) AND requested_by_id <> (SELECT app_agent())
  );
GRANT INSERT, UPDATE (answered_by_id, answered_by_name, answered_at, answer, comment) ON approval TO cesu_agent;

-- ───────────── cesu_door: sign-in, before anyone is known ─────────────

CREATE POLICY door_select ON partner FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON partner_staff FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON team FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON agent FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_all ON session TO cesu_door USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_all ON sign_in_attempt TO cesu_door
  USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_all ON sign_in_start TO cesu_door
  USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_all ON oidc_record TO cesu_door USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
-- A session opened or closed, in the name of the person whose session it is; a sign-in that the platform refused.
CREATE POLICY door_insert ON audit_entry FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at) AND subject_kind = 'SESSION'
  AND CASE
    WHEN kind = 'SIGN_IN_REFUSED' THEN actor_kind = 'SYSTEM'
    WHEN kind IN ('SIGNED_IN', 'SIGNED_OUT') THEN
      EXISTS (
        SELECT FROM session s
        WHERE s.token_hash = audit_entry.subject_id::char(64) AND s.actor_kind = audit_entry.actor_kind
          AND s.actor_id = audit_entry.actor_id
      )
      AND CASE actor_kind
        WHEN 'PARTNER_STAFF' THEN EXISTS (
          SELECT FROM partner_staff p
          WHERE p.id = audit_entry.actor_id AND p.partner_id = audit_entry.partner_id
            AND p.given_name || ' ' || p.family_name = audit_entry.actor_name
        )
        ELSE EXISTS (
          SELECT FROM agent a
          WHERE a.id = audit_entry.actor_id AND a.given_name || ' ' || a.family_name = audit_entry.actor_name
        )
      END
    ELSE false
  END
);
GRANT SELECT ON partner, partner_staff, team, agent TO cesu_door;
GRANT SELECT, INSERT, UPDATE (last_seen_at, revoked_at) ON session TO cesu_door;
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO cesu_door;
GRANT SELECT, INSERT, UPDATE (starts, expires_at) ON sign_in_start TO cesu_door;
GRANT SELECT, INSERT, UPDATE (payload, grant_hash, uid_hash, expires_at, consumed_at), DELETE ON oidc_record TO cesu_door;
GRANT INSERT ON audit_entry TO cesu_door;

-- ───────────── cesu_jobs: jobs, across tenants ─────────────

CREATE POLICY jobs_select ON outbox_event FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON outbox_event FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs())) WITH CHECK ((SELECT app_is_jobs()));
GRANT SELECT, UPDATE (relayed_at) ON outbox_event TO cesu_jobs;

CREATE POLICY jobs_insert ON audit_entry FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND kind = 'CASE_OPENED' AND app_is_recent(at)
);
GRANT INSERT ON audit_entry TO cesu_jobs;

-- What is over may be forgotten, and nothing else: the time is the database's. (Where a row lies, ctid, bounds a batch.)
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['idempotency_record', 'session', 'sign_in_attempt', 'sign_in_start', 'oidc_record'] LOOP
    EXECUTE format('CREATE POLICY jobs_select ON %I FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()))', name);
    EXECUTE format(
      'CREATE POLICY jobs_delete ON %I FOR DELETE TO cesu_jobs USING ((SELECT app_is_jobs()) AND expires_at < now())',
      name
    );
    EXECUTE format('GRANT SELECT (ctid, expires_at), DELETE ON %I TO cesu_jobs', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['reading_count', 'person_read'] LOOP
    EXECUTE format('CREATE POLICY jobs_select ON %I FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()))', name);
    EXECUTE format(
      $policy$CREATE POLICY jobs_delete ON %I FOR DELETE TO cesu_jobs
        USING ((SELECT app_is_jobs()) AND "window" < to_char(now() - interval '2 days', 'YYYY-MM-DD'))$policy$,
      name
    );
    EXECUTE format('GRANT SELECT (ctid, "window"), DELETE ON %I TO cesu_jobs', name);
  END LOOP;
END $$;

RESET ROLE;
