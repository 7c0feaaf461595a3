-- What agents opened of workers is looked for by agent and by day: two indexes in the order of that list, of those entries alone.

SET ROLE cesu_owner;

CREATE INDEX audit_entry_agent_reading_idx ON audit_entry (at, id)
  WHERE actor_kind = 'AGENT' AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED');
CREATE INDEX audit_entry_of_agent_reading_idx ON audit_entry (actor_id, at, id)
  WHERE actor_kind = 'AGENT' AND kind IN ('DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED');
-- Whether a case explains a reading.
CREATE INDEX case_employee_id_idx ON "case" (employee_id);

RESET ROLE;
