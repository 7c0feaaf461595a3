-- An application that acts in the presence of an employer: where it sends their browser back, and what it then reads and changes
-- (docs/decisions/049-an-employer-present.md).

SET ROLE cesu_owner;

-- Where the browser of an employer may be sent back, letter for letter; none for a program that acts alone.
ALTER TABLE api_client ADD COLUMN redirect_uris text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT api_client_redirects CHECK (cardinality(redirect_uris) <= 5);

-- An administrator stops an application, once, or says where it sends back, as long as it is not stopped.
ALTER POLICY api_update ON api_client
  WITH CHECK (partner_id = (SELECT app_partner()) AND (revoked_at IS NULL OR app_is_recent(revoked_at)));
GRANT UPDATE (redirect_uris) ON api_client TO cesu_api;

-- The employer in whose presence who acts does; null when nobody is. Fifth field of a partner's context.
CREATE FUNCTION app_present() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_field('partner', 5), '')::uuid;
GRANT EXECUTE ON FUNCTION app_present() TO cesu_api;

-- In their presence, what is theirs and nothing else: on top of every other policy of cesu_api. Employers, employments, terms and
-- references are reached by a mandate, and cases by a declaration: they are narrowed with these.
DO $$
DECLARE
  name text;
  own text := '(SELECT app_present()) IS NULL OR employer_id = (SELECT app_present())';
  -- The same, which the planner takes for what lets nearly every row through, as it does for all who act alone: taken for
  -- what keeps one row in two hundred, it made it read lists from the wrong end.
  narrowed text := 'nullif(%s, false) IS NOT UNKNOWN';
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'declarable_pair', 'declaration', 'declaration_cancellation', 'declaration_version', 'document', 'employment_proposal',
    'mandate', 'mandate_consent', 'pair_word'
  ] LOOP
    EXECUTE format('CREATE POLICY present ON %I AS RESTRICTIVE TO cesu_api USING (%s)', name, format(narrowed, own));
  END LOOP;
  -- What is written of the partner itself names no employer.
  FOREACH name IN ARRAY ARRAY['audit_entry', 'outbox_event'] LOOP
    EXECUTE format(
      'CREATE POLICY present ON %I AS RESTRICTIVE TO cesu_api USING (%s)', name,
      format(narrowed, 'employer_id IS NULL OR ' || own)
    );
  END LOOP;
END $$;
-- Requests of mandates are the partner's affair.
CREATE POLICY present ON mandate_request AS RESTRICTIVE TO cesu_api
  USING (nullif((SELECT app_present()) IS NULL, false) IS NOT UNKNOWN);

-- An administrator says where it sends back.
ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
      AND actor_name = (SELECT app_person_name())
      AND CASE
        WHEN kind IN (
          'APPLICATION_CREATED', 'APPLICATION_REDIRECTED', 'APPLICATION_KEY_ADDED', 'APPLICATION_KEY_REVOKED',
          'APPLICATION_REVOKED'
        ) THEN (SELECT app_is_administrator())
        ELSE kind IN (
          'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
          'EMPLOYMENT_PROPOSED', 'END_PROPOSED', 'PROPOSAL_WITHDRAWN', 'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED',
          'MANDATE_REQUESTED', 'MANDATE_REQUEST_READDRESSED', 'MANDATE_REQUEST_WITHDRAWN', 'MANDATE_STOPPED'
        )
      END
  END
);

-- The person says that they let it act.
ALTER POLICY citizen_insert ON audit_entry WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED', 'APPLICATION_AUTHORIZED'
      )
  END
);

RESET ROLE;
