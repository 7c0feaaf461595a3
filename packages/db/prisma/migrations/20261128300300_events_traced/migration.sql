-- Who traces, tells and complains of what happens to a contract, and of what is repaired.

SET ROLE cesu_owner;

CREATE OR REPLACE FUNCTION app_answers(kind "SubjectKind", subject_id text, partner uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'CITIZEN' THEN RETURN subject_id = app_citizen()::text AND partner IS NULL;
    WHEN 'DECLARATION' THEN
      -- What a worker reads of their own work is no business of the partner who declared it.
      RETURN partner IS NULL AND EXISTS (
        SELECT FROM employment e JOIN declaration d ON d.employer_id = e.employer_id AND d.employment_id = e.id
        WHERE e.employee_id = app_employee() AND d.id = app_answers.subject_id::uuid
      );
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (
        SELECT FROM mandate_request r
        WHERE r.id = app_answers.subject_id::uuid AND r.partner_id = partner
          AND (r.citizen_id = app_citizen() OR (app_citizen() IS NOT NULL AND r.status IN ('SENT', 'OPENED')))
      );
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = app_employer() AND m.id = app_answers.subject_id::uuid AND m.partner_id = partner
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = app_employer() AND p.id = app_answers.subject_id::uuid AND p.partner_id = partner
      );
    WHEN 'SHARING_GRANT' THEN
      RETURN EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.employee_id = app_employee() AND g.id = app_answers.subject_id::uuid AND g.partner_id = partner
      );
    WHEN 'ACCESS_RECORD' THEN
      RETURN EXISTS (
        SELECT FROM access_record r JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
        WHERE g.employee_id = app_employee() AND r.id = app_answers.subject_id::uuid AND r.partner_id = partner
      );
    WHEN 'EMPLOYMENT_EVENT' THEN
      RETURN EXISTS (
        SELECT FROM employment_event v
        WHERE v.id = app_answers.subject_id::uuid AND v.partner_id IS NOT DISTINCT FROM partner
          AND (v.employer_id = app_employer() OR app_may_state(v.employer_id, v.employment_id, 'WORKER'))
      );
    WHEN 'REPAIR_ITEM' THEN
      RETURN partner IS NULL AND EXISTS (
        SELECT FROM repair_item i
        WHERE i.id = app_answers.subject_id::uuid
          AND (i.employee_id = app_employee() OR app_answers_repair(i.owner, i.owner_partner_id, i.employer_id))
      );
    ELSE RETURN false;
  END CASE;
END $$;

CREATE OR REPLACE FUNCTION app_owns(kind "SubjectKind", subject_id text, employer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'DECLARATION' THEN
      RETURN EXISTS (
        SELECT FROM declaration d
        WHERE d.employer_id = employer AND d.id = app_owns.subject_id::uuid AND d.partner_id = app_partner()
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = employer AND p.id = app_owns.subject_id::uuid AND p.partner_id = app_partner()
      );
    WHEN 'CASE' THEN
      RETURN EXISTS (SELECT FROM "case" c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'EMPLOYMENT' THEN
      RETURN EXISTS (
        SELECT FROM employment e JOIN mandate m ON m.employer_id = e.employer_id
        WHERE e.employer_id = employer AND e.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
          AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
      );
    WHEN 'API_CLIENT' THEN
      RETURN EXISTS (SELECT FROM api_client c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (SELECT FROM mandate_request r WHERE r.id = app_owns.subject_id::uuid AND r.partner_id = app_partner());
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = employer AND m.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
      );
    WHEN 'SHARING_GRANT' THEN
      RETURN EXISTS (
        SELECT FROM sharing_grant g WHERE g.id = app_owns.subject_id::uuid AND g.partner_id = app_partner() AND app_is_program()
      );
    WHEN 'EMPLOYMENT_EVENT' THEN
      RETURN EXISTS (
        SELECT FROM employment_event v
        WHERE v.employer_id = employer AND v.id = app_owns.subject_id::uuid AND v.partner_id = app_partner()
      );
    WHEN 'REPAIR_ITEM' THEN
      RETURN EXISTS (
        SELECT FROM repair_item i
        WHERE i.id = app_owns.subject_id::uuid
          AND (i.consumer_id = app_partner() OR app_answers_repair(i.owner, i.owner_partner_id, i.employer_id))
      );
    WHEN 'ACCESS_RECORD' THEN
      RETURN EXISTS (
        SELECT FROM access_record r WHERE r.id = app_owns.subject_id::uuid AND r.partner_id = app_partner() AND app_is_program()
      );
    -- A list of people: what it kept is in the payload.
    WHEN 'PEOPLE' THEN RETURN app_partner() IS NOT NULL;
    ELSE RETURN false;
  END CASE;
END $$;

ALTER POLICY citizen_insert ON "case" WITH CHECK (
  (SELECT app_citizen()) IS NOT NULL AND status = 'NEW' AND app_answers(subject_kind, subject_id, partner_id)
  AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND (employee_id IS NULL OR employee_id = (SELECT app_employee()))
  AND CASE kind
    WHEN 'MANDATE_DISPUTED' THEN subject_kind IN ('MANDATE', 'MANDATE_REQUEST')
    WHEN 'IDENTITY_MISMATCH' THEN subject_kind IN ('MANDATE_REQUEST', 'PROPOSAL')
    WHEN 'ACCESS_NOT_RECOGNISED' THEN subject_kind = 'ACCESS_RECORD' AND employee_id IS NOT NULL
    WHEN 'REPAIR_ITEM' THEN subject_kind = 'REPAIR_ITEM'
    ELSE false
  END
);

-- A program opens what concerns a reading of its own too: whose worker it is, it does not say.
ALTER POLICY api_insert ON "case" WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'NEW' AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE kind
    WHEN 'REPAIR_ITEM' THEN subject_kind = 'REPAIR_ITEM' AND employer_id IS NULL AND employee_id IS NULL
    WHEN 'SHARED_IDENTITY' THEN subject_kind = 'ACCESS_RECORD' AND employer_id IS NULL AND employee_id IS NULL
    WHEN 'DEATH_REPORTED' THEN subject_kind = 'ACCESS_RECORD' AND employer_id IS NULL AND employee_id IS NULL
    ELSE kind IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE') AND subject_kind = 'DECLARATION' AND EXISTS (
      SELECT FROM employment e WHERE e.employer_id = "case".employer_id AND e.employee_id = "case".employee_id
    )
  END
);

ALTER POLICY citizen_insert ON audit_entry WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND (subject_kind = 'DECLARATION') = (kind = 'DOCUMENT_ISSUED')
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED', 'APPLICATION_AUTHORIZED', 'SHARING_ASKED', 'SHARING_GIVEN', 'SHARING_REFUSED', 'SHARING_REDUCED',
        'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED', 'SHARING_RECONSIDERED', 'DOCUMENT_ISSUED', 'OWN_DATA_TAKEN',
        'EMPLOYMENT_EVENT_STATED', 'EMPLOYMENT_EVENT_CONFIRMED', 'EMPLOYMENT_EVENT_WITHDRAWN',
        'REPAIR_OPENED', 'REPAIR_ANSWERED', 'REPAIR_WITHDRAWN'
      )
  END
);
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
          'MANDATE_REQUESTED', 'MANDATE_REQUEST_READDRESSED', 'MANDATE_REQUEST_WITHDRAWN', 'MANDATE_STOPPED',
          'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_ENDED', 'EMPLOYMENT_EVENT_STATED', 'EMPLOYMENT_EVENT_WITHDRAWN',
          'RECORDS_ACKNOWLEDGED', 'REPAIR_OPENED', 'REPAIR_ANSWERED'
        )
      END
  END
);

RESET ROLE;
