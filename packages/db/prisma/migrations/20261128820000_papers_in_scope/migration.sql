-- Files, opinions and mentions of a case are read where the case is, and written by a role that handles cases.

SET ROLE cesu_owner;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['case_file', 'case_opinion', 'case_mention'] LOOP
    EXECUTE format($policy$
      CREATE POLICY in_scope ON %1$I AS RESTRICTIVE FOR SELECT TO cesu_agent
        USING (EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id))$policy$, name);
    EXECUTE format($policy$
      CREATE POLICY handled ON %1$I AS RESTRICTIVE FOR INSERT TO cesu_agent WITH CHECK ((SELECT app_agent_handles()))$policy$, name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['case_file', 'case_opinion'] LOOP
    EXECUTE format($policy$
      CREATE POLICY handled_change ON %1$I AS RESTRICTIVE FOR UPDATE TO cesu_agent USING ((SELECT app_agent_handles()))$policy$, name);
  END LOOP;
END $$;

-- The answer of a colleague is one more to the version of a case that another holds: nobody decides from a page of before it. False when the
-- case is decided, or when nobody asked who calls.
CREATE FUNCTION opinion_comes(of_case uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "case" c SET version = c.version + 1
  WHERE c.id = of_case AND c.status <> 'RESOLVED' AND app_agent_handles() AND EXISTS (
    SELECT FROM case_opinion o
    WHERE o.case_id = of_case AND o.asked_of_id = app_agent() AND o.answered_at IS NULL AND o.withdrawn_at IS NULL
  );
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION opinion_comes(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION opinion_comes(uuid) TO cesu_agent;

RESET ROLE;
