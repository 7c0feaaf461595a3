-- How often a grant was read is forgotten with its day or its month, and with the grant where it counts once and for all: what is over
-- is never read again.

SET ROLE cesu_owner;

CREATE INDEX sharing_use_window_idx ON sharing_use ("window");

CREATE POLICY jobs_select ON sharing_use FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
-- A day, or a month that is not the one under way; « ALL » comes after every day.
CREATE POLICY jobs_delete ON sharing_use FOR DELETE TO cesu_jobs USING (
  (SELECT app_is_jobs()) AND (
    (app_is_past("window") AND "window" <> to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM'))
    OR EXISTS (
      SELECT FROM sharing_grant g WHERE g.id = sharing_use.grant_id AND g.status NOT IN ('PRESENTED', 'ACTIVE', 'SUSPENDED')
    )
  )
);
GRANT SELECT (ctid, grant_id, "window"), DELETE ON sharing_use TO cesu_jobs;

-- Where a row lies bounds a batch: the task that forgets readings was refused it, and forgot none.
GRANT SELECT (ctid) ON access_record, record_acknowledgement, sharing_quota TO cesu_jobs;

RESET ROLE;
