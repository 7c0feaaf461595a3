-- Habilitations: asked by a partner's administrator, answered by the agent who holds the case, stopped and lifted by Urssaf
-- (docs/decisions/058-habilitations.md).

SET ROLE cesu_owner;

CREATE TYPE "AuthorizationStage" AS ENUM ('SANDBOX', 'PRODUCTION');
CREATE TYPE "AuthorizationRequestStatus" AS ENUM (
  'DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED', 'GRANTED', 'ARCHIVED'
);

-- ───────────── What is granted ─────────────

-- Those that are there let programs declare for real persons.
ALTER TABLE partner_authorization
  ADD COLUMN stage "AuthorizationStage" NOT NULL DEFAULT 'PRODUCTION',
  ADD COLUMN employers INTEGER CHECK (employers > 0),
  ADD COLUMN request_id UUID,
  ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD COLUMN notice_day VARCHAR(10) COLLATE "C"
    CHECK (notice_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD COLUMN reason TEXT CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT partner_authorization_on_notice CHECK ((status = 'ON_NOTICE') = (notice_day IS NOT NULL));
CREATE INDEX partner_authorization_granted_at_id_idx ON partner_authorization (granted_at, id);
CREATE INDEX partner_authorization_notice ON partner_authorization (notice_day) WHERE status = 'ON_NOTICE';

-- By the moves that the table of the domain has (`authorizationMoves`): what is revoked is never lifted.
CREATE FUNCTION partner_authorization_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('ACTIVE', 'ON_NOTICE'), ('ACTIVE', 'SUSPENDED'), ('ACTIVE', 'REVOKED'), ('ON_NOTICE', 'SUSPENDED'), ('ON_NOTICE', 'ACTIVE'),
    ('ON_NOTICE', 'REVOKED'), ('SUSPENDED', 'ACTIVE'), ('SUSPENDED', 'REVOKED')
  ) THEN
    RAISE EXCEPTION 'an habilitation does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'partner_authorization_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_authorization_moves BEFORE UPDATE OF status ON partner_authorization
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION partner_authorization_moves();

-- On notice, it is in force until its day.
ALTER POLICY citizen_select ON partner_authorization
  USING ((SELECT app_citizen()) IS NOT NULL AND status IN ('ACTIVE', 'ON_NOTICE'));
GRANT SELECT (stage, notice_day) ON partner_authorization TO cesu_citizen;

-- ───────────── What is asked ─────────────

CREATE TABLE authorization_request (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL UNIQUE,
  stage "AuthorizationStage" NOT NULL,
  status "AuthorizationRequestStatus" NOT NULL,
  authorization_id UUID,
  version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  project_name VARCHAR(120) NOT NULL,
  purpose TEXT NOT NULL CHECK (length(purpose) <= 2000),
  scopes "Scope"[] NOT NULL,
  expected_employers INTEGER NOT NULL CHECK (expected_employers BETWEEN 0 AND 1000000),
  protection_name VARCHAR(120) NOT NULL,
  protection_email VARCHAR(254) NOT NULL,
  technical_name VARCHAR(120) NOT NULL,
  technical_email VARCHAR(254) NOT NULL,
  base JSONB,
  last_sent JSONB,
  started_at TIMESTAMPTZ(3) NOT NULL,
  submitted_at TIMESTAMPTZ(3),
  submitted_by_name TEXT CHECK (submitted_by_name <> ''),
  answered_at TIMESTAMPTZ(3),
  reason TEXT CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  asked_fields TEXT[] NOT NULL DEFAULT '{}' CHECK (asked_fields <@ ARRAY[
    'projectName', 'purpose', 'scopes', 'expectedEmployers', 'protectionName', 'protectionEmail', 'technicalName', 'technicalEmail'
  ]),
  PRIMARY KEY (partner_id, id),
  FOREIGN KEY (partner_id, authorization_id) REFERENCES partner_authorization ON DELETE RESTRICT,
  -- Production is the next stage of an habilitation, or the update of one.
  CONSTRAINT authorization_request_sandbox_first CHECK (stage = 'SANDBOX' OR authorization_id IS NOT NULL),
  CONSTRAINT authorization_request_sent_whole CHECK (status NOT IN ('SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED', 'GRANTED') OR (
    submitted_at IS NOT NULL AND submitted_by_name IS NOT NULL
  )),
  CONSTRAINT authorization_request_complete CHECK (status NOT IN ('SUBMITTED', 'GRANTED') OR (
    project_name <> '' AND purpose <> '' AND cardinality(scopes) > 0 AND expected_employers > 0 AND protection_name <> ''
    AND protection_email <> '' AND technical_name <> '' AND technical_email <> ''
  )),
  CONSTRAINT authorization_request_answered CHECK (CASE
    WHEN status IN ('CHANGES_REQUESTED', 'REFUSED', 'GRANTED') THEN answered_at IS NOT NULL AND reason IS NOT NULL
    WHEN status IN ('DRAFT', 'SUBMITTED') THEN answered_at IS NULL AND reason IS NULL
    ELSE true
  END)
);
CREATE INDEX authorization_request_partner_id_started_at_id_idx ON authorization_request (partner_id, started_at, id);
CREATE INDEX authorization_request_answered_at_idx ON authorization_request (answered_at);
-- One at a time for each partner, however many are begun at once.
CREATE UNIQUE INDEX authorization_request_one_open ON authorization_request (partner_id)
  WHERE status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED');
SELECT protect_table('authorization_request');

-- By the moves that the table of the domain has (`requestMoves`), one version at a time. What was sent is what is answered: no field
-- of it changes before the answer, and an answer is over once it is sent again.
CREATE FUNCTION authorization_request_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a request for an habilitation moves one version at a time'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authorization_request_moves';
  END IF;
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('DRAFT', 'DRAFT'), ('DRAFT', 'SUBMITTED'), ('DRAFT', 'ARCHIVED'), ('SUBMITTED', 'CHANGES_REQUESTED'), ('SUBMITTED', 'REFUSED'),
    ('SUBMITTED', 'GRANTED'), ('SUBMITTED', 'ARCHIVED'), ('CHANGES_REQUESTED', 'CHANGES_REQUESTED'),
    ('CHANGES_REQUESTED', 'SUBMITTED'), ('CHANGES_REQUESTED', 'ARCHIVED'), ('REFUSED', 'ARCHIVED')
  ) THEN
    RAISE EXCEPTION 'a request for an habilitation does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authorization_request_moves';
  END IF;
  IF OLD.status NOT IN ('DRAFT', 'CHANGES_REQUESTED') AND (NEW.project_name, NEW.purpose, NEW.scopes, NEW.expected_employers,
    NEW.protection_name, NEW.protection_email, NEW.technical_name, NEW.technical_email) IS DISTINCT FROM (OLD.project_name, OLD.purpose,
    OLD.scopes, OLD.expected_employers, OLD.protection_name, OLD.protection_email, OLD.technical_name, OLD.technical_email)
  THEN
    RAISE EXCEPTION 'what was sent is what is answered'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authorization_request_moves';
  END IF;
  IF NEW.status = 'SUBMITTED' THEN
    NEW.answered_at := NULL;
    NEW.reason := NULL;
    NEW.asked_fields := '{}';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authorization_request_moves BEFORE UPDATE ON authorization_request
  FOR EACH ROW EXECUTE FUNCTION authorization_request_moves();

-- A partner reads its own; its administrator alone writes, and never an answer.
CREATE POLICY api_select ON authorization_request FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON authorization_request FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND status = 'DRAFT' AND app_is_recent(started_at)
  AND last_sent IS NULL AND (authorization_id IS NULL OR EXISTS (
    SELECT FROM partner_authorization a
    WHERE a.partner_id = authorization_request.partner_id AND a.id = authorization_request.authorization_id
      AND a.status IN ('ACTIVE', 'ON_NOTICE')
  ))
);
CREATE POLICY api_update ON authorization_request FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND status NOT IN ('GRANTED', 'ARCHIVED'))
  WITH CHECK (partner_id = (SELECT app_partner()) AND CASE status
    WHEN 'SUBMITTED' THEN app_is_recent(submitted_at) AND submitted_by_name = (SELECT app_person_name())
    ELSE status IN ('DRAFT', 'CHANGES_REQUESTED', 'ARCHIVED')
  END);
GRANT SELECT, INSERT, UPDATE (
  status, version, project_name, purpose, scopes, expected_employers, protection_name, protection_email, technical_name,
  technical_email, submitted_at, submitted_by_name
) ON authorization_request TO cesu_api;
CREATE POLICY backoffice_select ON authorization_request FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON authorization_request TO cesu_agent, cesu_auditor;

-- How long answers took, of whatever partner: a number of answers, and their mean in days. No partner reads another's requests.
CREATE FUNCTION authorization_answer_time(since timestamptz, OUT answers int, OUT mean_days float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT count(*)::int, (avg(extract(epoch FROM r.answered_at - r.submitted_at)) / 86400)::float8
  FROM authorization_request r
  WHERE r.answered_at >= authorization_answer_time.since AND app_partner() IS NOT NULL;
END;
GRANT EXECUTE ON FUNCTION authorization_answer_time(timestamptz) TO cesu_api;

-- ───────────── What agents answer ─────────────

-- What lets real persons' data be reached, or more of them, is for two agents to grant.
CREATE FUNCTION authorization_needs_two(asked authorization_request) RETURNS boolean LANGUAGE sql STABLE
RETURN asked.stage = 'PRODUCTION' OR EXISTS (
  SELECT FROM partner_authorization a
  WHERE a.partner_id = asked.partner_id AND a.id = asked.authorization_id AND asked.expected_employers > a.employers
);
REVOKE ALL ON FUNCTION authorization_needs_two(authorization_request) FROM PUBLIC;

-- Answers a request, by the agent who holds its case, and makes what it grants, or replaces it: the only statement that does. What
-- needs two is granted in the name of the second one, who is another person (`approval_by_two_persons`). False when it waits for
-- no answer, or for that of another agent, or when what it updates is stopped.
CREATE FUNCTION answer_authorization_request(
  partner uuid, request uuid, answer "AuthorizationRequestStatus", words text, fields text[], made uuid, today text, last_day text,
  at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  asked authorization_request;
  held partner_authorization;
BEGIN
  SELECT r.* INTO asked FROM authorization_request r
  WHERE r.partner_id = answer_authorization_request.partner AND r.id = answer_authorization_request.request AND r.status = 'SUBMITTED'
    AND app_handles('AUTHORIZATION_REQUEST', r.id::text) AND app_is_recent(answer_authorization_request.at)
  FOR UPDATE;
  IF asked.id IS NULL OR answer NOT IN ('CHANGES_REQUESTED', 'REFUSED', 'GRANTED') THEN RETURN false; END IF;
  IF answer = 'GRANTED' THEN
    IF authorization_needs_two(asked) AND NOT EXISTS (
      SELECT FROM approval p
      WHERE p.subject_kind = 'AUTHORIZATION_REQUEST' AND p.subject_id = asked.id::text AND p.act = 'GRANT@' || asked.version
        AND p.answer = 'GRANTED' AND p.answered_by_id = app_agent()
    ) THEN RETURN false; END IF;
    SELECT a.* INTO held FROM partner_authorization a
    WHERE a.partner_id = asked.partner_id AND a.id = asked.authorization_id FOR UPDATE;
    IF held.id IS NOT NULL AND held.status NOT IN ('ACTIVE', 'ON_NOTICE') THEN RETURN false; END IF;
    IF held.stage = asked.stage THEN
      UPDATE partner_authorization a SET scopes = asked.scopes, employers = asked.expected_employers, request_id = asked.id,
        end_day = answer_authorization_request.last_day, version = a.version + 1
      WHERE a.partner_id = held.partner_id AND a.id = held.id;
    ELSE
      INSERT INTO partner_authorization (partner_id, id, status, stage, scopes, employers, request_id, start_day, end_day, granted_at)
      VALUES (asked.partner_id, made, 'ACTIVE', asked.stage, asked.scopes, asked.expected_employers, asked.id, today, last_day, at);
    END IF;
  END IF;
  UPDATE authorization_request r SET status = answer, version = r.version + 1, reason = words,
    answered_at = answer_authorization_request.at,
    asked_fields = CASE answer WHEN 'CHANGES_REQUESTED' THEN fields ELSE '{}' END,
    last_sent = CASE answer WHEN 'CHANGES_REQUESTED' THEN jsonb_build_object(
      'projectName', r.project_name, 'purpose', r.purpose, 'scopes', to_jsonb(r.scopes), 'expectedEmployers', r.expected_employers,
      'protectionName', r.protection_name, 'protectionEmail', r.protection_email, 'technicalName', r.technical_name,
      'technicalEmail', r.technical_email
    ) ELSE r.last_sent END
  WHERE r.partner_id = asked.partner_id AND r.id = asked.id;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION answer_authorization_request(
  uuid, uuid, "AuthorizationRequestStatus", text, text[], uuid, text, text, timestamptz
) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_authorization_request(
  uuid, uuid, "AuthorizationRequestStatus", text, text[], uuid, text, text, timestamptz
) TO cesu_agent;

-- ───────────── What Urssaf stops and lifts ─────────────

-- One agent stops, at once or with a notice, and lifts, from the version that was read. False when another act came first.
CREATE FUNCTION move_authorization(
  partner uuid, held uuid, seen int, wanted "AuthorizationStatus", words text, last_day text, at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE partner_authorization a SET status = wanted, version = a.version + 1, reason = words,
    notice_day = CASE wanted WHEN 'ON_NOTICE' THEN last_day END
  WHERE a.partner_id = move_authorization.partner AND a.id = move_authorization.held AND a.version = move_authorization.seen
    AND a.status <> wanted AND app_is_agent() AND app_is_recent(move_authorization.at);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION move_authorization(uuid, uuid, int, "AuthorizationStatus", text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_authorization(uuid, uuid, int, "AuthorizationStatus", text, text, timestamptz) TO cesu_agent;

-- The notice is over the day after its last day: suspended, for the same reason.
CREATE FUNCTION end_notices(today text, most int) RETURNS TABLE (partner uuid, id uuid, version int, reason text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  UPDATE partner_authorization a SET status = 'SUSPENDED', version = a.version + 1, notice_day = NULL
  FROM (
    SELECT d.partner_id, d.id FROM partner_authorization d
    WHERE app_is_jobs() AND d.status = 'ON_NOTICE' AND d.notice_day < end_notices.today
    ORDER BY d.notice_day LIMIT end_notices.most FOR NO KEY UPDATE SKIP LOCKED
  ) AS due
  WHERE a.partner_id = due.partner_id AND a.id = due.id
  RETURNING a.partner_id, a.id, a.version, a.reason;
END;
REVOKE ALL ON FUNCTION end_notices(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_notices(text, int) TO cesu_jobs;

-- ───────────── The trail, what is told, and the case ─────────────

-- Writes to the administrators of a partner, whose addresses nobody else reads.
CREATE FUNCTION tell_administrators(told uuid, what "MessageKind", about uuid, facts jsonb, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  INSERT INTO message (id, kind, partner_id, request_id, email, facts, created_at, due_at)
  SELECT gen_random_uuid(), tell_administrators.what, s.partner_id, tell_administrators.about, s.email,
    tell_administrators.facts || jsonb_build_object('partnerName', p.name), tell_administrators.at, tell_administrators.at
  FROM partner_staff s JOIN partner p ON p.id = s.partner_id
  WHERE s.partner_id = tell_administrators.told AND s.role = 'ADMINISTRATOR' AND s.active
    AND tell_administrators.what IN ('AUTHORIZATION_ANSWERED', 'AUTHORIZATION_MOVED') AND app_is_recent(tell_administrators.at)
    AND (app_is_jobs() OR (app_is_agent() AND EXISTS (
      SELECT FROM partner_authorization a WHERE a.partner_id = s.partner_id AND a.id = tell_administrators.about
      UNION ALL
      SELECT FROM authorization_request r WHERE r.partner_id = s.partner_id AND r.id = tell_administrators.about
    )));
END;
REVOKE ALL ON FUNCTION tell_administrators(uuid, "MessageKind", uuid, jsonb, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tell_administrators(uuid, "MessageKind", uuid, jsonb, timestamptz) TO cesu_agent, cesu_jobs;

CREATE POLICY api_insert_habilitation ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('AUTHORIZATION_DRAFTED', 'AUTHORIZATION_ASKED', 'AUTHORIZATION_ARCHIVED', 'CASE_OPENED')
  AND subject_kind = 'AUTHORIZATION_REQUEST' AND employer_id IS NULL AND partner_id = (SELECT app_partner()) AND app_is_recent(at)
  AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name())
  AND (SELECT app_is_administrator()) AND EXISTS (
    SELECT FROM authorization_request r WHERE r.partner_id = audit_entry.partner_id AND r.id::text = audit_entry.subject_id
  )
);
CREATE POLICY api_insert_habilitation ON "case" FOR INSERT TO cesu_api WITH CHECK (
  kind = 'HABILITATION' AND subject_kind = 'AUTHORIZATION_REQUEST' AND employer_id IS NULL AND employee_id IS NULL AND status = 'NEW'
  AND partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND EXISTS (
    SELECT FROM authorization_request r
    WHERE r.partner_id = "case".partner_id AND r.id::text = "case".subject_id AND r.status = 'SUBMITTED'
  )
);
CREATE POLICY agent_insert_habilitation ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('AUTHORIZATION_APPROVAL_ASKED', 'AUTHORIZATION_ANSWERED', 'AUTHORIZATION_MOVED') AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);
CREATE POLICY agent_insert_habilitation ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id() AND employer_id IS NULL
  AND CASE kind
    WHEN 'AUTHORIZATION_ANSWERED' THEN subject_kind = 'AUTHORIZATION_REQUEST' AND app_handles(subject_kind, subject_id)
    WHEN 'AUTHORIZATION_MOVED' THEN subject_kind = 'AUTHORIZATION' AND EXISTS (
      SELECT FROM partner_authorization a WHERE a.partner_id = outbox_event.partner_id AND a.id::text = outbox_event.subject_id
    )
    ELSE false
  END
);
CREATE POLICY jobs_insert_habilitation ON audit_entry FOR INSERT TO cesu_jobs WITH CHECK (
  kind = 'AUTHORIZATION_MOVED' AND (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique'
  AND app_is_recent(at)
);
CREATE POLICY jobs_insert_habilitation ON outbox_event FOR INSERT TO cesu_jobs WITH CHECK (
  kind = 'AUTHORIZATION_MOVED' AND (SELECT app_is_jobs()) AND app_is_recent(created_at) AND relayed_at IS NULL
  AND xid = pg_current_xact_id()
);

-- What is sent again is looked at again.
DROP INDEX case_one_of_kind;
CREATE UNIQUE INDEX case_one_of_kind ON "case" (subject_kind, subject_id, kind)
  WHERE status <> 'RESOLVED' OR kind NOT IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION');
CREATE INDEX case_open_habilitation ON "case" (due_day, id) WHERE kind = 'HABILITATION' AND status <> 'RESOLVED';
CREATE INDEX case_decided_habilitation ON "case" (due_day, id) WHERE kind = 'HABILITATION' AND status = 'RESOLVED';

RESET ROLE;
