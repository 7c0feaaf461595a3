-- What is paid on the occasion of the end of a contract, by kind, and whether the worker keeps the provident cover: the fields of the
-- event of CSS D133-13-4 that were missing (docs/decisions/055-employment-events.md).

SET ROLE cesu_owner;

-- Whether it is a sum of the end of a contract, in cents: null when it is not said, never zero, 200 000 € at most (ours, grade D).
CREATE FUNCTION is_end_sum(integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN $1 BETWEEN 1 AND 20000000;
REVOKE EXECUTE ON FUNCTION is_end_sum(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_end_sum(integer) TO cesu_api, cesu_citizen;

ALTER TABLE employment_event
  ADD COLUMN severance_cents INTEGER CHECK (is_end_sum(severance_cents)),
  ADD COLUMN retirement_cents INTEGER CHECK (is_end_sum(retirement_cents)),
  ADD COLUMN mutual_cents INTEGER CHECK (is_end_sum(mutual_cents)),
  ADD COLUMN fixed_term_cents INTEGER CHECK (is_end_sum(fixed_term_cents)),
  ADD COLUMN notice_cents INTEGER CHECK (is_end_sum(notice_cents)),
  ADD COLUMN paid_leave_cents INTEGER CHECK (is_end_sum(paid_leave_cents)),
  ADD COLUMN portability BOOLEAN,
  -- Said by the employer alone, and of an end.
  ADD CONSTRAINT employment_event_end_is_said CHECK (
    (kind = 'END' AND side = 'EMPLOYER')
    OR num_nonnulls(severance_cents, retirement_cents, mutual_cents, fixed_term_cents, notice_cents, paid_leave_cents, portability) = 0
  ),
  -- L911-8: not for gross misconduct.
  ADD CONSTRAINT employment_event_portability CHECK (portability IS NOT TRUE OR route <> 'DISMISSAL_GROSS');

ALTER TABLE employment_proposal
  ADD COLUMN severance_cents INTEGER CHECK (is_end_sum(severance_cents)),
  ADD COLUMN retirement_cents INTEGER CHECK (is_end_sum(retirement_cents)),
  ADD COLUMN mutual_cents INTEGER CHECK (is_end_sum(mutual_cents)),
  ADD COLUMN fixed_term_cents INTEGER CHECK (is_end_sum(fixed_term_cents)),
  ADD COLUMN notice_cents INTEGER CHECK (is_end_sum(notice_cents)),
  ADD COLUMN paid_leave_cents INTEGER CHECK (is_end_sum(paid_leave_cents)),
  ADD COLUMN portability BOOLEAN,
  ADD CONSTRAINT employment_proposal_sums_of_an_end CHECK (
    kind = 'END'
    OR num_nonnulls(severance_cents, retirement_cents, mutual_cents, fixed_term_cents, notice_cents, paid_leave_cents, portability) = 0
  );
GRANT SELECT (severance_cents, retirement_cents, mutual_cents, fixed_term_cents, notice_cents, paid_leave_cents, portability)
  ON employment_proposal TO cesu_api, cesu_citizen;

-- The last month of a contract that is declared with a balance of paid leave, for who may say something of it as its employer: that sum is
-- known, and is not asked again (CSS R133-14, V, 3°).
CREATE FUNCTION declared_leave_month(employer uuid, employment uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT max(d.period)
  FROM declaration d
  JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id
    AND v.number = d.current_version
  WHERE d.employer_id = declared_leave_month.employer AND d.employment_id = declared_leave_month.employment
    AND d.status <> 'CANCELLED' AND v.leave_balance_cents > 0
    AND app_may_state(d.employer_id, d.employment_id, 'EMPLOYER')
);
REVOKE EXECUTE ON FUNCTION declared_leave_month(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION declared_leave_month(uuid, uuid) TO cesu_api, cesu_citizen;

-- An end that the employer accepts is said with them.
CREATE OR REPLACE FUNCTION answer_proposal(proposal uuid, accept boolean, at timestamptz)
RETURNS TABLE (answer "ProposalAnswer", employment_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  asked employment_proposal;
  known employee;
  said employment_event;
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
    said.employer_id := asked.employer_id; said.id := asked.id; said.employment_id := asked.employment_id; said.kind := 'END';
    said.side := 'EMPLOYER'; said.partner_id := asked.partner_id; said.last_day := asked.end_day; said.route := asked.end_route;
    said.last_day_worked := asked.last_day_worked; said.notice_status := asked.notice_status;
    said.notice_first_day := asked.notice_first_day; said.notice_last_day := asked.notice_last_day; said.stated_at := at;
    said.author_id := asked.author_id; said.author_name := asked.author_name;
    said.severance_cents := asked.severance_cents; said.retirement_cents := asked.retirement_cents; said.mutual_cents := asked.mutual_cents;
    said.fixed_term_cents := asked.fixed_term_cents; said.notice_cents := asked.notice_cents;
    said.paid_leave_cents := asked.paid_leave_cents; said.portability := asked.portability;
    PERFORM FROM keep_employment_event(said);
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

RESET ROLE;
