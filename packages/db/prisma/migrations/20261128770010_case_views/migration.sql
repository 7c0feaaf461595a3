-- Lists of cases that agents keep under a name: their own, or let to their team; and the one that each opens first.

SET ROLE cesu_owner;

-- The team of the agent who acts.
CREATE FUNCTION app_agent_team() RETURNS uuid LANGUAGE sql STABLE
RETURN (SELECT a.team_id FROM agent a WHERE a.id = app_agent());
REVOKE ALL ON FUNCTION app_agent_team() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_agent_team() TO cesu_agent;

CREATE TABLE case_view (
  id UUID PRIMARY KEY,
  owner_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT,
  -- With whom it is shared; null with nobody.
  team_id UUID REFERENCES team ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 40),
  asked JSONB NOT NULL CHECK (jsonb_typeof(asked) = 'object' AND length(asked::text) <= 4000),
  saved_at TIMESTAMPTZ(3) NOT NULL
);
-- One name, whatever its capitals, for who owns it and for the team that reads it.
CREATE UNIQUE INDEX case_view_name_of_owner ON case_view (owner_id, lower(name));
CREATE UNIQUE INDEX case_view_name_of_team ON case_view (team_id, lower(name)) WHERE team_id IS NOT NULL;
SELECT protect_table('case_view');
CREATE POLICY agent_select ON case_view FOR SELECT TO cesu_agent
  USING (owner_id = (SELECT app_agent()) OR team_id = (SELECT app_agent_team()));
CREATE POLICY agent_insert ON case_view FOR INSERT TO cesu_agent WITH CHECK (
  owner_id = (SELECT app_agent()) AND (team_id IS NULL OR team_id = (SELECT app_agent_team())) AND app_is_recent(saved_at)
);
CREATE POLICY agent_update ON case_view FOR UPDATE TO cesu_agent USING (owner_id = (SELECT app_agent())) WITH CHECK (
  owner_id = (SELECT app_agent()) AND (team_id IS NULL OR team_id = (SELECT app_agent_team())) AND app_is_recent(saved_at)
);
CREATE POLICY agent_delete ON case_view FOR DELETE TO cesu_agent USING (owner_id = (SELECT app_agent()));
GRANT SELECT, INSERT, UPDATE (team_id, name, asked, saved_at), DELETE ON case_view TO cesu_agent;

CREATE TABLE case_view_default (
  agent_id UUID PRIMARY KEY REFERENCES agent ON DELETE CASCADE,
  view_id UUID NOT NULL REFERENCES case_view ON DELETE CASCADE
);
CREATE INDEX case_view_default_view_id_idx ON case_view_default (view_id);
SELECT protect_table('case_view_default');
CREATE POLICY agent_select ON case_view_default FOR SELECT TO cesu_agent USING (agent_id = (SELECT app_agent()));
-- A view that one reads.
CREATE POLICY agent_insert ON case_view_default FOR INSERT TO cesu_agent WITH CHECK (
  agent_id = (SELECT app_agent()) AND EXISTS (SELECT FROM case_view v WHERE v.id = view_id)
);
CREATE POLICY agent_update ON case_view_default FOR UPDATE TO cesu_agent USING (agent_id = (SELECT app_agent())) WITH CHECK (
  agent_id = (SELECT app_agent()) AND EXISTS (SELECT FROM case_view v WHERE v.id = view_id)
);
CREATE POLICY agent_delete ON case_view_default FOR DELETE TO cesu_agent USING (agent_id = (SELECT app_agent()));
GRANT SELECT, INSERT, UPDATE (view_id), DELETE ON case_view_default TO cesu_agent;

-- Those of a team save one after the other: views are counted before one is added.
CREATE FUNCTION lock_case_views() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
  SELECT pg_advisory_xact_lock(hashtext('case_view'), hashtext(app_agent_team()::text)) WHERE app_is_agent();
$$;
REVOKE ALL ON FUNCTION lock_case_views() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_case_views() TO cesu_agent;

-- The trail: a policy of its own beside those that list everything else.
CREATE POLICY agent_insert_views ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('CASE_VIEW_CHANGED', 'CASE_VIEW_CHOSEN') AND subject_kind = 'CASE_VIEW' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);

RESET ROLE;
