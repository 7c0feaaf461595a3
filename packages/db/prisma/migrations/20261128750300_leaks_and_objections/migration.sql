-- A leak is a case that an agent or an alarm opens; an objection to sharing is one that its worker opens, and that Urssaf answers
-- (docs/decisions/062-what-an-agent-decides.md).

SET ROLE cesu_owner;

-- What is objected to again is looked at again.
DROP INDEX case_one_of_kind;
CREATE UNIQUE INDEX case_one_of_kind ON "case" (subject_kind, subject_id, kind)
  WHERE status <> 'RESOLVED'
    OR kind NOT IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION', 'OBJECTION');
CREATE INDEX case_open_objection ON "case" (due_day, id) WHERE kind = 'OBJECTION' AND status <> 'RESOLVED';
CREATE INDEX case_decided_objection ON "case" (due_day, id) WHERE kind = 'OBJECTION' AND status = 'RESOLVED';
CREATE INDEX case_open_leak ON "case" (due_day, id) WHERE kind = 'LEAK' AND status <> 'RESOLVED';
CREATE INDEX case_decided_leak ON "case" (due_day, id) WHERE kind = 'LEAK' AND status = 'RESOLVED';

-- ───────────── Leaks ─────────────

CREATE POLICY agent_insert_leak ON "case" FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND kind = 'LEAK' AND subject_kind = 'INCIDENT' AND status = 'NEW' AND app_is_recent(opened_at)
  AND employer_id IS NULL AND employee_id IS NULL
);
GRANT INSERT ON "case" TO cesu_agent;
GRANT USAGE ON SEQUENCE case_number_seq TO cesu_agent;
CREATE POLICY jobs_insert_leak ON "case" FOR INSERT TO cesu_jobs WITH CHECK (
  (SELECT app_is_jobs()) AND kind = 'LEAK' AND subject_kind = 'INCIDENT' AND status = 'NEW'
);
CREATE POLICY agent_insert_leak ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at) AND kind = 'CASE_OPENED' AND subject_kind = 'INCIDENT'
);

-- ───────────── Objections ─────────────

ALTER TABLE sharing_grant DROP CONSTRAINT sharing_grant_says_why, ADD CONSTRAINT sharing_grant_says_why CHECK (
  CASE
    WHEN status = 'SUSPENDED' AND suspended_by = 'CONSUMER' THEN reason IS NOT NULL AND reason IN ('TECHNICAL', 'SECURITY', 'DOUBT')
    WHEN status = 'SUSPENDED' AND suspended_by = 'URSSAF' THEN
      reason IS NOT NULL AND reason IN ('TECHNICAL', 'SECURITY', 'DOUBT', 'DPO_DECISION')
    WHEN status = 'INVALIDATED' THEN
      reason IS NOT NULL AND reason IN ('ERROR', 'FRAUD', 'DEATH', 'DPO_DECISION', 'OBJECTION')
    ELSE reason IS NULL
  END
);

CREATE POLICY citizen_insert_objection ON "case" FOR INSERT TO cesu_citizen WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND kind = 'OBJECTION' AND subject_kind = 'SHARING_GRANT' AND status = 'NEW'
  AND employer_id IS NULL AND employee_id = (SELECT app_employee()) AND app_answers(subject_kind, subject_id, partner_id)
);

-- What became of the objections to a grant of the worker who acts, the last first: nothing else of a case.
CREATE FUNCTION own_objections(grant_id uuid)
RETURNS TABLE (asked_at timestamptz, outcome "CaseOutcome", reason text, decided_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT c.opened_at, c.outcome, c.reason, c.decided_at FROM "case" c
  JOIN sharing_grant g ON g.id = own_objections.grant_id AND g.partner_id = c.partner_id
  WHERE c.kind = 'OBJECTION' AND c.subject_kind = 'SHARING_GRANT' AND c.subject_id = own_objections.grant_id::text
    AND g.employee_id = app_employee()
  ORDER BY c.number DESC LIMIT 20;
END;
REVOKE ALL ON FUNCTION own_objections(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_objections(uuid) TO cesu_citizen;

RESET ROLE;
