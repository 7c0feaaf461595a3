-- A file that an agent downloads from a case about a worker is a reading of that worker: the audit lists it, and the worker reads it.

SET ROLE cesu_owner;

DROP INDEX audit_entry_agent_reading_idx;
DROP INDEX audit_entry_of_agent_reading_idx;
CREATE INDEX audit_entry_agent_reading_idx ON audit_entry (at, id) WHERE actor_kind = 'AGENT'
  AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED', 'CASE_READ', 'CASE_FILE_TAKEN', 'PERSON_OPENED', 'PERSON_REVEALED');
CREATE INDEX audit_entry_of_agent_reading_idx ON audit_entry (actor_id, at, id) WHERE actor_kind = 'AGENT'
  AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED', 'CASE_READ', 'CASE_FILE_TAKEN', 'PERSON_OPENED', 'PERSON_REVEALED');

-- As before, and the files of cases: what is a document and has no month is one.
CREATE OR REPLACE FUNCTION own_agent_readings(most int)
RETURNS TABLE (id uuid, at timestamptz, month text, employer_name text, is_document boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at, d.period, r.given_names || ' ' || r.family_name, t.kind = 'DOCUMENT_ISSUED'
  FROM employment e
  JOIN employer r ON r.id = e.employer_id
  JOIN declaration d ON d.employer_id = e.employer_id AND d.employment_id = e.id
  JOIN audit_entry t ON t.subject_kind = 'DECLARATION' AND t.subject_id = d.id::text AND t.actor_kind = 'AGENT'
    AND t.kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED') AND t.at > now() - interval '36 months'
  WHERE e.employee_id = app_employee()
  UNION ALL
  SELECT t.id, t.at, NULL, r.given_names || ' ' || r.family_name, t.kind = 'CASE_FILE_TAKEN'
  FROM "case" c
  LEFT JOIN employer r ON r.id = c.employer_id
  JOIN audit_entry t ON t.subject_kind = 'CASE' AND t.subject_id = c.id::text AND t.actor_kind = 'AGENT'
    AND t.kind IN ('CASE_READ', 'CASE_FILE_TAKEN') AND t.at > now() - interval '36 months'
  WHERE c.employee_id = app_employee()
  ORDER BY 2 DESC, 1 LIMIT least(most, 10000);
END;

RESET ROLE;
