-- What an agent asks about a case of those whom it concerns, and their answer: one for each question, in their space.

SET ROLE cesu_owner;

CREATE TYPE "CaseParty" AS ENUM ('PARTNER', 'EMPLOYER', 'EMPLOYEE');

CREATE TABLE case_message (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES "case" ON DELETE RESTRICT,
  party "CaseParty" NOT NULL,
  partner_id UUID,
  employer_id UUID,
  employee_id UUID,
  answers_id UUID UNIQUE REFERENCES case_message ON DELETE RESTRICT,
  case_number BIGINT NOT NULL,
  about TEXT NOT NULL CHECK (about <> ''),
  reply_by VARCHAR(10) COLLATE "C" CHECK (reply_by ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  text TEXT NOT NULL CHECK (text = btrim(text) AND length(text) BETWEEN 1 AND 2000),
  written_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT case_message_party CHECK (
    (party = 'PARTNER') = (partner_id IS NOT NULL) AND (party = 'EMPLOYER') = (employer_id IS NOT NULL)
    AND (party = 'EMPLOYEE') = (employee_id IS NOT NULL)
  ),
  CONSTRAINT case_message_question CHECK ((answers_id IS NULL) = (reply_by IS NOT NULL))
);
CREATE INDEX case_message_case_id_written_at_id_idx ON case_message (case_id, written_at, id);
CREATE INDEX case_message_partner_id_written_at_id_idx ON case_message (partner_id, written_at, id);
CREATE INDEX case_message_employer_id_written_at_id_idx ON case_message (employer_id, written_at, id);
CREATE INDEX case_message_employee_id_written_at_id_idx ON case_message (employee_id, written_at, id);
SELECT protect_table('case_message', append_only => true);

-- Whom a case concerns and may be asked, and whether something outside their space tells them so: an event, or an e-mail.
CREATE FUNCTION case_parties(asked uuid) RETURNS TABLE (party "CaseParty", name text, is_told boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT 'PARTNER'::"CaseParty", p.name, true
  FROM "case" c JOIN partner p ON p.id = c.partner_id
  -- Who has staff has a space where they answer: a data consumer has programs alone.
  WHERE c.id = asked AND app_is_agent() AND EXISTS (SELECT FROM partner_staff s WHERE s.partner_id = p.id AND s.active)
  UNION ALL
  SELECT 'EMPLOYER', e.given_names || ' ' || e.family_name, true
  FROM "case" c JOIN employer e ON e.id = c.employer_id WHERE c.id = asked AND app_is_agent()
  UNION ALL
  SELECT 'EMPLOYEE', e.given_names || ' ' || e.family_name,
    EXISTS (SELECT FROM citizen z WHERE z.employee_id = e.id AND z.email IS NOT NULL)
  FROM "case" c JOIN employee e ON e.id = c.employee_id WHERE c.id = asked AND app_is_agent();
END;
REVOKE ALL ON FUNCTION case_parties(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_parties(uuid) TO cesu_agent;

-- An agent asks one of those whom the case that they hold concerns, in their own name.
CREATE POLICY backoffice_select ON case_message FOR SELECT TO cesu_agent USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON case_message FOR INSERT TO cesu_agent WITH CHECK (
  answers_id IS NULL AND author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name())
  AND app_is_recent(written_at) AND party IN (SELECT p.party FROM case_parties(case_id) p) AND EXISTS (
    SELECT FROM "case" c
    WHERE c.id = case_message.case_id AND c.number = case_message.case_number AND c.status = 'IN_PROGRESS'
      AND c.assignee_id = (SELECT app_agent())
      AND CASE case_message.party
        WHEN 'PARTNER' THEN c.partner_id = case_message.partner_id
        WHEN 'EMPLOYER' THEN c.employer_id = case_message.employer_id
        WHEN 'EMPLOYEE' THEN c.employee_id = case_message.employee_id
      END
  )
);
GRANT SELECT, INSERT ON case_message TO cesu_agent;

-- Each reads what was written with them: people, for a program answers nothing; nobody answers for a worker whom they help.
CREATE POLICY api_select ON case_message FOR SELECT TO cesu_api USING (
  partner_id = (SELECT app_partner()) AND NOT (SELECT app_is_program())
);
CREATE POLICY present ON case_message AS RESTRICTIVE TO cesu_api
  USING (nullif((SELECT app_present()) IS NULL, false) IS NOT UNKNOWN);
CREATE POLICY citizen_select ON case_message FOR SELECT TO cesu_citizen USING (
  (SELECT app_representation()) IS NULL
  AND (employer_id = (SELECT app_employer()) OR employee_id = (SELECT app_employee()))
);
GRANT SELECT ON case_message TO cesu_api, cesu_citizen;
CREATE POLICY jobs_select ON case_message FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT (id, answers_id) ON case_message TO cesu_jobs;

-- Whether the case that a question is about is decided, or was since: opened again, it asks nothing that was not asked again.
CREATE FUNCTION question_is_over(question uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (
  SELECT c.status = 'RESOLVED' OR EXISTS (
    SELECT FROM audit_entry t
    WHERE t.subject_kind = 'CASE' AND t.subject_id = c.id::text AND t.kind = 'CASE_DECIDED' AND t.at >= m.written_at
  )
  FROM case_message m JOIN "case" c ON c.id = m.case_id WHERE m.id = question
);
REVOKE ALL ON FUNCTION question_is_over(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION question_is_over(uuid) TO cesu_api, cesu_citizen, cesu_agent, cesu_jobs;

CREATE TYPE "CaseAnswer" AS ENUM ('DONE', 'ANSWERED', 'OVER', 'UNKNOWN');

-- Keeps an answer, once, by one of those who were asked; whoever holds the case has it to decide again, and from no page of before.
CREATE FUNCTION answer_case(question uuid, answer_id uuid, words text, at timestamptz) RETURNS "CaseAnswer"
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  asked case_message;
  held "case";
BEGIN
  SELECT m.* INTO asked FROM case_message m
  WHERE m.id = question AND m.answers_id IS NULL AND app_is_recent(at) AND app_representation() IS NULL AND (
    (m.partner_id = app_partner() AND NOT app_is_program()) OR m.employer_id = app_employer() OR m.employee_id = app_employee()
  );
  IF asked.id IS NULL THEN RETURN 'UNKNOWN'; END IF;
  SELECT c.* INTO held FROM "case" c WHERE c.id = asked.case_id FOR UPDATE;
  IF EXISTS (SELECT FROM case_message m WHERE m.answers_id = question) THEN RETURN 'ANSWERED'; END IF;
  IF question_is_over(question) THEN RETURN 'OVER'; END IF;
  INSERT INTO case_message (id, case_id, party, partner_id, employer_id, employee_id, answers_id, case_number, about, author_id,
    author_name, text, written_at)
  VALUES (answer_id, asked.case_id, asked.party, asked.partner_id, asked.employer_id, asked.employee_id, question,
    asked.case_number, asked.about, app_person(), app_person_name(), words, at);
  UPDATE "case" c SET version = c.version + 1,
    status = CASE c.status WHEN 'AWAITING_REPLY' THEN 'IN_PROGRESS' ELSE c.status END
  WHERE c.id = asked.case_id;
  RETURN 'DONE';
END $$;
REVOKE ALL ON FUNCTION answer_case(uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_case(uuid, uuid, text, timestamptz) TO cesu_api, cesu_citizen;

-- ───────────── The life of a case that waits for an answer ─────────────

ALTER TABLE "case" DROP CONSTRAINT case_held, ADD CONSTRAINT case_held CHECK (
  CASE
    WHEN status IN ('IN_PROGRESS', 'AWAITING_REPLY') THEN assignee_id IS NOT NULL
    WHEN status = 'RESOLVED' THEN true
    ELSE assignee_id IS NULL
  END
);
CREATE INDEX case_awaiting_reply ON "case" (due_day, id) WHERE status = 'AWAITING_REPLY';
CREATE INDEX case_awaiting_reply_of_team ON "case" (team_id, due_day, id) WHERE status = 'AWAITING_REPLY';
CREATE INDEX case_awaiting_held_by ON "case" (assignee_id, due_day, id) WHERE status = 'AWAITING_REPLY';

-- As before, with what waits for an answer; an answer adds one to the version of a case that it does not move.
CREATE OR REPLACE FUNCTION case_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a case moves one version at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_moves';
  END IF;
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('NEW', 'NEW'), ('NEW', 'IN_PROGRESS'), ('NEW', 'AWAITING_REPLY'), ('NEW', 'ESCALATED'), ('NEW', 'RESOLVED'),
    ('IN_PROGRESS', 'NEW'), ('IN_PROGRESS', 'IN_PROGRESS'), ('IN_PROGRESS', 'AWAITING_REPLY'), ('IN_PROGRESS', 'ESCALATED'),
    ('IN_PROGRESS', 'RESOLVED'),
    ('AWAITING_REPLY', 'IN_PROGRESS'), ('AWAITING_REPLY', 'AWAITING_REPLY'), ('AWAITING_REPLY', 'ESCALATED'),
    ('AWAITING_REPLY', 'RESOLVED'),
    ('ESCALATED', 'ESCALATED'), ('ESCALATED', 'IN_PROGRESS'), ('ESCALATED', 'AWAITING_REPLY'), ('ESCALATED', 'RESOLVED'),
    ('RESOLVED', 'IN_PROGRESS')
  ) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_moves';
  END IF;
  RETURN NEW;
END $$;

-- ───────────── The trail, and what is told ─────────────

-- Policies of their own beside those that list everything else: a word is added, nothing is written again.
CREATE POLICY agent_insert_asked ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind = 'CASE_ASKED' AND subject_kind = 'CASE' AND actor_kind = 'AGENT' AND actor_id = (SELECT app_agent())
  AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);
CREATE POLICY api_insert_answered ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'CASE_ANSWERED' AND subject_kind = 'CASE' AND partner_id = (SELECT app_partner()) AND employer_id IS NULL
  AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND app_is_recent(at) AND EXISTS (
    SELECT FROM case_message m
    WHERE m.case_id::text = audit_entry.subject_id AND m.author_id = audit_entry.actor_id AND m.written_at = audit_entry.at
      AND m.answers_id IS NOT NULL
  )
);
CREATE POLICY citizen_insert_answered ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  kind = 'CASE_ANSWERED' AND subject_kind = 'CASE' AND partner_id IS NULL AND employer_id IS NULL AND actor_kind = 'CITIZEN'
  AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at) AND EXISTS (
    SELECT FROM case_message m
    WHERE m.case_id::text = audit_entry.subject_id AND m.author_id = audit_entry.actor_id AND m.written_at = audit_entry.at
      AND m.answers_id IS NOT NULL
  )
);
CREATE POLICY agent_insert_asked ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind = 'CASE_ASKED' AND subject_kind = 'CASE' AND employer_id IS NULL AND EXISTS (
    SELECT FROM case_message m
    WHERE m.case_id::text = outbox_event.subject_id AND m.partner_id = outbox_event.partner_id
      AND m.written_at = outbox_event.created_at
  )
);

-- An employer or a worker who is asked is told by e-mail, where one is known: it says that a question waits, and nothing of it.
ALTER TABLE message ALTER COLUMN partner_id DROP NOT NULL,
  ADD CONSTRAINT message_of_a_partner CHECK ((partner_id IS NULL) = (kind = 'CASE_ASKED'));
CREATE FUNCTION tell_asked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  address text;
BEGIN
  IF NEW.party = 'EMPLOYER' THEN
    SELECT e.email INTO address FROM employer e WHERE e.id = NEW.employer_id;
  ELSE
    SELECT z.email INTO address FROM citizen z WHERE z.employee_id = NEW.employee_id AND z.email IS NOT NULL ORDER BY z.id LIMIT 1;
  END IF;
  IF address IS NOT NULL THEN
    INSERT INTO message (id, kind, request_id, email, facts, created_at, due_at)
    VALUES (gen_random_uuid(), 'CASE_ASKED', NEW.id, address,
      jsonb_build_object('number', NEW.case_number, 'replyBy', NEW.reply_by), NEW.written_at, NEW.written_at);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tell_asked() FROM PUBLIC;
CREATE TRIGGER case_message_asked AFTER INSERT ON case_message FOR EACH ROW
  WHEN (NEW.answers_id IS NULL AND NEW.party <> 'PARTNER') EXECUTE FUNCTION tell_asked();

RESET ROLE;
