-- The trail, events to announce, idempotency, checks of parameters, approvals, and what each account has read.

SET ROLE cesu_owner;

CREATE TABLE audit_entry (
  id UUID PRIMARY KEY,
  at TIMESTAMPTZ(3) NOT NULL,
  kind "EventKind" NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  actor_kind "ActorKind" NOT NULL,
  actor_id UUID,
  actor_name TEXT NOT NULL CHECK (actor_name <> ''),
  subject_kind "SubjectKind" NOT NULL,
  subject_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (subject_id <> ''),
  partner_id UUID,
  employer_id UUID,
  payload JSONB NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
  CONSTRAINT audit_entry_names_the_actor CHECK ((actor_kind = 'SYSTEM') = (actor_id IS NULL))
);
CREATE INDEX audit_entry_subject_kind_subject_id_at_id_idx ON audit_entry (subject_kind, subject_id, at, id);
CREATE INDEX audit_entry_at_id_idx ON audit_entry (at, id);
SELECT protect_table('audit_entry', append_only => true);

CREATE TABLE outbox_event (
  id UUID PRIMARY KEY,
  partner_id UUID NOT NULL,
  employer_id UUID,
  kind "EventKind" NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  subject_kind "SubjectKind" NOT NULL,
  subject_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (subject_id <> ''),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  payload JSONB NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
  created_at TIMESTAMPTZ(3) NOT NULL,
  relayed_at TIMESTAMPTZ(3),
  UNIQUE (subject_kind, subject_id, sequence),
  CONSTRAINT outbox_event_relayed_after_creation CHECK (relayed_at >= created_at)
);
CREATE INDEX outbox_event_partner_id_created_at_idx ON outbox_event (partner_id, created_at);
-- What the relay looks for, small whatever the history.
CREATE INDEX outbox_event_waiting ON outbox_event (created_at, id) WHERE relayed_at IS NULL;
SELECT protect_table('outbox_event');

-- The holder of a key: the partner for its staff, the agent for an agent.
CREATE TABLE idempotency_record (
  actor_kind "ActorKind" NOT NULL CHECK (actor_kind <> 'SYSTEM'),
  holder_id UUID NOT NULL,
  key VARCHAR(255) COLLATE "C" NOT NULL CHECK (key <> ''),
  fingerprint CHAR(64) COLLATE "C" NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  response JSONB NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (actor_kind, holder_id, key),
  CONSTRAINT idempotency_record_expires_after_creation CHECK (expires_at > created_at)
);
CREATE INDEX idempotency_record_expires_at_idx ON idempotency_record (expires_at);
SELECT protect_table('idempotency_record');

-- Who checked which parameter of the law, and when: an error is corrected by a new check.
CREATE TABLE parameter_check (
  id UUID PRIMARY KEY,
  parameter_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (parameter_id ~ '^[a-z0-9]+(_[a-z0-9]+)*$'),
  version_from VARCHAR(10) COLLATE "C" NOT NULL CHECK (version_from ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  value TEXT NOT NULL CHECK (value <> ''),
  checked_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (checked_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  agent_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT,
  agent_name TEXT NOT NULL CHECK (agent_name <> ''),
  comment TEXT NOT NULL CHECK (char_length(comment) BETWEEN 10 AND 500),
  -- One person, one parameter, one day: one check, however often the button is pressed. Also finds the last check.
  UNIQUE (parameter_id, checked_day, agent_id),
  CONSTRAINT parameter_check_of_a_value_in_force CHECK (version_from <= checked_day)
);
CREATE INDEX parameter_check_agent_id_idx ON parameter_check (agent_id);
SELECT protect_table('parameter_check', append_only => true);

-- An act that a second person must agree to: asked by one, answered once by another.
CREATE TYPE "ApprovalAnswer" AS ENUM ('GRANTED', 'REFUSED');

CREATE TABLE approval (
  id UUID PRIMARY KEY,
  subject_kind "SubjectKind" NOT NULL,
  subject_id VARCHAR(64) COLLATE "C" NOT NULL CHECK (subject_id <> ''),
  act TEXT NOT NULL CHECK (char_length(act) BETWEEN 1 AND 100),
  reason TEXT NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 2000),
  requested_by_id UUID NOT NULL,
  requested_by_name TEXT NOT NULL CHECK (requested_by_name <> ''),
  requested_at TIMESTAMPTZ(3) NOT NULL,
  answered_by_id UUID,
  answered_by_name TEXT,
  answered_at TIMESTAMPTZ(3),
  answer "ApprovalAnswer",
  comment TEXT CHECK (char_length(comment) BETWEEN 1 AND 2000),
  CONSTRAINT approval_by_two_persons CHECK (answered_by_id <> requested_by_id),
  CONSTRAINT approval_answered_whole CHECK (
    num_nonnulls(answered_by_id, answered_by_name, answered_at, answer) IN (0, 4)
    AND (answer IS NOT NULL OR comment IS NULL)
  ),
  CONSTRAINT approval_answered_after_request CHECK (answered_at >= requested_at)
);
CREATE INDEX approval_subject_kind_subject_id_requested_at_id_idx
  ON approval (subject_kind, subject_id, requested_at, id);
SELECT protect_table('approval');

-- The persons whom an account has read about in a window (a day, or an hour of it), and how many they are.
CREATE TYPE "ReadingMode" AS ENUM ('LISTED', 'OPENED');

CREATE TABLE reading_count (
  actor_kind "ActorKind" NOT NULL CHECK (actor_kind <> 'SYSTEM'),
  actor_id UUID NOT NULL,
  mode "ReadingMode" NOT NULL,
  "window" VARCHAR(13) COLLATE "C" NOT NULL
    CHECK ("window" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]))?$'),
  persons INTEGER NOT NULL CHECK (persons >= 0),
  -- Of the partner, as last counted for this account in this window; null until it is.
  portfolio INTEGER CHECK (portfolio >= 0),
  refused_at TIMESTAMPTZ(3),
  PRIMARY KEY (actor_kind, actor_id, mode, "window")
);
CREATE INDEX reading_count_window_idx ON reading_count ("window");
SELECT protect_table('reading_count');

-- Counted, never taken back: whoever reads holds the row of their own count.
CREATE FUNCTION keep_reading_count() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.persons < OLD.persons THEN
    RAISE EXCEPTION 'a count of readings only grows' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reading_count_grows BEFORE UPDATE OF persons ON reading_count
  FOR EACH ROW EXECUTE FUNCTION keep_reading_count();

CREATE TABLE person_read (
  actor_kind "ActorKind" NOT NULL,
  actor_id UUID NOT NULL,
  mode "ReadingMode" NOT NULL,
  "window" VARCHAR(13) COLLATE "C" NOT NULL,
  person_id UUID NOT NULL,
  PRIMARY KEY (actor_kind, actor_id, mode, "window", person_id)
);
CREATE INDEX person_read_window_idx ON person_read ("window");
SELECT protect_table('person_read');

RESET ROLE;
