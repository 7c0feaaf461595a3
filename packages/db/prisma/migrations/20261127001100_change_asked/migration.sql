-- A partner sees that it asked an agent for a change of its declaration, and that nobody has answered yet: of the case, its day
-- and nothing else (docs/decisions/037-correcting-and-cancelling.md).

SET ROLE cesu_owner;

-- When the tenant asked for a change that waits for its answer; null when it did not.
CREATE FUNCTION change_asked_at(declaration_id uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT max(c.opened_at) FROM "case" c
  WHERE c.kind = 'DECLARATION_CHANGE' AND c.subject_kind = 'DECLARATION'
    AND c.subject_id = change_asked_at.declaration_id::text
    AND c.partner_id = app_partner() AND c.status <> 'RESOLVED'
);
GRANT EXECUTE ON FUNCTION change_asked_at(uuid) TO cesu_api;

RESET ROLE;
