-- The end of a contract and the stops of a worker, which no monthly declaration holds (CSS D133-13-4): said by the employer, by their
-- partner, or by the worker, each beside what the other says (docs/decisions/055-employment-events.md).

SET ROLE cesu_owner;

CREATE TYPE "EmploymentEventKind" AS ENUM ('END', 'STOP');
CREATE TYPE "EmploymentSide" AS ENUM ('EMPLOYER', 'WORKER');
CREATE TYPE "EmploymentEventStatus" AS ENUM ('STATED', 'CONFIRMED', 'CONTESTED', 'REPLACED', 'WITHDRAWN');
CREATE TYPE "NoticeStatus" AS ENUM ('WORKED', 'WAIVED_PAID', 'WAIVED_UNPAID', 'NONE');

CREATE FUNCTION is_day(text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN $1 ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
REVOKE EXECUTE ON FUNCTION is_day(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_day(text) TO cesu_api, cesu_citizen;

CREATE TABLE employment_event (
  employer_id UUID NOT NULL,
  id UUID NOT NULL UNIQUE,
  employment_id UUID NOT NULL,
  kind "EmploymentEventKind" NOT NULL,
  side "EmploymentSide" NOT NULL,
  partner_id UUID REFERENCES partner ON DELETE RESTRICT,
  first_day CHAR(10) COLLATE "C" CHECK (is_day(first_day)),
  last_day CHAR(10) COLLATE "C" CHECK (is_day(last_day)),
  last_day_worked CHAR(10) COLLATE "C" CHECK (is_day(last_day_worked)),
  route "ContractEndRoute",
  notice_status "NoticeStatus",
  notice_first_day CHAR(10) COLLATE "C" CHECK (is_day(notice_first_day)),
  notice_last_day CHAR(10) COLLATE "C" CHECK (is_day(notice_last_day)),
  status "EmploymentEventStatus" NOT NULL,
  -- When the worker agreed with what the employer says.
  confirmed_at TIMESTAMPTZ(3),
  stated_at TIMESTAMPTZ(3) NOT NULL,
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  PRIMARY KEY (employer_id, id),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment (employer_id, id) ON DELETE RESTRICT,
  CONSTRAINT employment_event_is_whole CHECK (CASE kind
    WHEN 'END' THEN first_day IS NULL AND last_day IS NOT NULL AND (side = 'WORKER') = (route IS NULL)
    WHEN 'STOP' THEN first_day IS NOT NULL AND last_day_worked IS NOT NULL AND route IS NULL AND notice_status IS NULL
  END),
  CONSTRAINT employment_event_days_in_order CHECK (
    (first_day IS NULL OR last_day IS NULL OR first_day <= last_day)
    AND (last_day_worked IS NULL OR last_day_worked <= coalesce(first_day, last_day))
  ),
  CONSTRAINT employment_event_notice CHECK (
    (notice_status IS NOT NULL OR (notice_first_day IS NULL AND notice_last_day IS NULL))
    AND (notice_first_day IS NULL OR notice_last_day IS NULL OR notice_first_day <= notice_last_day)
  ),
  CONSTRAINT employment_event_worker_has_no_partner CHECK (side = 'EMPLOYER' OR partner_id IS NULL)
);
CREATE INDEX employment_event_of_side ON employment_event (employer_id, employment_id, kind, side);
CREATE INDEX employment_event_partner_idx ON employment_event (partner_id);
-- One end for each side; its stops do not overlap (the function below sees to it, one at a time for each contract).
CREATE UNIQUE INDEX employment_event_one_end ON employment_event (employer_id, employment_id, side)
  WHERE kind = 'END' AND status IN ('STATED', 'CONFIRMED', 'CONTESTED');
SELECT protect_table('employment_event');

ALTER TABLE employment_proposal
  ADD COLUMN last_day_worked CHAR(10) COLLATE "C" CHECK (is_day(last_day_worked)),
  ADD COLUMN notice_status "NoticeStatus",
  ADD COLUMN notice_first_day CHAR(10) COLLATE "C" CHECK (is_day(notice_first_day)),
  ADD COLUMN notice_last_day CHAR(10) COLLATE "C" CHECK (is_day(notice_last_day)),
  ADD CONSTRAINT employment_proposal_end_is_said CHECK (
    kind = 'END' OR (last_day_worked IS NULL AND notice_status IS NULL AND notice_first_day IS NULL AND notice_last_day IS NULL)
  );
GRANT SELECT (last_day_worked, notice_status, notice_first_day, notice_last_day) ON employment_proposal TO cesu_api, cesu_citizen;

-- ───────────── Who says what ─────────────

-- Whether who acts may say something of this contract for that side. A partner says it for an employer whose mandate lets it declare.
CREATE FUNCTION app_may_state(employer uuid, employment uuid, side "EmploymentSide") RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM employment e
  WHERE e.employer_id = app_may_state.employer AND e.id = app_may_state.employment
    AND CASE app_may_state.side
      WHEN 'WORKER' THEN e.employee_id = app_employee()
      ELSE e.employer_id = app_employer() OR (
        (app_present() IS NULL OR app_present() = e.employer_id) AND EXISTS (
          SELECT FROM mandate m
          WHERE m.employer_id = e.employer_id AND m.partner_id = app_partner() AND m.status = 'ACTIVE' AND 'DECLARE' = ANY (m.acts)
        )
      )
    END
);
GRANT EXECUTE ON FUNCTION app_may_state(uuid, uuid, "EmploymentSide") TO cesu_api, cesu_citizen;

-- Whether two are of the same: an end is; stops are when a day is in both.
CREATE FUNCTION events_meet(one employment_event, other employment_event) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN one.kind = other.kind AND (one.kind = 'END' OR (
  one.first_day <= coalesce(other.last_day, '9999-12-31') AND other.first_day <= coalesce(one.last_day, '9999-12-31')
));

-- Whether two say the same: the last day worked; for an end, the last day of the contract; for a stop, its first day, and its last one
-- when both know it.
CREATE FUNCTION say_the_same(one employment_event, other employment_event) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN one.last_day_worked IS NOT DISTINCT FROM other.last_day_worked AND CASE one.kind
  WHEN 'END' THEN one.last_day = other.last_day
  ELSE one.first_day = other.first_day AND (one.last_day IS NULL OR other.last_day IS NULL OR one.last_day = other.last_day)
END;

-- What the other side says of the same, the last said first.
CREATE FUNCTION other_side_of(said employment_event) RETURNS employment_event LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT v FROM employment_event v
  WHERE v.employer_id = said.employer_id AND v.employment_id = said.employment_id AND v.side <> said.side
    AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED') AND events_meet(v, said)
  ORDER BY v.stated_at DESC, v.id LIMIT 1
$$;

-- Where each thing that is said of a contract stands now, beside what the other side says of it now.
CREATE FUNCTION settle_events(employer uuid, employment uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH beside AS (
    SELECT v.id, other_side_of(v) AS other, v AS own FROM employment_event v
    WHERE v.employer_id = employer AND v.employment_id = employment AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED')
  ), stand AS (
    SELECT b.id, CASE
      WHEN (b.other).id IS NULL THEN CASE WHEN (b.own).confirmed_at IS NULL THEN 'STATED' ELSE 'CONFIRMED' END
      WHEN say_the_same(b.own, b.other) THEN 'CONFIRMED'
      ELSE 'CONTESTED'
    END::"EmploymentEventStatus" AS status
    FROM beside b
  )
  UPDATE employment_event v SET status = s.status FROM stand s WHERE v.id = s.id AND v.status <> s.status
$$;

-- Writes what one side says, in the place of what it said of the same end or of a stop that overlaps. One at a time for each contract.
CREATE FUNCTION keep_employment_event(said employment_event)
RETURNS TABLE (status "EmploymentEventStatus", other_id uuid) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM employment e WHERE e.employer_id = said.employer_id AND e.id = said.employment_id FOR NO KEY UPDATE;
  UPDATE employment_event v SET status = 'REPLACED'
  WHERE v.employer_id = said.employer_id AND v.employment_id = said.employment_id AND v.side = said.side
    AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED') AND events_meet(v, said);
  said.status := 'STATED';
  INSERT INTO employment_event SELECT said.*;
  PERFORM settle_events(said.employer_id, said.employment_id);
  IF said.kind = 'END' AND said.side = 'EMPLOYER' THEN
    UPDATE employment e SET end_day = said.last_day
    WHERE e.employer_id = said.employer_id AND e.id = said.employment_id AND (e.end_day IS NULL OR e.end_day > said.last_day);
  END IF;
  RETURN QUERY SELECT v.status, (other_side_of(v)).id FROM employment_event v WHERE v.id = said.id;
END $$;

CREATE FUNCTION state_employment_event(said employment_event)
RETURNS TABLE (status "EmploymentEventStatus", other_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_is_recent(said.stated_at) OR NOT app_may_state(said.employer_id, said.employment_id, said.side)
    OR said.partner_id IS DISTINCT FROM app_partner() OR said.author_name IS DISTINCT FROM app_person_name()
  THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM keep_employment_event(said);
END $$;
GRANT EXECUTE ON FUNCTION state_employment_event(employment_event) TO cesu_api, cesu_citizen;

-- The worker agrees with what the employer says, once; false when it no longer waits for them.
CREATE FUNCTION confirm_employment_event(event uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE employment_event v SET status = 'CONFIRMED', confirmed_at = at
  WHERE v.id = event AND v.side = 'EMPLOYER' AND v.status = 'STATED' AND app_is_recent(at)
    AND app_may_state(v.employer_id, v.employment_id, 'WORKER');
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION confirm_employment_event(uuid, timestamptz) TO cesu_citizen;

-- Takes back what the side of who acts said, once, and what the other said stands by itself again; what was to repair of it is no more. The
-- end that an employer said ended the contract: it is not taken back here. False when there is nothing to take back.
CREATE FUNCTION withdraw_employment_event(event uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  taken employment_event;
BEGIN
  SELECT v.* INTO taken FROM employment_event v WHERE v.id = event;
  IF taken.id IS NULL OR NOT app_is_recent(at) OR NOT app_may_state(taken.employer_id, taken.employment_id, taken.side) THEN RETURN false; END IF;
  PERFORM FROM employment e WHERE e.employer_id = taken.employer_id AND e.id = taken.employment_id FOR NO KEY UPDATE;
  UPDATE employment_event v SET status = 'WITHDRAWN'
  WHERE v.id = event AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED') AND NOT (v.kind = 'END' AND v.side = 'EMPLOYER');
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM settle_events(taken.employer_id, taken.employment_id);
  PERFORM close_repair_items(taken, CASE taken.side WHEN 'WORKER' THEN 'WITHDRAWN' ELSE 'CORRECTED' END::"RepairStatus", at);
  RETURN true;
END $$;
GRANT EXECUTE ON FUNCTION withdraw_employment_event(uuid, timestamptz) TO cesu_api, cesu_citizen;

-- Each side sees what it said; the worker also sees what the employer says of their contract, and nobody else what the worker says.
CREATE POLICY citizen_select ON employment_event FOR SELECT TO cesu_citizen USING (
  (side = 'EMPLOYER' AND employer_id = (SELECT app_employer())) OR app_may_state(employer_id, employment_id, 'WORKER')
);
CREATE POLICY api_select ON employment_event FOR SELECT TO cesu_api USING (
  side = 'EMPLOYER' AND app_may_state(employer_id, employment_id, 'EMPLOYER')
);
GRANT SELECT ON employment_event TO cesu_citizen, cesu_api;

-- The contracts of the worker who acts: what they may say something of.
CREATE FUNCTION own_employments() RETURNS TABLE (employer_id uuid, id uuid, employer_name text, start_day text, end_day text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT e.employer_id, e.id, r.given_names || ' ' || r.family_name, e.start_day, e.end_day
  FROM employment e JOIN employer r ON r.id = e.employer_id
  WHERE e.employee_id = app_employee()
  ORDER BY e.start_day DESC, e.id LIMIT 200;
END;
GRANT EXECUTE ON FUNCTION own_employments() TO cesu_citizen;

-- An end that the employer accepts is said by its partner for them.
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

-- ───────────── What leaves of it ─────────────

-- What is said of some workers between two days: ends whose last day is one of them; for stops, each contract that ran then, with
-- what each side says of a stop that a day of them is in, or nothing.
CREATE FUNCTION events_of(employees uuid[], kind "EmploymentEventKind", first_day text, last_day text)
RETURNS TABLE (
  employee_id uuid, employer_id uuid, employer_name text, side "EmploymentSide", event_last_day text, last_day_worked text,
  route "ContractEndRoute", stated_at timestamptz
)
LANGUAGE sql STABLE SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan
BEGIN ATOMIC
  SELECT e.employee_id, e.employer_id, r.given_names || ' ' || r.family_name, v.side,
    CASE WHEN events_of.kind = 'END' THEN coalesce(v.last_day, e.end_day) ELSE v.last_day END, v.last_day_worked, v.route, v.stated_at
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
  stated_at timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT v.employer_id, v.employer_name, v.side, v.event_last_day, v.last_day_worked, v.route, v.stated_at
  FROM events_of(ARRAY[app_employee()], own_events.kind, own_events.first_day, own_events.last_day) AS v;
END;
GRANT EXECUTE ON FUNCTION own_events("EmploymentEventKind", text, text) TO cesu_citizen;

-- Those of the grants in force of the consumer that acts, which it has just been let read.
CREATE FUNCTION shared_events(grants uuid[], kind "EmploymentEventKind", first_day text, last_day text)
RETURNS TABLE (
  grant_id uuid, employer_id uuid, employer_name text, side "EmploymentSide", event_last_day text, last_day_worked text,
  route "ContractEndRoute", stated_at timestamptz
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
  SELECT l.id, v.employer_id, v.employer_name, v.side, v.event_last_day, v.last_day_worked, v.route, v.stated_at
  FROM let l
  JOIN events_of(ARRAY(SELECT DISTINCT o.employee_id FROM let o), shared_events.kind, shared_events.first_day, shared_events.last_day) AS v
    ON v.employee_id = l.employee_id
  ORDER BY l.id, v.employer_id, v.side;
END;
GRANT EXECUTE ON FUNCTION shared_events(uuid[], "EmploymentEventKind", text, text) TO cesu_api;

-- ───────────── Told again ─────────────

-- One reading whose reader is told that a month of it is no longer what they read.
CREATE TYPE reading_to_tell AS (partner_id uuid, grant_id uuid, reading_id uuid, purpose_code text, scope text, period text);

-- Tells them, each once, and lets each read once more: a limit that would keep them on what is false is none.
CREATE FUNCTION tell_again(concerned reading_to_tell[], at timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH again AS (
    UPDATE sharing_use u SET reads = u.reads - 1
    FROM (
      SELECT o.grant_id, o.scope, o."window" FROM sharing_use o
      WHERE o.reads > 0 AND (o.grant_id, o.scope) IN (SELECT c.grant_id, c.scope FROM unnest(concerned) AS c)
      ORDER BY o.grant_id, o.scope, o."window" FOR UPDATE
    ) AS held
    WHERE u.grant_id = held.grant_id AND u.scope = held.scope AND u."window" = held."window"
  ), told AS (
    INSERT INTO outbox_event (id, partner_id, kind, version, subject_kind, subject_id, sequence, payload, created_at)
    SELECT gen_random_uuid(), partner_id, 'SHARED_DATA_CHANGED', 1, 'ACCESS_RECORD', reading_id::text,
      nextval('shared_change_seq')::int,
      jsonb_build_object('grantId', grant_id, 'purpose', purpose_code, 'scope', scope, 'period', period), at
    FROM unnest(concerned)
  )
  INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_name, subject_kind, subject_id, partner_id, payload)
  SELECT gen_random_uuid(), at, 'SHARED_DATA_CHANGED', 1, 'SYSTEM', 'Contrôle automatique', 'ACCESS_RECORD', reading_id::text,
    partner_id, jsonb_build_object('grantId', grant_id, 'purpose', purpose_code, 'scope', scope, 'period', period)
  FROM unnest(concerned);
$$;

CREATE OR REPLACE FUNCTION tell_readers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- When it changed, on the clock of who wrote it.
  at timestamptz;
  concerned reading_to_tell[];
BEGIN
  IF NOT EXISTS (SELECT FROM sharing_grant g WHERE g.status IN ('ACTIVE', 'SUSPENDED')) THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'declaration_version' THEN SELECT max(m.created_at) INTO at FROM made m;
  ELSE SELECT max(m.cancelled_at) INTO at FROM made m;
  END IF;
  WITH changed AS (
    SELECT DISTINCT e.employee_id, m.period
    FROM made m
    JOIN declaration d ON d.employer_id = m.employer_id AND d.period = m.period AND d.id = m.declaration_id
    JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  )
  SELECT array_agg(ROW(one.partner_id, one.grant_id, one.reading_id, one.purpose_code, one.scope, one.period)::reading_to_tell)
  INTO concerned FROM (
    SELECT DISTINCT ON (g.id, r.scope, c.period) g.partner_id, g.id AS grant_id, r.id AS reading_id, g.purpose_code, r.scope, c.period
    FROM changed c
    JOIN sharing_grant g ON g.employee_id = c.employee_id AND g.status IN ('ACTIVE', 'SUSPENDED')
    JOIN access_record r ON r.partner_id = g.partner_id AND r.grant_id = g.id AND r.outcome = 'GIVEN'
      AND c.period BETWEEN r.first_month AND r.last_month
      AND r.scope NOT LIKE 'ft:fin\_contrat@%' AND r.scope NOT LIKE 'cpam:dernier\_jour@%'
    ORDER BY g.id, r.scope, c.period, r.at DESC
  ) AS one;
  PERFORM tell_again(concerned, at);
  RETURN NULL;
END $$;

-- Whoever read the ends, or the stops, of a worker is told when what is said of them changes.
CREATE FUNCTION tell_readers_of_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  concerned reading_to_tell[];
BEGIN
  SELECT array_agg(ROW(one.partner_id, one.grant_id, one.reading_id, one.purpose_code, one.scope, one.period)::reading_to_tell)
  INTO concerned FROM (
    SELECT DISTINCT ON (g.id, r.scope) g.partner_id, g.id AS grant_id, r.id AS reading_id, g.purpose_code, r.scope,
      left(coalesce(NEW.first_day, NEW.last_day), 7) AS period
    FROM employment e
    JOIN sharing_grant g ON g.employee_id = e.employee_id AND g.status IN ('ACTIVE', 'SUSPENDED')
    JOIN access_record r ON r.partner_id = g.partner_id AND r.grant_id = g.id AND r.outcome = 'GIVEN'
      AND CASE NEW.kind
        WHEN 'END' THEN r.scope LIKE 'ft:fin\_contrat@%' AND left(NEW.last_day, 7) BETWEEN r.first_month AND r.last_month
        ELSE r.scope LIKE 'cpam:dernier\_jour@%'
      END
    WHERE e.employer_id = NEW.employer_id AND e.id = NEW.employment_id
    ORDER BY g.id, r.scope, r.at DESC
  ) AS one;
  -- When it was said, on the clock of who said it.
  PERFORM tell_again(concerned, CASE TG_OP WHEN 'INSERT' THEN NEW.stated_at ELSE now() END);
  RETURN NULL;
END $$;
CREATE TRIGGER employment_event_stated_tells_readers AFTER INSERT ON employment_event
  FOR EACH ROW EXECUTE FUNCTION tell_readers_of_event();
CREATE TRIGGER employment_event_taken_back_tells_readers AFTER UPDATE ON employment_event
  FOR EACH ROW WHEN (NEW.status = 'WITHDRAWN') EXECUTE FUNCTION tell_readers_of_event();

REVOKE EXECUTE ON FUNCTION
  app_may_state(uuid, uuid, "EmploymentSide"), say_the_same(employment_event, employment_event),
  keep_employment_event(employment_event), events_meet(employment_event, employment_event), other_side_of(employment_event),
  settle_events(uuid, uuid), state_employment_event(employment_event), confirm_employment_event(uuid, timestamptz),
  withdraw_employment_event(uuid, timestamptz), own_employments(),
  events_of(uuid[], "EmploymentEventKind", text, text), own_events("EmploymentEventKind", text, text),
  shared_events(uuid[], "EmploymentEventKind", text, text), tell_again(reading_to_tell[], timestamptz), tell_readers_of_event()
  FROM PUBLIC;

RESET ROLE;
