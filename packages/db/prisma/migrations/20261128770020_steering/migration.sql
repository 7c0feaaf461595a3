-- What steers the work on cases: what came, what was decided, what was opened again, by day; and what still waits, by kind and age.

SET ROLE cesu_owner;

-- When it was last opened again after a decision; null for one that never was.
ALTER TABLE "case" ADD COLUMN reopened_at TIMESTAMPTZ(3);
GRANT UPDATE (reopened_at) ON "case" TO cesu_agent;
UPDATE "case" c SET reopened_at = r.at
FROM (
  SELECT t.subject_id, max(t.at) AS at FROM audit_entry t
  WHERE t.subject_kind = 'CASE' AND t.kind = 'CASE_MOVED' AND t.payload ->> 'act' = 'REOPEN' GROUP BY t.subject_id
) r
WHERE r.subject_id = c.id::text;

-- Each carries what its figures need: no row of the table is read.
CREATE INDEX case_opened_at ON "case" (opened_at, team_id);
CREATE INDEX case_decided_at ON "case" (decided_at, team_id, opened_at, due_day) WHERE status = 'RESOLVED';
CREATE INDEX case_reopened_at ON "case" (reopened_at, team_id) WHERE reopened_at IS NOT NULL;
CREATE INDEX case_stock ON "case" (team_id, kind, opened_at, due_day) WHERE status <> 'RESOLVED';

-- The cases that an agent holds and of which something came that they have not read: an answer, or the case itself, handed by
-- another. As the owner: PostgreSQL looks nothing up by an enum in an index under a policy.
CREATE FUNCTION case_news(most int) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT held.id FROM (
    SELECT c.id FROM "case" c WHERE c.assignee_id = app_agent() AND c.status = 'IN_PROGRESS' ORDER BY c.due_day, c.id LIMIT 500
  ) AS held
  WHERE EXISTS (
    SELECT FROM audit_entry t
    WHERE t.subject_kind = 'CASE' AND t.subject_id = held.id::text AND t.actor_id IS DISTINCT FROM app_agent()
      AND (t.kind = 'CASE_ANSWERED' OR (t.kind = 'CASE_MOVED' AND t.payload ->> 'act' = 'ASSIGN'))
      AND t.at > coalesce((
        SELECT max(mine.at) FROM audit_entry mine
        WHERE mine.subject_kind = 'CASE' AND mine.subject_id = held.id::text AND mine.actor_id = app_agent()
      ), '-infinity')
  )
  LIMIT least(most, 500);
END;
REVOKE ALL ON FUNCTION case_news(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_news(int) TO cesu_agent;

RESET ROLE;
