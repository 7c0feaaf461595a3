-- Days on which the service is closed, beside Saturdays, Sundays and public holidays: a due day of ours that falls on one moves to the next
-- open day (docs/decisions/071-closed-days.md).

SET ROLE cesu_owner;

CREATE TABLE service_closure (
  id UUID PRIMARY KEY,
  from_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (from_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  until_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (until_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  reason TEXT NOT NULL CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  added_at TIMESTAMPTZ(3) NOT NULL,
  added_by_id UUID NOT NULL,
  added_by_name TEXT NOT NULL CHECK (added_by_name <> ''),
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_by_id UUID,
  withdrawn_by_name TEXT CHECK (withdrawn_by_name <> ''),
  withdraw_reason TEXT CHECK (withdraw_reason = btrim(withdraw_reason) AND length(withdraw_reason) BETWEEN 1 AND 500),
  CONSTRAINT service_closure_within_31_days CHECK (
    make_date(left(until_day, 4)::int, substr(until_day, 6, 2)::int, right(until_day, 2)::int)
    - make_date(left(from_day, 4)::int, substr(from_day, 6, 2)::int, right(from_day, 2)::int) BETWEEN 0 AND 30
  ),
  -- Of days to come, and withdrawn before it begins: what was due under it stays as it was.
  CONSTRAINT service_closure_to_come CHECK (
    from_day > to_char(added_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')
    AND (withdrawn_at IS NULL OR from_day > to_char(withdrawn_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD'))
  ),
  CONSTRAINT service_closure_withdrawn_whole CHECK (
    (withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)
    AND (withdrawn_at IS NULL) = (withdraw_reason IS NULL)
  ),
  -- However many close a day at once, it is closed once; withdrawn, it may be closed again.
  CONSTRAINT service_closure_days_once EXCLUDE USING gist (
    daterange(
      make_date(left(from_day, 4)::int, substr(from_day, 6, 2)::int, right(from_day, 2)::int),
      make_date(left(until_day, 4)::int, substr(until_day, 6, 2)::int, right(until_day, 2)::int), '[]'
    ) WITH &&
  ) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX service_closure_until_day_idx ON service_closure (until_day);
SELECT protect_table('service_closure');

-- Whoever opens a case reads its days: neither who closed them nor why.
CREATE POLICY api_select ON service_closure FOR SELECT TO cesu_api USING ((SELECT app_partner()) IS NOT NULL AND withdrawn_at IS NULL);
CREATE POLICY citizen_select ON service_closure FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL AND withdrawn_at IS NULL);
CREATE POLICY door_select ON service_closure FOR SELECT TO cesu_door USING ((SELECT app_is_door()) AND withdrawn_at IS NULL);
CREATE POLICY jobs_select ON service_closure FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()) AND withdrawn_at IS NULL);
GRANT SELECT (from_day, until_day, withdrawn_at) ON service_closure TO cesu_api, cesu_citizen, cesu_door, cesu_jobs;

-- An administrator adds and withdraws, in their own name, now; what was withdrawn stays so.
CREATE POLICY backoffice_select ON service_closure FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON service_closure FOR INSERT TO cesu_agent WITH CHECK (
  added_by_id = (SELECT app_agent()) AND added_by_name = (SELECT app_person_name()) AND app_is_recent(added_at)
  AND withdrawn_at IS NULL AND (SELECT app_manages_people())
);
CREATE POLICY agent_update ON service_closure FOR UPDATE TO cesu_agent
  USING ((SELECT app_manages_people()) AND withdrawn_at IS NULL)
  WITH CHECK (
    withdrawn_by_id = (SELECT app_agent()) AND withdrawn_by_name = (SELECT app_person_name()) AND app_is_recent(withdrawn_at)
    AND (SELECT app_manages_people())
  );
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_id, withdrawn_by_name, withdraw_reason) ON service_closure TO cesu_agent;
GRANT SELECT ON service_closure TO cesu_auditor;

CREATE POLICY agent_insert_closure ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('CLOSURE_ADDED', 'CLOSURE_WITHDRAWN') AND subject_kind = 'SERVICE_CLOSURE' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
  AND (SELECT app_manages_people())
);

RESET ROLE;
