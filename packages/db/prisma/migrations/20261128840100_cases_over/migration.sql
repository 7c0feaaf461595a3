-- A case whose subject is ended asks no agent any more: what a partner takes back, a grant that two agents end outside its case, the leak
-- that a false alarm might have been.

SET ROLE cesu_owner;

-- Why a thing asks no agent any more, for who may have ended it; null as long as it does.
CREATE FUNCTION why_case_is_over(about "SubjectKind", ended uuid) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN CASE
  WHEN about = 'QUOTA_RAISE' AND EXISTS (
    SELECT FROM quota_raise q WHERE q.partner_id = app_partner() AND q.id = ended AND q.status = 'WITHDRAWN'
  ) THEN 'Le partenaire a retiré sa demande.'
  WHEN about = 'AUTHORIZATION_REQUEST' AND EXISTS (
    SELECT FROM authorization_request r WHERE r.partner_id = app_partner() AND r.id = ended AND r.status = 'ARCHIVED'
  ) THEN 'Le partenaire a retiré sa demande.'
  WHEN about = 'SHARING_GRANT' AND app_is_agent() AND EXISTS (
    SELECT FROM sharing_grant g WHERE g.id = ended AND g.status = 'INVALIDATED'
  ) THEN 'Deux agents ont annulé le partage : plus rien n’est lu.'
  WHEN about = 'INCIDENT' AND app_is_agent() AND EXISTS (
    SELECT FROM api_client c WHERE c.id = ended AND c.suspended_at IS NULL AND c.revoked_at IS NULL
  ) THEN 'Fausse alarme : un agent a rétabli l’application.'
END;
REVOKE ALL ON FUNCTION why_case_is_over("SubjectKind", uuid) FROM PUBLIC;

-- The cases of a thing are waited for before the thing, as an agent who decides has theirs already.
CREATE FUNCTION await_cases(about "SubjectKind", ended uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
  SELECT FROM "case" c
  WHERE c.subject_kind = about AND c.subject_id = ended::text AND (c.partner_id = app_partner() OR app_is_agent())
  ORDER BY c.number FOR UPDATE
$$;
REVOKE ALL ON FUNCTION await_cases("SubjectKind", uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION await_cases("SubjectKind", uuid) TO cesu_api, cesu_agent;

-- Ends the cases of a thing that is ended, and traces why; nothing while it is not.
CREATE FUNCTION close_cases(about "SubjectKind", ended uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  why text := why_case_is_over(about, ended);
  over "case";
BEGIN
  IF why IS NULL OR NOT app_is_recent(at) THEN RETURN; END IF;
  FOR over IN
    UPDATE "case" c SET status = 'RESOLVED', version = c.version + 1, outcome = 'OVER', decided_at = at,
      decided_by = 'Contrôle automatique', reason = why
    WHERE c.subject_kind = about AND c.subject_id = ended::text AND c.status <> 'RESOLVED'
    RETURNING c.*
  LOOP
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_name, subject_kind, subject_id, payload)
    VALUES (gen_random_uuid(), at, 'CASE_DECIDED', 1, 'SYSTEM', 'Contrôle automatique', 'CASE', over.id::text,
      jsonb_build_object('number', over.number, 'outcome', 'OVER', 'reason', why));
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION close_cases("SubjectKind", uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION close_cases("SubjectKind", uuid, timestamptz) TO cesu_api, cesu_agent;

RESET ROLE;
