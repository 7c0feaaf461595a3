-- Who checked which parameter of the law, and when. Append-only, like the trace: an error is corrected by a new check.

SET ROLE cesu_owner;

ALTER TYPE "AuditAction" ADD VALUE 'PARAMETER_CHECKED';

CREATE TABLE parameter_check (
  id UUID PRIMARY KEY,
  parameter_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (parameter_id ~ '^[a-z0-9]+(_[a-z0-9]+)*$'),
  version_from VARCHAR(10) COLLATE "C" NOT NULL CHECK (version_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  value TEXT NOT NULL CHECK (value <> ''),
  checked_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (checked_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  agent_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT ON UPDATE CASCADE,
  agent_name TEXT NOT NULL CHECK (agent_name <> ''),
  comment TEXT NOT NULL CHECK (char_length(comment) BETWEEN 10 AND 500),
  -- One person, one parameter, one day: one check, however often the button is pressed. Also finds the last check.
  UNIQUE (parameter_id, checked_day, agent_id),
  CONSTRAINT parameter_check_of_a_value_in_force CHECK (version_from <= checked_day)
);
CREATE INDEX parameter_check_agent_id_idx ON parameter_check (agent_id);

ALTER TABLE parameter_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- No policy to update or delete, the owner included. (The UPDATE privilege stays: the foreign key needs it to lock a row.)
CREATE POLICY owner_select ON parameter_check FOR SELECT TO cesu_owner USING (true);
CREATE POLICY owner_insert ON parameter_check FOR INSERT TO cesu_owner WITH CHECK (true);
REVOKE DELETE, TRUNCATE ON parameter_check FROM cesu_owner;

CREATE POLICY backoffice_select ON parameter_check FOR SELECT TO cesu_agent, cesu_auditor
  USING ((SELECT app_is_agent()));
-- In one's own name only; who among the agents may check is the API's permission.
CREATE POLICY agent_insert ON parameter_check FOR INSERT TO cesu_agent WITH CHECK (agent_id = (SELECT app_agent()));
GRANT SELECT ON parameter_check TO cesu_agent, cesu_auditor;
GRANT INSERT ON parameter_check TO cesu_agent;

RESET ROLE;
