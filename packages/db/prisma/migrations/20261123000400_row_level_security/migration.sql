-- Who sees what. Three walls: privileges by column, a policy for each role and command, and a context that every
-- transaction must stamp. The same expectations, table by table, are in test/access.ts, which the tests execute.

SET ROLE cesu_owner;

-- In whose name the transaction acts: '<kind>:<id>|<time of the transaction>', set by withContext (src/client.ts).
-- The stamp makes a context left behind on a pooled connection worth nothing. Short SQL bodies: PostgreSQL inlines them.

CREATE FUNCTION app_actor(kind text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
  WHEN split_part(current_setting('app.context', true), '|', 2) = extract(epoch FROM now())::text
    AND split_part(current_setting('app.context', true), ':', 1) = kind
  THEN split_part(split_part(current_setting('app.context', true), '|', 1), ':', 2)
END;

CREATE FUNCTION app_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_actor('partner'), '')::uuid;

CREATE FUNCTION app_agent() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_actor('agent'), '')::uuid;

CREATE FUNCTION app_is_agent() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_agent() IS NOT NULL;

CREATE FUNCTION app_is_door() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_actor('door') IS NOT NULL;

CREATE FUNCTION app_is_worker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_actor('worker') IS NOT NULL;

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO cesu_api, cesu_agent, cesu_door, cesu_worker, cesu_auditor;

-- Every table, partitions included: without a policy nobody sees a row, the owner no more than the others.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relowner = 'cesu_owner'::regrole LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY owner_select ON %I FOR SELECT TO cesu_owner USING (true)', name);
    EXECUTE format('CREATE POLICY owner_insert ON %I FOR INSERT TO cesu_owner WITH CHECK (true)', name);
    -- The trace is append-only, and a version is never rewritten: even the owner has no policy for that.
    CONTINUE WHEN name = 'audit_entry';
    EXECUTE format('CREATE POLICY owner_delete ON %I FOR DELETE TO cesu_owner USING (true)', name);
    CONTINUE WHEN name ~ '^declaration_version';
    EXECUTE format('CREATE POLICY owner_update ON %I FOR UPDATE TO cesu_owner USING (true)', name);
  END LOOP;
END $$;

-- No statement either. (A version keeps the UPDATE privilege: the foreign key needs it to lock a row.)
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM cesu_owner;
REVOKE TRUNCATE ON declaration_version FROM cesu_owner;

-- ───────────── cesu_api: a partner's procedures, in the name of one partner ─────────────

-- Rights that the employer gave, once, whatever became of them: the history stays readable.
CREATE POLICY api_select ON mandate FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
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
-- Through the employments that the partner may see: the policy above applies inside.
CREATE POLICY api_select ON employee FOR SELECT TO cesu_api USING (EXISTS (
  SELECT FROM employment e WHERE e.employee_id = employee.id
));
GRANT SELECT ON mandate, employment TO cesu_api;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name, postal_code, city, territory, exemption, demo)
  ON employer TO cesu_api;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name, withholding_rate_pcm, non_resident, demo)
  ON employee TO cesu_api;

CREATE POLICY api_select ON partner FOR SELECT TO cesu_api USING (id = (SELECT app_partner()));
CREATE POLICY api_select ON team FOR SELECT TO cesu_api USING ((SELECT app_partner()) IS NOT NULL);
GRANT SELECT ON partner TO cesu_api;
GRANT SELECT (id, partner_kinds) ON team TO cesu_api;

CREATE POLICY api_select ON declaration FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON declaration FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND EXISTS (
    SELECT FROM mandate m
    WHERE m.employer_id = declaration.employer_id AND m.partner_id = (SELECT app_partner()) AND m.status = 'ACTIVE'
  )
);
CREATE POLICY api_select ON declaration_version FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
-- A foreign key sees every row: what a new row hangs on must be the partner's own.
CREATE POLICY api_insert ON declaration_version FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
      AND d.id = declaration_version.declaration_id AND d.partner_id = (SELECT app_partner())
  )
);
CREATE POLICY api_insert ON "case" FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'NEW' AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = "case".employer_id AND d.period = "case".period
      AND d.id = "case".declaration_id AND d.partner_id = (SELECT app_partner())
  )
);
GRANT SELECT, INSERT ON declaration, declaration_version TO cesu_api;
GRANT INSERT ON "case" TO cesu_api;
GRANT USAGE ON SEQUENCE declaration_reference_seq, case_number_seq TO cesu_api;

CREATE POLICY api_insert ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND actor_kind IN ('PARTNER_STAFF', 'SYSTEM')
);
CREATE POLICY api_insert ON outbox_event FOR INSERT TO cesu_api WITH CHECK (partner_id = (SELECT app_partner()));
CREATE POLICY api_all ON idempotency_record TO cesu_api
  USING (partner_id = (SELECT app_partner())) WITH CHECK (partner_id = (SELECT app_partner()));
GRANT INSERT ON audit_entry, outbox_event TO cesu_api;
GRANT SELECT, INSERT, UPDATE (response) ON idempotency_record TO cesu_api;

-- ───────────── cesu_agent: the back office, in the name of one agent; cesu_auditor: the same, and reads only ─────────────

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'partner', 'team', 'agent', 'employer', 'employee', 'employment', 'mandate', 'declaration', 'declaration_version',
    'case', 'audit_entry'
  ] LOOP
    EXECUTE format(
      'CREATE POLICY backoffice_select ON %I FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()))',
      name
    );
  END LOOP;
END $$;

GRANT SELECT ON partner, team, employment, mandate, declaration, declaration_version, "case", audit_entry
  TO cesu_agent, cesu_auditor;
GRANT SELECT (id, team_id, given_name, family_name, email, role, active) ON agent TO cesu_agent, cesu_auditor;
GRANT SELECT (
  id, cesu_number, given_names, family_name, search_name, birth_day, email, address_line, postal_code, city, territory,
  exemption, demo, created_at
) ON employer TO cesu_agent;
GRANT SELECT (
  id, cesu_number, given_names, family_name, search_name, birth_day, withholding_rate_pcm, non_resident, demo, created_at
) ON employee TO cesu_agent;
GRANT SELECT (id, cesu_number, given_names, family_name, search_name, demo) ON employer, employee TO cesu_auditor;

CREATE POLICY agent_update ON "case" FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent())) WITH CHECK ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent())
);
GRANT UPDATE (status, team_id) ON "case" TO cesu_agent;
GRANT INSERT ON audit_entry TO cesu_agent;

-- ───────────── cesu_door: sign-in, before anyone is known ─────────────

CREATE POLICY door_select ON partner FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON partner_staff FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON team FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_select ON agent FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY door_all ON session TO cesu_door USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_all ON sign_in_attempt TO cesu_door
  USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_all ON oidc_record TO cesu_door USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
CREATE POLICY door_insert ON audit_entry FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND action IN ('SIGNED_IN', 'SIGNED_OUT')
);
GRANT SELECT ON partner, partner_staff, team, agent TO cesu_door;
GRANT SELECT, INSERT, UPDATE (last_seen_at, revoked_at), DELETE ON session TO cesu_door;
GRANT SELECT, INSERT, DELETE ON sign_in_attempt TO cesu_door;
GRANT SELECT, INSERT, UPDATE (payload, grant_hash, uid_hash, expires_at, consumed_at), DELETE ON oidc_record TO cesu_door;
GRANT INSERT ON audit_entry TO cesu_door;

-- ───────────── cesu_worker: jobs, across tenants ─────────────

CREATE POLICY worker_select ON outbox_event FOR SELECT TO cesu_worker USING ((SELECT app_is_worker()));
CREATE POLICY worker_update ON outbox_event FOR UPDATE TO cesu_worker
  USING ((SELECT app_is_worker())) WITH CHECK ((SELECT app_is_worker()));
CREATE POLICY worker_select ON idempotency_record FOR SELECT TO cesu_worker USING ((SELECT app_is_worker()));
CREATE POLICY worker_delete ON idempotency_record FOR DELETE TO cesu_worker
  USING ((SELECT app_is_worker()) AND expires_at < now());
CREATE POLICY worker_insert ON audit_entry FOR INSERT TO cesu_worker WITH CHECK (
  (SELECT app_is_worker()) AND actor_kind = 'SYSTEM'
);
GRANT SELECT, UPDATE (relayed_at) ON outbox_event TO cesu_worker;
GRANT SELECT (partner_id, key, expires_at), DELETE ON idempotency_record TO cesu_worker;
GRANT INSERT ON audit_entry TO cesu_worker;

RESET ROLE;
