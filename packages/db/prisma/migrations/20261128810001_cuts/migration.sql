-- What Urssaf cuts at once and restores: one row a cut, read in the transaction of each call that it concerns
-- (docs/decisions/068-administration.md).

SET ROLE cesu_owner;

CREATE TYPE "CutService" AS ENUM (
  'PROGRAMS', 'API_DECLARATIONS', 'BATCHES', 'EXPORTS', 'SHARING_READS', 'NEW_MANDATES', 'NEW_APPLICATIONS', 'MESSAGES'
);

CREATE TABLE service_cut (
  id UUID PRIMARY KEY,
  service "CutService" NOT NULL,
  partner_id UUID REFERENCES partner ON DELETE RESTRICT,
  words TEXT NOT NULL CHECK (words = btrim(words) AND length(words) BETWEEN 1 AND 300),
  reason TEXT NOT NULL CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  cut_at TIMESTAMPTZ(3) NOT NULL,
  cut_by_id UUID NOT NULL,
  cut_by_name TEXT NOT NULL CHECK (cut_by_name <> ''),
  restored_at TIMESTAMPTZ(3),
  restored_by_id UUID,
  restored_by_name TEXT CHECK (restored_by_name <> ''),
  restore_reason TEXT CHECK (restore_reason = btrim(restore_reason) AND length(restore_reason) BETWEEN 1 AND 500),
  -- Messages leave for everybody or for nobody.
  CONSTRAINT service_cut_of_a_partner CHECK (partner_id IS NULL OR service <> 'MESSAGES'),
  CONSTRAINT service_cut_restored_whole CHECK (
    (restored_at IS NULL) = (restored_by_id IS NULL) AND (restored_at IS NULL) = (restored_by_name IS NULL)
    AND (restored_at IS NULL) = (restore_reason IS NULL)
  )
);
-- However many cut the same thing at once, it is cut once; restored, it may be cut again.
CREATE UNIQUE INDEX service_cut_in_force ON service_cut (service, partner_id) NULLS NOT DISTINCT WHERE restored_at IS NULL;
CREATE INDEX service_cut_cut_at_id_idx ON service_cut (cut_at, id);
SELECT protect_table('service_cut');

-- Those concerned read what is cut now, and what they are told: neither who did it nor why.
CREATE POLICY api_select ON service_cut FOR SELECT TO cesu_api USING (
  (SELECT app_partner()) IS NOT NULL AND restored_at IS NULL AND (partner_id IS NULL OR partner_id = (SELECT app_partner()))
);
CREATE POLICY citizen_select ON service_cut FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL AND restored_at IS NULL);
CREATE POLICY door_select ON service_cut FOR SELECT TO cesu_door USING ((SELECT app_is_door()) AND restored_at IS NULL);
CREATE POLICY jobs_select ON service_cut FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()) AND restored_at IS NULL);
GRANT SELECT (id, service, partner_id, words, cut_at, restored_at) ON service_cut TO cesu_api, cesu_citizen, cesu_door, cesu_jobs;

-- An agent cuts and restores in their own name, now; what was restored stays as it was.
CREATE POLICY backoffice_select ON service_cut FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON service_cut FOR INSERT TO cesu_agent WITH CHECK (
  cut_by_id = (SELECT app_agent()) AND cut_by_name = (SELECT app_person_name()) AND app_is_recent(cut_at) AND restored_at IS NULL
);
CREATE POLICY agent_update ON service_cut FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()) AND restored_at IS NULL)
  WITH CHECK (
    restored_by_id = (SELECT app_agent()) AND restored_by_name = (SELECT app_person_name()) AND app_is_recent(restored_at)
  );
GRANT SELECT, INSERT, UPDATE (restored_at, restored_by_id, restored_by_name, restore_reason) ON service_cut TO cesu_agent;
GRANT SELECT ON service_cut TO cesu_auditor;

CREATE POLICY agent_insert_cut ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('SERVICE_CUT', 'SERVICE_RESTORED') AND subject_kind = 'SERVICE_CUT' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);

RESET ROLE;
