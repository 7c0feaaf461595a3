-- The rights of an agent are about the cases of some teams and of some kinds, or of all; who reads, who handles and who manages people
-- is held here too, whatever the program does.

SET ROLE cesu_owner;

-- Accounts of before keep what they had: every team, every kind.
ALTER TABLE agent
  ADD COLUMN every_team BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN scope_team_ids UUID[] NOT NULL DEFAULT '{}',
  ADD COLUMN every_kind BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN scope_kinds "CaseKind"[] NOT NULL DEFAULT '{}',
  ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD CONSTRAINT agent_scope_of_teams CHECK (every_team = (cardinality(scope_team_ids) = 0)),
  ADD CONSTRAINT agent_scope_of_kinds CHECK (every_kind = (cardinality(scope_kinds) = 0));
ALTER TABLE team ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
GRANT SELECT (issuer, subject, every_team, scope_team_ids, every_kind, scope_kinds, version, created_at) ON agent TO cesu_agent;

-- ───────────── What the account that acts may do: asked once a statement ─────────────

-- Its role, while it is active.
CREATE FUNCTION app_agent_role() RETURNS "AgentRole" LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT a.role FROM agent a WHERE a.id = app_agent() AND a.active);
-- The teams and the kinds whose cases it reads; nothing for a role that reads no case.
CREATE FUNCTION app_case_teams() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT CASE WHEN a.every_team THEN ARRAY(SELECT t.id FROM team t) ELSE a.scope_team_ids END
  FROM agent a WHERE a.id = app_agent() AND a.active AND a.role IN ('AGENT', 'SUPERVISOR', 'READER')
);
CREATE FUNCTION app_case_kinds() RETURNS "CaseKind"[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT CASE WHEN a.every_kind THEN enum_range(NULL::"CaseKind") ELSE a.scope_kinds END
  FROM agent a WHERE a.id = app_agent() AND a.active AND a.role IN ('AGENT', 'SUPERVISOR', 'READER')
);
CREATE FUNCTION app_agent_handles() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(app_agent_role() IN ('AGENT', 'SUPERVISOR'), false);
CREATE FUNCTION app_agent_leads() RETURNS boolean LANGUAGE sql STABLE RETURN coalesce(app_agent_role() = 'SUPERVISOR', false);
-- Who audits accesses looks at every case: whether one explains what an agent opened.
CREATE FUNCTION app_agent_audits() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(app_agent_role() IN ('SUPERVISOR', 'AUDITOR'), false);
CREATE FUNCTION app_reads_persons() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(app_agent_role() <> 'ADMINISTRATOR', false);
CREATE FUNCTION app_manages_people() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(app_agent_role() = 'ADMINISTRATOR', false);
REVOKE ALL ON FUNCTION app_agent_role(), app_case_teams(), app_case_kinds(), app_agent_handles(), app_agent_leads(), app_agent_audits(),
  app_reads_persons(), app_manages_people() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_agent_role(), app_case_teams(), app_case_kinds(), app_agent_handles(), app_agent_leads(), app_agent_audits(),
  app_reads_persons(), app_manages_people() TO cesu_agent;

-- ───────────── Cases: within the scope, by who handles them ─────────────

CREATE POLICY in_scope ON "case" AS RESTRICTIVE FOR SELECT TO cesu_agent USING (
  (SELECT app_agent_audits()) OR (
    team_id = ANY ((SELECT app_case_teams())::uuid[]) AND kind = ANY ((SELECT app_case_kinds())::"CaseKind"[])
  )
);
-- Moved by a role that handles, within its scope; what was handed to a leader, and to whom a case is handed, is a leader's.
CREATE POLICY handled ON "case" AS RESTRICTIVE FOR UPDATE TO cesu_agent
  USING (
    (SELECT app_agent_handles()) AND team_id = ANY ((SELECT app_case_teams())::uuid[])
    AND kind = ANY ((SELECT app_case_kinds())::"CaseKind"[]) AND (status <> 'ESCALATED' OR (SELECT app_agent_leads()))
  )
  WITH CHECK (
    (SELECT app_agent_handles()) AND (assignee_id IS NULL OR assignee_id = (SELECT app_agent()) OR (SELECT app_agent_leads()))
  );

-- Whoever is given a case may hold it, whoever gives it. The account is held until the case is: one that is being closed is waited for.
CREATE FUNCTION case_holder_may() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM agent a
  WHERE a.id = NEW.assignee_id AND a.active AND a.role IN ('AGENT', 'SUPERVISOR')
    AND (a.every_team OR NEW.team_id = ANY (a.scope_team_ids)) AND (a.every_kind OR NEW.kind = ANY (a.scope_kinds))
  FOR SHARE;
  IF NOT FOUND THEN
    -- Said as a policy says it: a right that ended since it was read.
    RAISE EXCEPTION 'this account may not hold this case (row-level security)' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION case_holder_may() FROM PUBLIC;
CREATE TRIGGER case_holder_may AFTER UPDATE OF assignee_id ON "case" FOR EACH ROW
  WHEN (NEW.assignee_id IS NOT NULL AND NEW.status IN ('IN_PROGRESS', 'AWAITING_REPLY')) EXECUTE FUNCTION case_holder_may();

-- What is written of a case is read by those who read the case, and written by those who handle it: the policies above apply inside.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_note', 'case_message', 'case_presence'] LOOP
    EXECUTE format($policy$
      CREATE POLICY in_scope ON %1$I AS RESTRICTIVE FOR SELECT TO cesu_agent
        USING (EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id))$policy$, name);
    EXECUTE format($policy$
      CREATE POLICY handled ON %1$I AS RESTRICTIVE FOR INSERT TO cesu_agent
        WITH CHECK ((SELECT app_agent_handles()) AND EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id))$policy$, name);
  END LOOP;
  -- Who manages people reads no person.
  FOREACH name IN ARRAY ARRAY[
    'access_record', 'declaration', 'declaration_cancellation', 'declaration_reference', 'declaration_version', 'document', 'employee',
    'employer', 'employment', 'employment_terms', 'mandate', 'mandate_consent', 'mandate_request', 'pair_word', 'repair_item',
    'sharing_grant', 'sharing_receipt'
  ] LOOP
    EXECUTE format('CREATE POLICY reads_persons ON %I AS RESTRICTIVE FOR SELECT TO cesu_agent USING ((SELECT app_reads_persons()))', name);
  END LOOP;
  -- Who reads changes nothing: neither what is shared, nor what is checked, nor what is computed again.
  FOREACH name IN ARRAY ARRAY['household_recomputation', 'parameter_check', 'purpose'] LOOP
    EXECUTE format('CREATE POLICY handled ON %I AS RESTRICTIVE FOR INSERT TO cesu_agent WITH CHECK ((SELECT app_agent_handles()))', name);
  END LOOP;
END $$;
CREATE POLICY handled ON sharing_grant AS RESTRICTIVE FOR UPDATE TO cesu_agent USING ((SELECT app_agent_handles()));
-- An administrator reads the trail of what is nobody's.
CREATE POLICY reads_persons ON audit_entry AS RESTRICTIVE FOR SELECT TO cesu_agent USING (
  (SELECT app_reads_persons()) OR (
    employer_id IS NULL AND subject_kind NOT IN (
      'DECLARATION', 'CASE', 'EMPLOYMENT', 'PEOPLE', 'PROPOSAL', 'CITIZEN', 'MANDATE', 'MANDATE_REQUEST', 'SHARING_GRANT', 'ACCESS_RECORD',
      'EMPLOYMENT_EVENT', 'REPAIR_ITEM', 'REPRESENTATION'
    )
  )
);

-- ───────────── Agents and teams: by an administrator, and by nobody for themselves ─────────────

CREATE POLICY agent_insert ON agent FOR INSERT TO cesu_agent WITH CHECK ((SELECT app_manages_people()) AND id <> (SELECT app_agent()));
CREATE POLICY agent_update ON agent FOR UPDATE TO cesu_agent
  USING ((SELECT app_manages_people()) AND id <> (SELECT app_agent()))
  WITH CHECK ((SELECT app_manages_people()) AND id <> (SELECT app_agent()));
GRANT INSERT (
  id, team_id, issuer, subject, given_name, family_name, email, role, active, created_at, skills, every_team, scope_team_ids, every_kind,
  scope_kinds, version
) ON agent TO cesu_agent;
GRANT UPDATE (team_id, email, role, active, skills, every_team, scope_team_ids, every_kind, scope_kinds, version) ON agent TO cesu_agent;
CREATE POLICY agent_insert ON team FOR INSERT TO cesu_agent WITH CHECK ((SELECT app_manages_people()));
CREATE POLICY agent_update ON team FOR UPDATE TO cesu_agent
  USING ((SELECT app_manages_people())) WITH CHECK ((SELECT app_manages_people()));
GRANT INSERT (id, name, partner_kinds, without_partner, version), UPDATE (name, partner_kinds, version) ON team TO cesu_agent;

-- A change is made from the version that was read.
CREATE FUNCTION moves_one_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a row changes one version at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'moves_one_version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agent_moves BEFORE UPDATE OF version ON agent FOR EACH ROW EXECUTE FUNCTION moves_one_version();
CREATE TRIGGER team_moves BEFORE UPDATE OF version ON team FOR EACH ROW EXECUTE FUNCTION moves_one_version();

-- Somebody can always give rights. The lock makes those who lose them come one by one: of two administrators who stop each other at
-- once, the second one stays.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('agent'), hashtext('ADMINISTRATOR'));
  IF NOT EXISTS (SELECT FROM agent a WHERE a.id <> NEW.id AND a.active AND a.role = 'ADMINISTRATOR') THEN
    RAISE EXCEPTION 'one administrator stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'agent_last_administrator';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION keep_an_administrator() FROM PUBLIC;
CREATE TRIGGER agent_last_administrator BEFORE UPDATE OF role, active ON agent FOR EACH ROW
  WHEN (OLD.active AND OLD.role = 'ADMINISTRATOR' AND NOT (NEW.active AND NEW.role = 'ADMINISTRATOR'))
  EXECUTE FUNCTION keep_an_administrator();

-- A kind of partner that a person gives to a team belongs to it alone; the lock makes two teams that take one at once come one by one.
CREATE FUNCTION team_kinds_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('team'), hashtext('partner_kinds'));
  IF EXISTS (SELECT FROM team t WHERE t.id <> NEW.id AND t.partner_kinds && NEW.partner_kinds) THEN
    RAISE EXCEPTION 'another team receives this kind' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'team_kinds_once';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION team_kinds_once() FROM PUBLIC;
CREATE TRIGGER team_kinds_once AFTER INSERT OR UPDATE OF partner_kinds ON team FOR EACH ROW
  WHEN (app_agent() IS NOT NULL) EXECUTE FUNCTION team_kinds_once();

-- How many cases each account holds, of which team and which kind: an administrator reads no case.
CREATE FUNCTION held_cases(holder uuid) RETURNS TABLE (team_id uuid, kind "CaseKind", held int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT c.team_id, c.kind, count(*)::int FROM "case" c
  WHERE c.assignee_id = holder AND c.status IN ('IN_PROGRESS', 'AWAITING_REPLY')
    AND app_agent_role() IN ('ADMINISTRATOR', 'SUPERVISOR', 'AUDITOR')
  GROUP BY c.team_id, c.kind;
END;

-- Gives back to their teams the cases that an account may hold no more, in the name of the administrator who changed it; how many. A
-- question that waits for its answer waits on.
CREATE FUNCTION release_cases(holder uuid, at timestamptz, words text) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  released uuid[];
BEGIN
  IF NOT app_manages_people() OR holder = app_agent() OR NOT app_is_recent(at) THEN
    RETURN 0;
  END IF;
  SELECT array_agg(kept.id) INTO released FROM (
    SELECT c.id FROM "case" c JOIN agent a ON a.id = c.assignee_id
    WHERE c.assignee_id = holder AND c.status IN ('IN_PROGRESS', 'AWAITING_REPLY') AND NOT (
      a.active AND a.role IN ('AGENT', 'SUPERVISOR') AND (a.every_team OR c.team_id = ANY (a.scope_team_ids))
      AND (a.every_kind OR c.kind = ANY (a.scope_kinds))
    ) ORDER BY c.id FOR UPDATE OF c
  ) AS kept;
  UPDATE "case" c SET status = 'IN_PROGRESS', version = c.version + 1 WHERE c.id = ANY (released) AND c.status = 'AWAITING_REPLY';
  UPDATE "case" c SET status = 'NEW', assignee_id = NULL, version = c.version + 1 WHERE c.id = ANY (released);
  INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, payload)
  SELECT gen_random_uuid(), release_cases.at, 'CASE_MOVED', 1, 'AGENT', app_agent(), app_person_name(), 'CASE', c.id::text,
    jsonb_build_object('number', c.number, 'act', 'RELEASE', 'before', a.given_name || ' ' || a.family_name, 'after', NULL, 'words', words)
  FROM "case" c CROSS JOIN agent a WHERE c.id = ANY (released) AND a.id = holder;
  RETURN coalesce(cardinality(released), 0);
END $$;
REVOKE ALL ON FUNCTION held_cases(uuid), release_cases(uuid, timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION held_cases(uuid), release_cases(uuid, timestamptz, text) TO cesu_agent;

-- ───────────── The trail ─────────────

CREATE POLICY agent_insert_people ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('AGENT_ADDED', 'AGENT_CHANGED', 'TEAM_ADDED', 'TEAM_CHANGED') AND subject_kind IN ('AGENT', 'TEAM') AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at) AND (SELECT app_manages_people())
);

RESET ROLE;
