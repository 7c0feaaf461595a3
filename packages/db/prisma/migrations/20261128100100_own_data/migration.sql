-- What a worker takes of their own: payslips of what they worked, and the whole of their data (docs/decisions/053-own-data.md).

SET ROLE cesu_owner;

-- ───────────── Payslips: of their own work, and of nobody else's ─────────────

ALTER POLICY citizen_select ON employment
  USING (employer_id = (SELECT app_employer()) OR employee_id = (SELECT app_employee()));

-- The declarations of the work of the person who acts, whoever employs them.
ALTER POLICY citizen_select ON declaration USING (
  employer_id = (SELECT app_employer()) OR EXISTS (
    SELECT FROM employment e
    WHERE e.employer_id = declaration.employer_id AND e.id = declaration.employment_id
      AND e.employee_id = (SELECT app_employee())
  )
);

CREATE POLICY citizen_select ON employment_terms FOR SELECT TO cesu_citizen USING (EXISTS (
  SELECT FROM employment e
  WHERE e.employer_id = employment_terms.employer_id AND e.id = employment_terms.employment_id
    AND e.employee_id = (SELECT app_employee())
));

-- What was declared of their work, and what was issued of it: an employer who acts reads neither here.
CREATE POLICY citizen_select ON declaration_version FOR SELECT TO cesu_citizen USING (EXISTS (
  SELECT FROM declaration d JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
    AND d.id = declaration_version.declaration_id AND e.employee_id = (SELECT app_employee())
));
CREATE POLICY citizen_select ON declaration_cancellation FOR SELECT TO cesu_citizen USING (EXISTS (
  SELECT FROM declaration d JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  WHERE d.employer_id = declaration_cancellation.employer_id AND d.period = declaration_cancellation.period
    AND d.id = declaration_cancellation.declaration_id AND e.employee_id = (SELECT app_employee())
));
-- A receipt tells what the employer gets back of the tax: it is the employer's.
CREATE POLICY citizen_select ON document FOR SELECT TO cesu_citizen USING (
  kind = 'PAYSLIP' AND EXISTS (
    SELECT FROM declaration d JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
    WHERE d.employer_id = document.employer_id AND d.period = document.period AND d.id = document.declaration_id
      AND e.employee_id = (SELECT app_employee())
  )
);
-- Issued in the name of the partner who declared, and of the version in force alone.
CREATE POLICY citizen_insert ON document FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'PAYSLIP' AND issued_by_kind = 'CITIZEN' AND issued_by_id = (SELECT app_citizen())
  AND issued_by_name = (SELECT app_person_name()) AND app_is_recent(issued_at) AND EXISTS (
    SELECT FROM declaration d JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
    WHERE d.employer_id = document.employer_id AND d.period = document.period AND d.id = document.declaration_id
      AND d.partner_id = document.partner_id AND d.current_version = document.version AND d.status <> 'CANCELLED'
      AND e.employee_id = (SELECT app_employee())
  )
);
GRANT SELECT ON employment_terms, declaration_version, declaration_cancellation TO cesu_citizen;
GRANT SELECT, INSERT ON document TO cesu_citizen;
GRANT SELECT (cesu_number) ON employee TO cesu_citizen;

-- Who employs the worker who acts, as their payslip says it: neither a day of birth, nor an address, nor an e-mail.
CREATE FUNCTION own_work_employer(employer uuid)
RETURNS TABLE (given_names text, family_name text, cesu_number text, postal_code text, city text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT r.given_names, r.family_name, r.cesu_number, r.postal_code, r.city FROM employer r
  WHERE r.id = own_work_employer.employer
    AND EXISTS (SELECT FROM employment e WHERE e.employer_id = r.id AND e.employee_id = app_employee());
END;

-- ───────────── The whole of their data ─────────────

-- How many times the person who acts has taken their data since an instant: those who ask at once wait for one another, so that each
-- counts the others.
CREATE FUNCTION own_data_taken(since timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM citizen c WHERE c.id = app_citizen() FOR NO KEY UPDATE;
  RETURN (
    SELECT count(*) FROM audit_entry t
    WHERE t.subject_kind = 'CITIZEN' AND t.subject_id = app_citizen()::text AND t.kind = 'OWN_DATA_TAKEN' AND t.at >= since
  );
END $$;

-- As before, but whole for who takes their data: bounded all the same.
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
  ORDER BY t.at DESC, t.id LIMIT least(most, 10000);
END;
CREATE OR REPLACE FUNCTION own_controls(most int) RETURNS TABLE (id uuid, at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at FROM audit_entry t
  WHERE t.subject_kind = 'PEOPLE' AND t.subject_id = app_employee()::text AND t.kind = 'ACCESS_SEARCHED'
    AND t.at > now() - interval '36 months'
  ORDER BY t.at DESC, t.id LIMIT least(most, 10000);
END;

REVOKE EXECUTE ON FUNCTION own_work_employer(uuid), own_data_taken(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_work_employer(uuid), own_data_taken(timestamptz) TO cesu_citizen;

-- ───────────── What is traced ─────────────

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
    ELSE RETURN false;
  END CASE;
END $$;

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
        'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED', 'DOCUMENT_ISSUED', 'OWN_DATA_TAKEN'
      )
  END
);

RESET ROLE;
