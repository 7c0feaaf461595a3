-- Who reads a case now, and who writes on it: said every few seconds by the page that is open, and over by itself.

SET ROLE cesu_owner;

CREATE TABLE case_presence (
  case_id UUID NOT NULL REFERENCES "case" ON DELETE CASCADE,
  agent_id UUID NOT NULL REFERENCES agent ON DELETE CASCADE,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  writing_until TIMESTAMPTZ(3),
  PRIMARY KEY (case_id, agent_id)
);
CREATE INDEX case_presence_expires_at_idx ON case_presence (expires_at);
SELECT protect_table('case_presence');
-- Colleagues see each other; each says where they are themselves, and nobody for another.
CREATE POLICY backoffice_select ON case_presence FOR SELECT TO cesu_agent USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON case_presence FOR INSERT TO cesu_agent WITH CHECK (agent_id = (SELECT app_agent()));
CREATE POLICY agent_update ON case_presence FOR UPDATE TO cesu_agent
  USING (agent_id = (SELECT app_agent())) WITH CHECK (agent_id = (SELECT app_agent()));
GRANT SELECT, INSERT, UPDATE (expires_at, writing_until) ON case_presence TO cesu_agent;
CREATE POLICY jobs_select ON case_presence FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON case_presence FOR DELETE TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT (expires_at), DELETE ON case_presence TO cesu_jobs;

RESET ROLE;
