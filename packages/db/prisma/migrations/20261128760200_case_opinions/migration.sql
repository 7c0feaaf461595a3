-- What colleagues ask and tell each other of a case: opinions, mentions in notes, and what each has read of it.

SET ROLE cesu_owner;

CREATE TYPE "CaseOpinion" AS ENUM ('FAVOURABLE', 'UNFAVOURABLE', 'OTHER');

CREATE TABLE case_opinion (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES "case" ON DELETE RESTRICT,
  asked_by_id UUID NOT NULL,
  asked_by_name TEXT NOT NULL CHECK (asked_by_name <> ''),
  asked_of_id UUID NOT NULL,
  asked_of_name TEXT NOT NULL CHECK (asked_of_name <> ''),
  question TEXT NOT NULL CHECK (question = btrim(question) AND length(question) BETWEEN 1 AND 2000),
  asked_at TIMESTAMPTZ(3) NOT NULL,
  opinion "CaseOpinion",
  words TEXT CHECK (words = btrim(words) AND length(words) BETWEEN 1 AND 2000),
  answered_at TIMESTAMPTZ(3),
  withdrawn_at TIMESTAMPTZ(3),
  CONSTRAINT case_opinion_of_another CHECK (asked_by_id <> asked_of_id),
  CONSTRAINT case_opinion_answered CHECK (num_nulls(opinion, words, answered_at) IN (0, 3)),
  CONSTRAINT case_opinion_once CHECK (answered_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX case_opinion_case_id_asked_at_id_idx ON case_opinion (case_id, asked_at, id);
-- A colleague has one to give about a case at a time.
CREATE UNIQUE INDEX case_opinion_waits ON case_opinion (asked_of_id, case_id) WHERE answered_at IS NULL AND withdrawn_at IS NULL;
SELECT protect_table('case_opinion');
CREATE POLICY backoffice_select ON case_opinion FOR SELECT TO cesu_agent USING (
  (SELECT app_is_agent()) AND EXISTS (SELECT FROM "case" c WHERE c.id = case_opinion.case_id)
);
-- Who holds a case asks; who is asked answers, once, in their own name; who asked, or holds the case, takes it back before.
CREATE POLICY agent_insert ON case_opinion FOR INSERT TO cesu_agent WITH CHECK (
  asked_by_id = (SELECT app_agent()) AND asked_by_name = (SELECT app_person_name()) AND app_is_recent(asked_at)
  AND answered_at IS NULL AND withdrawn_at IS NULL AND EXISTS (
    SELECT FROM "case" c
    WHERE c.id = case_opinion.case_id AND c.status IN ('IN_PROGRESS', 'AWAITING_REPLY') AND c.assignee_id = (SELECT app_agent())
  )
);
CREATE POLICY agent_update ON case_opinion FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()) AND answered_at IS NULL AND withdrawn_at IS NULL)
  WITH CHECK (
    CASE
      WHEN answered_at IS NOT NULL THEN asked_of_id = (SELECT app_agent()) AND app_is_recent(answered_at)
      ELSE app_is_recent(withdrawn_at) AND (
        asked_by_id = (SELECT app_agent())
        OR EXISTS (SELECT FROM "case" c WHERE c.id = case_opinion.case_id AND c.assignee_id = (SELECT app_agent()))
      )
    END
  );
GRANT SELECT, INSERT, UPDATE (opinion, words, answered_at, withdrawn_at) ON case_opinion TO cesu_agent;

CREATE TABLE case_mention (
  note_id UUID NOT NULL REFERENCES case_note ON DELETE RESTRICT,
  agent_id UUID NOT NULL REFERENCES agent ON DELETE RESTRICT,
  case_id UUID NOT NULL,
  read_at TIMESTAMPTZ(3),
  PRIMARY KEY (note_id, agent_id)
);
CREATE INDEX case_mention_unread ON case_mention (agent_id, case_id) WHERE read_at IS NULL;
SELECT protect_table('case_mention');
CREATE POLICY backoffice_select ON case_mention FOR SELECT TO cesu_agent USING ((SELECT app_is_agent()));
-- Who writes the note names colleagues; each says for themselves that they have read it.
CREATE POLICY agent_insert ON case_mention FOR INSERT TO cesu_agent WITH CHECK (
  read_at IS NULL AND agent_id <> (SELECT app_agent()) AND EXISTS (
    SELECT FROM case_note n
    WHERE n.id = case_mention.note_id AND n.case_id = case_mention.case_id AND n.author_id = (SELECT app_agent())
      AND app_is_recent(n.written_at)
  )
);
CREATE POLICY agent_update ON case_mention FOR UPDATE TO cesu_agent
  USING (agent_id = (SELECT app_agent()) AND read_at IS NULL)
  WITH CHECK (agent_id = (SELECT app_agent()) AND app_is_recent(read_at));
GRANT SELECT, INSERT, UPDATE (read_at) ON case_mention TO cesu_agent;

CREATE TABLE case_seen (
  case_id UUID NOT NULL REFERENCES "case" ON DELETE CASCADE,
  agent_id UUID NOT NULL REFERENCES agent ON DELETE CASCADE,
  seen_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (case_id, agent_id)
);
SELECT protect_table('case_seen');
-- What each has read is theirs alone to know.
CREATE POLICY agent_select ON case_seen FOR SELECT TO cesu_agent USING (agent_id = (SELECT app_agent()));
CREATE POLICY agent_insert ON case_seen FOR INSERT TO cesu_agent WITH CHECK (agent_id = (SELECT app_agent()));
CREATE POLICY agent_update ON case_seen FOR UPDATE TO cesu_agent
  USING (agent_id = (SELECT app_agent())) WITH CHECK (agent_id = (SELECT app_agent()));
GRANT SELECT, INSERT, UPDATE (seen_at) ON case_seen TO cesu_agent;

RESET ROLE;
