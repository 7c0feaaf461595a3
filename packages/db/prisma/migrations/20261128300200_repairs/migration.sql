-- What is wrong in what is held of a worker is repaired once for all: a record that a consumer rejects, or what the worker says
-- otherwise, waits for whoever can correct it (docs/decisions/055-employment-events.md).

SET ROLE cesu_owner;

CREATE TYPE "RepairSubject" AS ENUM (
  'HOURS', 'GROSS', 'NET', 'MONTH_MISSING', 'LAST_DAY_WORKED', 'STOP_DAYS', 'CONTRACT_END', 'EMPLOYER'
);
CREATE TYPE "RepairOrigin" AS ENUM ('WORKER', 'CONSUMER');
CREATE TYPE "RepairOwner" AS ENUM ('PARTNER', 'EMPLOYER', 'AGENT');
CREATE TYPE "RepairStatus" AS ENUM ('OPEN', 'CORRECTED', 'MAINTAINED', 'WITHDRAWN');
CREATE TYPE "RepairAnswer" AS ENUM ('DONE', 'UNCHANGED', 'OVER');
CREATE TYPE "RejectionReason" AS ENUM (
  'HOURS', 'GROSS', 'NET', 'MONTH_MISSING', 'LAST_DAY_WORKED', 'CONTRACT_END', 'EMPLOYER', 'PERSON', 'DEATH'
);

-- Whether it is about something said of a contract, and not about a month.
CREATE FUNCTION is_about_event("RepairSubject") RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN $1 IN ('LAST_DAY_WORKED', 'STOP_DAYS', 'CONTRACT_END');
REVOKE EXECUTE ON FUNCTION is_about_event("RepairSubject") FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_about_event("RepairSubject") TO cesu_api, cesu_citizen;

CREATE TABLE repair_item (
  id UUID PRIMARY KEY,
  employee_id UUID NOT NULL REFERENCES employee ON DELETE RESTRICT,
  employer_id UUID,
  employment_id UUID,
  about "RepairSubject" NOT NULL,
  -- What the employer said of the contract when it was opened; null for a month, and for an end that they did not say.
  event_id UUID REFERENCES employment_event (id) ON DELETE RESTRICT,
  period CHAR(7) COLLATE "C" CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  origin "RepairOrigin" NOT NULL,
  consumer_id UUID REFERENCES partner ON DELETE RESTRICT,
  reading_id UUID,
  record INT CHECK (record >= 0),
  held TEXT CHECK (held <> ''),
  said TEXT CHECK (said <> ''),
  words TEXT NOT NULL CHECK (char_length(words) <= 1000),
  owner "RepairOwner" NOT NULL,
  owner_partner_id UUID REFERENCES partner ON DELETE RESTRICT,
  status "RepairStatus" NOT NULL,
  due_day CHAR(10) COLLATE "C" NOT NULL CHECK (is_day(due_day)),
  opened_at TIMESTAMPTZ(3) NOT NULL,
  answered_at TIMESTAMPTZ(3),
  answer TEXT NOT NULL CHECK (char_length(answer) <= 1000),
  FOREIGN KEY (employer_id, employment_id) REFERENCES employment (employer_id, id) ON DELETE RESTRICT,
  CONSTRAINT repair_item_contract CHECK ((employer_id IS NULL) = (employment_id IS NULL)),
  CONSTRAINT repair_item_month CHECK (is_about_event(about) = (period IS NULL)),
  CONSTRAINT repair_item_origin CHECK (
    (origin = 'CONSUMER') = (consumer_id IS NOT NULL) AND (consumer_id IS NULL) = (reading_id IS NULL)
    AND (reading_id IS NULL) = (record IS NULL)
  ),
  CONSTRAINT repair_item_owner CHECK ((owner = 'PARTNER') = (owner_partner_id IS NOT NULL)),
  CONSTRAINT repair_item_answered CHECK ((status = 'OPEN') = (answered_at IS NULL)),
  CONSTRAINT repair_item_maintained_says_why CHECK (status <> 'MAINTAINED' OR answer <> '')
);
CREATE INDEX repair_item_employee_id_opened_at_idx ON repair_item (employee_id, opened_at);
CREATE INDEX repair_item_employer_id_employment_id_idx ON repair_item (employer_id, employment_id);
CREATE INDEX repair_item_owner_partner_id_status_opened_at_id_idx ON repair_item (owner_partner_id, status, opened_at, id);
CREATE INDEX repair_item_event_id_idx ON repair_item (event_id);
CREATE INDEX repair_item_consumer_id_opened_at_id_idx ON repair_item (consumer_id, opened_at, id);
-- The same is not opened twice by the same.
CREATE UNIQUE INDEX repair_item_one_open ON repair_item (
  employee_id, about, coalesce(employment_id, '00000000-0000-0000-0000-000000000000'), coalesce(period, ''),
  coalesce(event_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(consumer_id, '00000000-0000-0000-0000-000000000000')
) WHERE status = 'OPEN';
SELECT protect_table('repair_item');

CREATE TABLE record_acknowledgement (
  partner_id UUID NOT NULL,
  reading_id UUID NOT NULL,
  record INT NOT NULL CHECK (record >= 0),
  rejection "RejectionReason",
  at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (partner_id, reading_id, record)
);
CREATE INDEX record_acknowledgement_at_idx ON record_acknowledgement (at);
SELECT protect_table('record_acknowledgement', true);

-- Of its own readings that gave data, as many records as left.
CREATE POLICY api_insert ON record_acknowledgement FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND EXISTS (
    SELECT FROM access_record r
    WHERE r.partner_id = record_acknowledgement.partner_id AND r.id = record_acknowledgement.reading_id
      AND r.outcome = 'GIVEN' AND record_acknowledgement.record < r.records
  )
);
CREATE POLICY api_select ON record_acknowledgement FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT, INSERT ON record_acknowledgement TO cesu_api;
CREATE POLICY citizen_select ON record_acknowledgement FOR SELECT TO cesu_citizen USING (
  EXISTS (SELECT FROM access_record r WHERE r.partner_id = record_acknowledgement.partner_id AND r.id = record_acknowledgement.reading_id)
);
GRANT SELECT ON record_acknowledgement TO cesu_citizen;
CREATE POLICY jobs_select ON record_acknowledgement FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON record_acknowledgement FOR DELETE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND at < now() - interval '36 months');
GRANT SELECT (partner_id, reading_id, record, at), DELETE ON record_acknowledgement TO cesu_jobs;

-- The employers of the worker whose data this reading gave: what a consumer's own numbers are looked for among.
CREATE FUNCTION employers_of_reading(reading uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT e.employer_id
  FROM access_record r
  JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
  JOIN employment e ON e.employee_id = g.employee_id
  WHERE r.id = employers_of_reading.reading AND r.partner_id = app_partner() AND r.outcome = 'GIVEN' AND app_is_program();
END;
GRANT EXECUTE ON FUNCTION employers_of_reading(uuid) TO cesu_api;

-- ───────────── Opened ─────────────

-- Whether a partner may still act for an employer.
CREATE FUNCTION acts_for(partner uuid, employer uuid, act "MandateAct") RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = acts_for.employer AND m.partner_id = acts_for.partner AND m.status = 'ACTIVE' AND acts_for.act = ANY (m.acts)
);

-- What the employer says now in the place of what they said then; of an end that they had not said, the end that they say.
CREATE FUNCTION event_now(employer uuid, employment uuid, said_then uuid) RETURNS employment_event
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT v FROM employment_event v
  LEFT JOIN employment_event old ON old.id = said_then
  WHERE v.employer_id = employer AND v.employment_id = employment AND v.side = 'EMPLOYER'
    AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED')
    AND CASE WHEN old.id IS NULL THEN v.kind = 'END' ELSE events_meet(v, old) END
  ORDER BY v.stated_at DESC, v.id LIMIT 1
$$;

-- A value of something said of a contract: a day, or the days of a stop.
CREATE FUNCTION event_value(said employment_event, about "RepairSubject") RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE about
  WHEN 'LAST_DAY_WORKED' THEN said.last_day_worked
  WHEN 'CONTRACT_END' THEN said.last_day
  WHEN 'STOP_DAYS' THEN said.first_day || '/' || coalesce(said.last_day, '')
END;

-- What is held now of what is said to be wrong: hundredths of hours, cents, a day or days; null when there is nothing.
CREATE FUNCTION held_now(item repair_item) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN CASE
  WHEN is_about_event(item.about) THEN event_value(event_now(item.employer_id, item.employment_id, item.event_id), item.about)
  WHEN item.about <> 'EMPLOYER' THEN (
    SELECT sum(CASE item.about WHEN 'GROSS' THEN v.gross_cents WHEN 'NET' THEN v.net_paid_cents ELSE v.hours_hundredths END)::text
    FROM declaration d
    JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period AND v.declaration_id = d.id
      AND v.number = d.current_version
    WHERE d.employer_id = item.employer_id AND d.employment_id = item.employment_id AND d.period = item.period AND d.status <> 'CANCELLED'
  )
END;

-- Keeps one: what is held, and who answers. That is who said it: the partner that declared the month or stated the event as long as it may
-- act, else the employer; an agent where no contract is known. When the same is open it gives that one.
CREATE FUNCTION keep_repair_item(made repair_item) RETURNS SETOF repair_item LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  made.held := held_now(made);
  IF is_about_event(made.about) THEN
    SELECT v.partner_id INTO made.owner_partner_id FROM event_now(made.employer_id, made.employment_id, made.event_id) AS v
    WHERE acts_for(v.partner_id, v.employer_id, 'DECLARE');
  ELSIF made.about <> 'EMPLOYER' THEN
    SELECT d.partner_id INTO made.owner_partner_id FROM declaration d
    WHERE d.employer_id = made.employer_id AND d.employment_id = made.employment_id AND d.status <> 'CANCELLED'
      AND (made.about = 'MONTH_MISSING' OR d.period = made.period) AND acts_for(d.partner_id, d.employer_id, 'DECLARE')
    ORDER BY d.period DESC, d.id LIMIT 1;
  END IF;
  made.owner := CASE
    WHEN made.about = 'EMPLOYER' OR made.employment_id IS NULL THEN 'AGENT'
    WHEN made.owner_partner_id IS NULL THEN 'EMPLOYER'
    ELSE 'PARTNER'
  END;
  made.status := 'OPEN'; made.answer := '';
  RETURN QUERY INSERT INTO repair_item SELECT made.* ON CONFLICT DO NOTHING RETURNING *;
  IF NOT FOUND THEN
    RETURN QUERY SELECT i.* FROM repair_item i
    WHERE i.employee_id = made.employee_id AND i.about = made.about AND i.employment_id IS NOT DISTINCT FROM made.employment_id
      AND i.period IS NOT DISTINCT FROM made.period AND i.event_id IS NOT DISTINCT FROM made.event_id
      AND i.consumer_id IS NOT DISTINCT FROM made.consumer_id AND i.status = 'OPEN';
  END IF;
END $$;

-- What was to repair of something said of a contract, and is no more: taken back, or said the same by both.
CREATE FUNCTION close_repair_items(event employment_event, becomes "RepairStatus", at timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE repair_item i SET status = becomes, answered_at = at
  WHERE i.employer_id = event.employer_id AND i.employment_id = event.employment_id AND i.status = 'OPEN' AND i.origin = 'WORKER'
    AND is_about_event(i.about) AND CASE
      WHEN i.event_id IS NULL THEN event.kind = 'END'
      ELSE EXISTS (SELECT FROM employment_event v WHERE v.id = i.event_id AND events_meet(v, event))
    END
$$;

-- Opens one, in the name of the worker who acts, or of the consumer that read it; nothing when it is not theirs to open. The one that is open when it is the same.
CREATE FUNCTION open_repair_item(
  item uuid, employer uuid, about "RepairSubject", period text, said text, words text, reading uuid, record int, due text,
  at timestamptz
)
RETURNS SETOF repair_item LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  made repair_item;
BEGIN
  IF NOT app_is_recent(at) THEN RETURN; END IF;
  IF reading IS NULL THEN
    made.employee_id := app_employee(); made.origin := 'WORKER';
  ELSE
    SELECT g.employee_id INTO made.employee_id FROM access_record r
    JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
    WHERE r.id = reading AND r.partner_id = app_partner() AND r.outcome = 'GIVEN' AND record < r.records AND app_is_program();
    made.origin := 'CONSUMER'; made.consumer_id := app_partner(); made.reading_id := reading; made.record := record;
  END IF;
  IF made.employee_id IS NULL THEN RETURN; END IF;
  IF employer IS NOT NULL THEN
    SELECT e.employer_id, e.id INTO made.employer_id, made.employment_id FROM employment e
    WHERE e.employer_id = employer AND e.employee_id = made.employee_id
    ORDER BY (period IS NULL OR (left(e.start_day, 7) <= period AND left(coalesce(e.end_day, '9999-12'), 7) >= period)) DESC, e.start_day DESC
    LIMIT 1;
    IF made.employment_id IS NULL THEN RETURN; END IF;
  END IF;
  -- What it read last of the employer: an end, or the last stop.
  IF is_about_event(about) AND about <> 'CONTRACT_END' THEN
    SELECT v.id INTO made.event_id FROM employment_event v JOIN access_record r ON r.id = reading
    WHERE v.employer_id = made.employer_id AND v.employment_id = made.employment_id AND v.side = 'EMPLOYER'
      AND v.status IN ('STATED', 'CONFIRMED', 'CONTESTED')
      AND v.kind = CASE WHEN r.scope LIKE 'ft:fin\_contrat@%' THEN 'END' ELSE 'STOP' END::"EmploymentEventKind"
    ORDER BY v.stated_at DESC, v.id LIMIT 1;
  END IF;
  made.id := item; made.about := about; made.period := period; made.said := said; made.words := words;
  made.due_day := due; made.opened_at := at;
  RETURN QUERY SELECT * FROM keep_repair_item(made);
END $$;
GRANT EXECUTE ON FUNCTION
  open_repair_item(uuid, uuid, "RepairSubject", text, text, text, uuid, int, text, timestamptz) TO cesu_api, cesu_citizen;

-- What follows from something that who acts has just said of a contract: what the two sides say otherwise is opened, and given; what they
-- now say the same is corrected; so is opened the end of a contract that the worker alone says.
CREATE FUNCTION follow_employment_event(event uuid, item uuid, due text, at timestamptz) RETURNS SETOF repair_item
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  now_said employment_event;
  other employment_event;
  made repair_item;
BEGIN
  SELECT v.* INTO now_said FROM employment_event v
  WHERE v.id = event AND v.stated_at = at AND app_is_recent(at) AND app_may_state(v.employer_id, v.employment_id, v.side);
  IF now_said.id IS NULL THEN RETURN; END IF;
  IF now_said.status = 'CONFIRMED' THEN PERFORM close_repair_items(now_said, 'CORRECTED', at); RETURN; END IF;
  IF now_said.status = 'STATED' AND NOT (now_said.side = 'WORKER' AND now_said.kind = 'END') THEN RETURN; END IF;
  other := other_side_of(now_said);
  SELECT e.employee_id INTO made.employee_id FROM employment e WHERE e.employer_id = now_said.employer_id AND e.id = now_said.employment_id;
  made.id := item; made.employer_id := now_said.employer_id; made.employment_id := now_said.employment_id; made.origin := 'WORKER';
  made.about := CASE
    WHEN now_said.last_day_worked IS DISTINCT FROM other.last_day_worked AND other.id IS NOT NULL THEN 'LAST_DAY_WORKED'
    WHEN now_said.kind = 'STOP' THEN 'STOP_DAYS'
    ELSE 'CONTRACT_END'
  END;
  IF now_said.kind = 'END' AND other.last_day IS DISTINCT FROM now_said.last_day THEN made.about := 'CONTRACT_END'; END IF;
  made.event_id := CASE now_said.side WHEN 'EMPLOYER' THEN now_said.id ELSE other.id END;
  made.said := event_value(CASE now_said.side WHEN 'EMPLOYER' THEN other ELSE now_said END, made.about);
  made.words := ''; made.due_day := due; made.opened_at := at;
  -- One at a time for what the two say of the same: what was open of it is said anew.
  PERFORM close_repair_items(now_said, 'WITHDRAWN', at);
  RETURN QUERY SELECT * FROM keep_repair_item(made);
END $$;
GRANT EXECUTE ON FUNCTION follow_employment_event(uuid, uuid, text, timestamptz) TO cesu_api, cesu_citizen;

-- Whether what is said to be wrong waits for who acts: the partner as long as it may act for the employer, then the employer.
CREATE FUNCTION app_answers_repair(owner "RepairOwner", partner uuid, employer uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE owner
  WHEN 'PARTNER' THEN CASE
    WHEN acts_for(partner, employer, 'DECLARE') THEN partner = app_partner() AND (app_present() IS NULL OR app_present() = employer)
    ELSE employer = app_employer()
  END
  WHEN 'EMPLOYER' THEN employer = app_employer()
  ELSE false
END;
GRANT EXECUTE ON FUNCTION app_answers_repair("RepairOwner", uuid, uuid) TO cesu_api, cesu_citizen;

-- ───────────── Answered ─────────────

-- Who has to answer does, once: it is corrected, which the database looks at, or it stands and why.
CREATE FUNCTION answer_repair_item(item uuid, corrected boolean, words text, at timestamptz) RETURNS "RepairAnswer"
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  asked repair_item;
BEGIN
  SELECT i.* INTO asked FROM repair_item i
  WHERE i.id = item AND i.status = 'OPEN' AND app_is_recent(at) AND app_answers_repair(i.owner, i.owner_partner_id, i.employer_id)
  FOR UPDATE;
  IF asked.id IS NULL THEN RETURN 'OVER'; END IF;
  -- Corrected is what is no longer held as it was.
  IF corrected AND held_now(asked) IS NOT DISTINCT FROM asked.held THEN
    RETURN 'UNCHANGED';
  END IF;
  UPDATE repair_item i SET status = CASE WHEN corrected THEN 'CORRECTED' ELSE 'MAINTAINED' END::"RepairStatus", answer = words,
    answered_at = at
  WHERE i.id = item;
  RETURN 'DONE';
END $$;
GRANT EXECUTE ON FUNCTION answer_repair_item(uuid, boolean, text, timestamptz) TO cesu_api, cesu_citizen;

-- The worker takes back what they said, once.
CREATE FUNCTION withdraw_repair_item(item uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE repair_item i SET status = 'WITHDRAWN', answered_at = at
  WHERE i.id = item AND i.status = 'OPEN' AND i.origin = 'WORKER' AND i.employee_id = app_employee() AND app_is_recent(at);
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION withdraw_repair_item(uuid, timestamptz) TO cesu_citizen;

-- Who has to answer is told when it is opened, and the consumer that opened it when it is answered.
CREATE FUNCTION tell_of_repair() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  told uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.owner_partner_id ELSE NEW.consumer_id END;
BEGIN
  IF told IS NULL THEN RETURN NULL; END IF;
  INSERT INTO outbox_event (id, partner_id, kind, version, subject_kind, subject_id, sequence, payload, created_at)
  SELECT gen_random_uuid(), told, CASE TG_OP WHEN 'INSERT' THEN 'REPAIR_OPENED' ELSE 'REPAIR_ANSWERED' END::"EventKind", 1,
    'REPAIR_ITEM', NEW.id::text, nextval('shared_change_seq')::int, jsonb_strip_nulls(CASE TG_OP
      WHEN 'INSERT' THEN jsonb_build_object('datum', NEW.about, 'period', NEW.period, 'dueDay', NEW.due_day)
      ELSE jsonb_build_object('datum', NEW.about, 'period', NEW.period, 'outcome', NEW.status, 'readingId', NEW.reading_id)
    END), CASE TG_OP WHEN 'INSERT' THEN NEW.opened_at ELSE NEW.answered_at END;
  RETURN NULL;
END $$;
CREATE TRIGGER repair_item_opened_is_told AFTER INSERT ON repair_item FOR EACH ROW EXECUTE FUNCTION tell_of_repair();
CREATE TRIGGER repair_item_answered_is_told AFTER UPDATE OF status ON repair_item FOR EACH ROW EXECUTE FUNCTION tell_of_repair();

-- ───────────── Who sees ─────────────

CREATE POLICY citizen_select ON repair_item FOR SELECT TO cesu_citizen USING (
  (SELECT app_citizen()) IS NOT NULL
  AND (employee_id = (SELECT app_employee()) OR app_answers_repair(owner, owner_partner_id, employer_id))
);
CREATE POLICY api_select ON repair_item FOR SELECT TO cesu_api USING (
  (SELECT app_partner()) IS NOT NULL AND (
    app_answers_repair(owner, owner_partner_id, employer_id) OR (consumer_id = (SELECT app_partner()) AND app_is_program())
  )
);
CREATE POLICY backoffice_select ON repair_item FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON repair_item TO cesu_citizen, cesu_api, cesu_agent, cesu_auditor;

-- The names of the two persons of what waits for the partner, or the employer, who acts.
CREATE FUNCTION repair_persons(items uuid[]) RETURNS TABLE (id uuid, employer_name text, worker_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT i.id, r.given_names || ' ' || r.family_name, w.given_names || ' ' || w.family_name
  FROM repair_item i
  LEFT JOIN employer r ON r.id = i.employer_id
  JOIN employee w ON w.id = i.employee_id
  WHERE i.id = ANY (repair_persons.items) AND (
    i.employee_id = app_employee() OR app_answers_repair(i.owner, i.owner_partner_id, i.employer_id)
  );
END;
GRANT EXECUTE ON FUNCTION repair_persons(uuid[]) TO cesu_api, cesu_citizen;

REVOKE EXECUTE ON FUNCTION
  employers_of_reading(uuid), acts_for(uuid, uuid, "MandateAct"), event_now(uuid, uuid, uuid),
  event_value(employment_event, "RepairSubject"), held_now(repair_item), app_answers_repair("RepairOwner", uuid, uuid),
  close_repair_items(employment_event, "RepairStatus", timestamptz),
  keep_repair_item(repair_item), open_repair_item(uuid, uuid, "RepairSubject", text, text, text, uuid, int, text, timestamptz),
  follow_employment_event(uuid, uuid, text, timestamptz),
  answer_repair_item(uuid, boolean, text, timestamptz), withdraw_repair_item(uuid, timestamptz), tell_of_repair(),
  repair_persons(uuid[])
  FROM PUBLIC;

RESET ROLE;
