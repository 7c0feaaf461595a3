-- Who audits the accesses is traced like who accesses.

SET ROLE cesu_owner;

ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN (
    'DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED', 'PURPOSE_PROPOSED',
    'PURPOSE_ANSWERED', 'AGREEMENT_SUSPENDED', 'AGREEMENT_RESUMPTION_ASKED', 'AGREEMENT_RESUMPTION_ANSWERED',
    'ACCESS_SEARCHED', 'ACCESS_PROOF_READ', 'ACCESS_EXPORTED'
  )
);

-- When somebody of Urssaf looked up who had read the data of the worker who acts, in 36 months, the last first: neither who did nor
-- why leave Urssaf.
CREATE FUNCTION own_controls(most int) RETURNS TABLE (id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at FROM audit_entry t
  WHERE t.subject_kind = 'PEOPLE' AND t.subject_id = app_employee()::text AND t.kind = 'ACCESS_SEARCHED'
    AND t.at > now() - interval '36 months'
  ORDER BY t.at DESC, t.id LIMIT least(most, 200);
END;
REVOKE EXECUTE ON FUNCTION own_controls(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_controls(int) TO cesu_citizen;

RESET ROLE;
