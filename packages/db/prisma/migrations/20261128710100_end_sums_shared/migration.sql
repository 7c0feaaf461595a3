-- What France Travail reads of the end of a contract holds the notice and the sums, for a purpose that names that version of the scope
-- (ft:fin_contrat@2): which fields leave is the catalogue's to say.

SET ROLE cesu_owner;

DROP FUNCTION shared_events(uuid[], "EmploymentEventKind", text, text);
DROP FUNCTION own_events("EmploymentEventKind", text, text);
DROP FUNCTION events_of(uuid[], "EmploymentEventKind", text, text);

-- What is said of some workers between two days: ends whose last day is one of them; for stops, each contract that ran then, with
-- what each side says of a stop that a day of them is in, or nothing.
CREATE FUNCTION events_of(employees uuid[], kind "EmploymentEventKind", first_day text, last_day text)
RETURNS TABLE (
  employee_id uuid, employer_id uuid, employer_name text, side "EmploymentSide", event_last_day text, last_day_worked text,
  route "ContractEndRoute", stated_at timestamptz, notice_status "NoticeStatus",
  notice_first_day text, notice_last_day text, severance_cents integer, retirement_cents integer, mutual_cents integer,
  fixed_term_cents integer, notice_cents integer, paid_leave_cents integer
)
LANGUAGE sql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  SELECT e.employee_id, e.employer_id, r.given_names || ' ' || r.family_name, v.side,
    CASE WHEN events_of.kind = 'END' THEN coalesce(v.last_day, e.end_day) ELSE v.last_day END, v.last_day_worked, v.route, v.stated_at, v.notice_status, v.notice_first_day, v.notice_last_day,
    v.severance_cents, v.retirement_cents, v.mutual_cents, v.fixed_term_cents, v.notice_cents, v.paid_leave_cents
  FROM unnest(events_of.employees) AS w (id)
  JOIN employment e ON e.employee_id = w.id
  JOIN employer r ON r.id = e.employer_id
  LEFT JOIN employment_event v ON v.employer_id = e.employer_id AND v.employment_id = e.id AND v.kind = events_of.kind
    AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED') AND CASE v.kind
      WHEN 'END' THEN v.last_day BETWEEN events_of.first_day AND events_of.last_day
      ELSE v.first_day <= events_of.last_day AND coalesce(v.last_day, '9999-12-31') >= events_of.first_day
    END
  WHERE v.id IS NOT NULL OR CASE events_of.kind
    WHEN 'END' THEN e.end_day BETWEEN events_of.first_day AND events_of.last_day
    ELSE e.start_day <= events_of.last_day AND coalesce(e.end_day, '9999-12-31') >= events_of.first_day
  END
  ORDER BY e.employer_id, e.id, v.side;
END;

CREATE FUNCTION own_events(kind "EmploymentEventKind", first_day text, last_day text)
RETURNS TABLE (
  employer_id uuid, employer_name text, side "EmploymentSide", event_last_day text, last_day_worked text, route "ContractEndRoute",
  stated_at timestamptz, notice_status "NoticeStatus",
  notice_first_day text, notice_last_day text, severance_cents integer, retirement_cents integer, mutual_cents integer,
  fixed_term_cents integer, notice_cents integer, paid_leave_cents integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT v.employer_id, v.employer_name, v.side, v.event_last_day, v.last_day_worked, v.route, v.stated_at, v.notice_status, v.notice_first_day, v.notice_last_day,
    v.severance_cents, v.retirement_cents, v.mutual_cents, v.fixed_term_cents, v.notice_cents, v.paid_leave_cents
  FROM events_of(ARRAY[app_employee()], own_events.kind, own_events.first_day, own_events.last_day) AS v;
END;
GRANT EXECUTE ON FUNCTION own_events("EmploymentEventKind", text, text) TO cesu_citizen;

-- Those of the grants in force of the consumer that acts, which it has just been let read.
CREATE FUNCTION shared_events(grants uuid[], kind "EmploymentEventKind", first_day text, last_day text)
RETURNS TABLE (
  grant_id uuid, employer_id uuid, employer_name text, side "EmploymentSide", event_last_day text, last_day_worked text,
  route "ContractEndRoute", stated_at timestamptz, notice_status "NoticeStatus",
  notice_first_day text, notice_last_day text, severance_cents integer, retirement_cents integer, mutual_cents integer,
  fixed_term_cents integer, notice_cents integer, paid_leave_cents integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  WITH let AS MATERIALIZED (
    SELECT g.id, g.employee_id
    FROM sharing_grant g
    WHERE g.partner_id = app_partner() AND g.id = ANY (shared_events.grants) AND g.status = 'ACTIVE' AND EXISTS (
      SELECT FROM purpose p JOIN agreement a ON a.id = p.agreement_id
      WHERE p.code = g.purpose_code AND p.status = 'ACTIVE' AND a.status = 'ACTIVE'
    ) AND EXISTS (
      SELECT FROM unnest(g.scopes) AS s
      WHERE s LIKE CASE shared_events.kind WHEN 'END' THEN 'ft:fin\_contrat@%' ELSE 'cpam:dernier\_jour@%' END
    )
  )
  SELECT l.id, v.employer_id, v.employer_name, v.side, v.event_last_day, v.last_day_worked, v.route, v.stated_at, v.notice_status, v.notice_first_day, v.notice_last_day,
    v.severance_cents, v.retirement_cents, v.mutual_cents, v.fixed_term_cents, v.notice_cents, v.paid_leave_cents
  FROM let l
  JOIN events_of(ARRAY(SELECT DISTINCT o.employee_id FROM let o), shared_events.kind, shared_events.first_day, shared_events.last_day) AS v
    ON v.employee_id = l.employee_id
  ORDER BY l.id, v.employer_id, v.side;
END;
GRANT EXECUTE ON FUNCTION shared_events(uuid[], "EmploymentEventKind", text, text) TO cesu_api;

REVOKE EXECUTE ON FUNCTION
  events_of(uuid[], "EmploymentEventKind", text, text), own_events("EmploymentEventKind", text, text),
  shared_events(uuid[], "EmploymentEventKind", text, text)
  FROM PUBLIC;

RESET ROLE;
