-- One decision with an effect for many cases of a kind: asked by one agent, granted by another with the list in view, carried out line by line,
-- each from the version that was read (docs/decisions/070-bulk-decisions.md).

SET ROLE cesu_owner;

CREATE TYPE "BulkStatus" AS ENUM ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'ENDED');
CREATE TYPE "BulkLineState" AS ENUM ('WAITING', 'DONE', 'LEFT');

CREATE TABLE bulk_decision (
  id UUID PRIMARY KEY,
  kind "CaseKind" NOT NULL,
  outcome "CaseOutcome" NOT NULL,
  reason TEXT NOT NULL CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 5000),
  status "BulkStatus" NOT NULL,
  asked_by_id UUID NOT NULL,
  asked_by_name TEXT NOT NULL CHECK (asked_by_name <> ''),
  asked_at TIMESTAMPTZ(3) NOT NULL,
  answered_by_id UUID,
  answered_by_name TEXT CHECK (answered_by_name <> ''),
  answered_at TIMESTAMPTZ(3),
  comment TEXT CHECK (comment = btrim(comment) AND length(comment) BETWEEN 1 AND 500),
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT bulk_decision_by_two_persons CHECK (answered_by_id <> asked_by_id),
  CONSTRAINT bulk_decision_answered_whole CHECK (
    num_nonnulls(answered_by_id, answered_by_name, answered_at) IN (0, 3)
    AND (answered_at IS NOT NULL) = (status IN ('GRANTED', 'REFUSED', 'ENDED'))
  ),
  CONSTRAINT bulk_decision_ended CHECK ((ended_at IS NOT NULL) = (status IN ('WITHDRAWN', 'ENDED')))
);
CREATE INDEX bulk_decision_asked_at_id_idx ON bulk_decision (asked_at, id);
SELECT protect_table('bulk_decision');

CREATE TABLE bulk_decision_case (
  bulk_id UUID NOT NULL REFERENCES bulk_decision ON DELETE CASCADE,
  case_id UUID NOT NULL REFERENCES "case" ON DELETE RESTRICT,
  number BIGINT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 0),
  state "BulkLineState" NOT NULL,
  why TEXT CHECK (length(why) BETWEEN 1 AND 1000),
  done_at TIMESTAMPTZ(3),
  done_by_name TEXT CHECK (done_by_name <> ''),
  PRIMARY KEY (bulk_id, case_id),
  CONSTRAINT bulk_decision_case_done_whole CHECK (
    (state <> 'WAITING') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_by_name IS NULL) AND (state = 'LEFT') = (why IS NOT NULL)
  )
);
CREATE INDEX bulk_decision_case_bulk_id_number_idx ON bulk_decision_case (bulk_id, number);
CREATE INDEX bulk_decision_case_case_id_idx ON bulk_decision_case (case_id);
CREATE INDEX bulk_decision_case_waiting ON bulk_decision_case (bulk_id, number) WHERE state = 'WAITING';
SELECT protect_table('bulk_decision_case');

-- What was asked is what is granted: by another person, who answered the approval, and of as many cases as were counted. It is withdrawn by who
-- asked, and ended by either of the two or by a leader.
CREATE FUNCTION bulk_decision_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('ASKED', 'GRANTED'), ('ASKED', 'REFUSED'), ('ASKED', 'WITHDRAWN'), ('GRANTED', 'ENDED')
  ) OR (NEW.kind, NEW.outcome, NEW.reason, NEW.count, NEW.asked_by_id, NEW.asked_by_name, NEW.asked_at)
    IS DISTINCT FROM (OLD.kind, OLD.outcome, OLD.reason, OLD.count, OLD.asked_by_id, OLD.asked_by_name, OLD.asked_at)
  OR (NEW.status = 'WITHDRAWN' AND NEW.asked_by_id IS DISTINCT FROM app_agent())
  OR (NEW.status IN ('GRANTED', 'REFUSED') AND (NEW.answered_by_id IS DISTINCT FROM app_agent() OR NOT EXISTS (
    SELECT FROM approval p
    WHERE p.subject_kind = 'BULK_DECISION' AND p.subject_id = NEW.id::text AND p.act = 'DECIDE@' || NEW.count
      AND p.answer::text = NEW.status::text AND p.requested_by_id = NEW.asked_by_id AND p.answered_by_id = NEW.answered_by_id
  )))
  OR (NEW.status = 'GRANTED' AND NEW.count <> (SELECT count(*) FROM bulk_decision_case c WHERE c.bulk_id = NEW.id))
  OR (NEW.status = 'ENDED' AND ((NEW.answered_by_id, NEW.answered_at) IS DISTINCT FROM (OLD.answered_by_id, OLD.answered_at)
    OR NOT (app_agent() IN (NEW.asked_by_id, NEW.answered_by_id) OR app_agent_leads())))
  THEN
    RAISE EXCEPTION 'a decision of many cases does not move so'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'bulk_decision_moves';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION bulk_decision_moves() FROM PUBLIC;
CREATE TRIGGER bulk_decision_moves BEFORE UPDATE ON bulk_decision FOR EACH ROW EXECUTE FUNCTION bulk_decision_moves();

-- A line is asked with the rest, of a case of the kind at the version that it has; it is done once two agents agreed, and the case is decided so.
CREATE FUNCTION bulk_decision_case_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  bulk bulk_decision;
BEGIN
  SELECT b.* INTO bulk FROM bulk_decision b WHERE b.id = NEW.bulk_id;
  IF TG_OP = 'INSERT' AND app_agent() IS NOT NULL AND (NEW.state <> 'WAITING' OR bulk.status <> 'ASKED' OR NOT EXISTS (
    SELECT FROM "case" c
    WHERE c.id = NEW.case_id AND c.kind = bulk.kind AND c.version = NEW.version AND c.number = NEW.number AND c.status <> 'RESOLVED'
  )) OR TG_OP = 'UPDATE' AND (OLD.state <> 'WAITING' OR NEW.state = 'WAITING' OR bulk.status <> 'GRANTED'
    OR (NEW.bulk_id, NEW.case_id, NEW.number, NEW.version) IS DISTINCT FROM (OLD.bulk_id, OLD.case_id, OLD.number, OLD.version)
    OR (NEW.state = 'DONE' AND NOT EXISTS (
      SELECT FROM "case" c WHERE c.id = NEW.case_id AND c.status = 'RESOLVED' AND c.outcome = bulk.outcome AND c.version = NEW.version + 2
    )))
  THEN
    RAISE EXCEPTION 'a line of a decision of many cases does not move so'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'bulk_decision_case_moves';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION bulk_decision_case_moves() FROM PUBLIC;
CREATE TRIGGER bulk_decision_case_moves BEFORE INSERT OR UPDATE ON bulk_decision_case
  FOR EACH ROW EXECUTE FUNCTION bulk_decision_case_moves();

-- Who handles cases asks in their own name, and answers in theirs; a line is of a case that they read.
CREATE POLICY backoffice_select ON bulk_decision FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON bulk_decision FOR INSERT TO cesu_agent WITH CHECK (
  asked_by_id = (SELECT app_agent()) AND asked_by_name = (SELECT app_person_name()) AND app_is_recent(asked_at) AND status = 'ASKED'
  AND (SELECT app_agent_handles())
);
CREATE POLICY agent_update ON bulk_decision FOR UPDATE TO cesu_agent
  USING ((SELECT app_agent_handles()) AND status IN ('ASKED', 'GRANTED'))
  WITH CHECK ((SELECT app_agent_handles()) AND app_is_recent(coalesce(ended_at, answered_at)));
GRANT SELECT, INSERT, UPDATE (status, answered_by_id, answered_by_name, answered_at, comment, ended_at) ON bulk_decision TO cesu_agent;
GRANT SELECT ON bulk_decision TO cesu_auditor;

CREATE POLICY agent_select ON bulk_decision_case FOR SELECT TO cesu_agent USING (
  (SELECT app_is_agent()) AND EXISTS (SELECT FROM "case" c WHERE c.id = bulk_decision_case.case_id)
);
CREATE POLICY agent_insert ON bulk_decision_case FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_agent_handles()) AND EXISTS (
    SELECT FROM bulk_decision b WHERE b.id = bulk_decision_case.bulk_id AND b.asked_by_id = (SELECT app_agent())
  )
);
CREATE POLICY agent_update ON bulk_decision_case FOR UPDATE TO cesu_agent
  USING ((SELECT app_agent_handles()) AND state = 'WAITING')
  WITH CHECK (done_by_name = (SELECT app_person_name()) AND app_is_recent(done_at));
GRANT SELECT, INSERT, UPDATE (state, why, done_at, done_by_name) ON bulk_decision_case TO cesu_agent;

CREATE POLICY agent_insert_bulk ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  (kind IN ('BULK_ASKED', 'BULK_ANSWERED', 'BULK_ENDED') AND subject_kind = 'BULK_DECISION' OR kind = 'BULK_CARRIED' AND subject_kind = 'CASE')
  AND actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
  AND (SELECT app_agent_handles())
);

RESET ROLE;
