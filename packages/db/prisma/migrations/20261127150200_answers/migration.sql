-- The employer answers what a partner proposes: a contract or its end, done in the same transaction (docs/decisions/047-consent.md).

SET ROLE cesu_owner;

-- Numbers of the workers whom the platform enrols: those of Urssaf are not public.
CREATE SEQUENCE employee_number_seq;

-- What came of an answer. IDENTITY: the worker's number is known with other names, or is a Cesu number that nobody has: an agent looks.
CREATE TYPE "ProposalAnswer" AS ENUM ('DONE', 'IDENTITY', 'OVER');

-- Answers a proposal in the name of the employer who acts, once: of twenty at once one does. Accepted, a contract is made for the
-- person who has this number, or for a new one whose sealed number is copied (it was sealed for the worker whom the proposal would
-- make); an end ends the contract. A contract that overlaps another one is refused by its own constraint.
CREATE FUNCTION answer_proposal(proposal uuid, accept boolean, at timestamptz)
RETURNS TABLE (answer "ProposalAnswer", employment_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asked employment_proposal;
  known employee;
BEGIN
  UPDATE employment_proposal p SET status = CASE WHEN accept THEN 'ACCEPTED' ELSE 'REFUSED' END::"ProposalStatus", answered_at = at
  WHERE p.employer_id = app_employer() AND p.id = proposal AND p.status = 'PENDING' AND app_is_recent(at)
    AND EXISTS (
      SELECT FROM mandate m WHERE m.employer_id = p.employer_id AND m.partner_id = p.partner_id AND m.status = 'ACTIVE'
    )
  RETURNING p.* INTO asked;
  IF NOT FOUND THEN RETURN QUERY SELECT 'OVER'::"ProposalAnswer", NULL::uuid; RETURN; END IF;
  IF NOT accept THEN RETURN QUERY SELECT 'DONE'::"ProposalAnswer", NULL::uuid; RETURN; END IF;
  IF asked.kind = 'END' THEN
    UPDATE employment e SET end_day = asked.end_day
    WHERE e.employer_id = asked.employer_id AND e.id = asked.employment_id
      AND (e.end_day IS NULL OR e.end_day > asked.end_day);
    RETURN QUERY SELECT 'DONE'::"ProposalAnswer", asked.employment_id;
    RETURN;
  END IF;
  SELECT e.* INTO known FROM employee e WHERE e.nir_index = asked.nir_index OR e.cesu_number = asked.cesu_number;
  IF FOUND AND (known.search_name <> asked.search_name OR known.birth_day <> asked.birth_day) OR NOT FOUND AND asked.nir_index IS NULL THEN
    RETURN QUERY SELECT 'IDENTITY'::"ProposalAnswer", NULL::uuid;
    RETURN;
  END IF;
  IF known.id IS NULL THEN
    INSERT INTO employee (id, cesu_number, given_names, family_name, search_name, birth_day, nir_encrypted, nir_index, created_at)
    VALUES (
      asked.id, '8' || lpad(nextval('employee_number_seq')::text, 13, '0'), asked.given_names, asked.family_name,
      asked.search_name, asked.birth_day, asked.nir_encrypted, asked.nir_index, at
    ) RETURNING * INTO known;
  END IF;
  INSERT INTO employment (employer_id, id, employee_id, activity, scheme, start_day)
  VALUES (asked.employer_id, asked.id, known.id, asked.activity, 'HOME_EMPLOYEE', asked.start_day);
  INSERT INTO employment_terms (
    employer_id, employment_id, from_day, weekly_hours_hundredths, net_hourly_cents, level, leave_mode
  ) VALUES (
    asked.employer_id, asked.id, asked.start_day, asked.weekly_hours_hundredths, asked.net_hourly_cents, asked.level,
    asked.leave_mode
  );
  RETURN QUERY SELECT 'DONE'::"ProposalAnswer", asked.id;
END $$;
GRANT EXECUTE ON FUNCTION answer_proposal(uuid, boolean, timestamptz) TO cesu_citizen;

-- What is proposed to them: neither number of the worker is read, nor what was found of it.
CREATE POLICY citizen_select ON employment_proposal FOR SELECT TO cesu_citizen
  USING (employer_id = (SELECT app_employer()));
GRANT SELECT (
  employer_id, id, partner_id, kind, status, worker_name, employment_id, end_day, end_route, birth_day, activity, start_day,
  weekly_hours_hundredths, net_hourly_cents, level, certified, leave_mode, proposed_at, answered_at
) ON employment_proposal TO cesu_citizen;

RESET ROLE;
