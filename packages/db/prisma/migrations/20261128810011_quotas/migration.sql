-- Raises of a quota: asked by a partner's administrator, granted by two agents from a day to another, in force by themselves between the two
-- (docs/decisions/068-administration.md).

SET ROLE cesu_owner;

CREATE TYPE "QuotaKind" AS ENUM ('PERSONS_HOUR', 'PERSONS_DAY', 'PERSONS_MONTH', 'MANDATE_REQUESTS_DAY');
CREATE TYPE "QuotaRaiseStatus" AS ENUM ('SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'ENDED');

CREATE TABLE quota_raise (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL UNIQUE,
  quota "QuotaKind" NOT NULL,
  status "QuotaRaiseStatus" NOT NULL,
  version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  asked INTEGER NOT NULL,
  usual INTEGER NOT NULL,
  used INTEGER NOT NULL CHECK (used >= 0),
  from_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (from_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  until_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (until_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  why TEXT NOT NULL CHECK (why = btrim(why) AND length(why) BETWEEN 1 AND 1000),
  asked_at TIMESTAMPTZ(3) NOT NULL,
  asked_by_name TEXT NOT NULL CHECK (asked_by_name <> ''),
  answered_at TIMESTAMPTZ(3),
  reason TEXT CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (partner_id, id),
  -- More than usual, ten times at most; three months at most.
  CONSTRAINT quota_raise_bounded CHECK (asked > usual AND asked <= 10 * usual),
  CONSTRAINT quota_raise_within_three_months CHECK (
    until_day >= from_day AND make_date(left(until_day, 4)::int, substr(until_day, 6, 2)::int, right(until_day, 2)::int)
      - make_date(left(from_day, 4)::int, substr(from_day, 6, 2)::int, right(from_day, 2)::int) < 92
  ),
  CONSTRAINT quota_raise_answered CHECK (
    (status IN ('GRANTED', 'REFUSED', 'ENDED')) = (answered_at IS NOT NULL) AND (answered_at IS NULL) = (reason IS NULL)
  )
);
CREATE INDEX quota_raise_partner_id_asked_at_id_idx ON quota_raise (partner_id, asked_at, id);
CREATE INDEX quota_raise_asked_at_id_idx ON quota_raise (asked_at, id);
-- One at a time for each quota of a partner, however many are asked at once.
CREATE UNIQUE INDEX quota_raise_one_open ON quota_raise (partner_id, quota) WHERE status = 'SUBMITTED';
CREATE INDEX quota_raise_granted ON quota_raise (partner_id, until_day) WHERE status = 'GRANTED';
SELECT protect_table('quota_raise');

-- By the moves that the domain has (`raiseMoves`), one version at a time; what was asked is what is answered.
CREATE FUNCTION quota_raise_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR (OLD.status::text, NEW.status::text) NOT IN (
    ('SUBMITTED', 'GRANTED'), ('SUBMITTED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'), ('GRANTED', 'ENDED')
  ) OR (NEW.quota, NEW.asked, NEW.usual, NEW.used, NEW.from_day, NEW.until_day, NEW.why)
    IS DISTINCT FROM (OLD.quota, OLD.asked, OLD.usual, OLD.used, OLD.from_day, OLD.until_day, OLD.why)
  THEN
    RAISE EXCEPTION 'a raise of a quota does not move so' USING ERRCODE = 'check_violation', CONSTRAINT = 'quota_raise_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quota_raise_moves BEFORE UPDATE ON quota_raise FOR EACH ROW EXECUTE FUNCTION quota_raise_moves();

-- A partner and its programs read its own: what is in force is what each call counts with. Its administrator alone asks and takes back.
CREATE POLICY api_select ON quota_raise FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON quota_raise FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND status = 'SUBMITTED' AND app_is_recent(asked_at)
  AND asked_by_name = (SELECT app_person_name())
);
CREATE POLICY api_update ON quota_raise FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND status = 'SUBMITTED')
  WITH CHECK (partner_id = (SELECT app_partner()) AND status = 'WITHDRAWN');
GRANT SELECT, INSERT, UPDATE (status, version) ON quota_raise TO cesu_api;
CREATE POLICY backoffice_select ON quota_raise FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON quota_raise TO cesu_agent, cesu_auditor;

-- Answers a raise, by the agent who holds its case: the only statement that grants one, in the name of the second agent, who is another person
-- (`approval_by_two_persons`), and not once its last day is past. False otherwise. The partner's administrators, whose addresses nobody
-- else reads, are written to.
CREATE FUNCTION answer_quota_raise(
  partner uuid, raise uuid, answer "QuotaRaiseStatus", words text, today text, at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  found_raise quota_raise;
BEGIN
  SELECT r.* INTO found_raise FROM quota_raise r
  WHERE r.partner_id = partner AND r.id = raise AND r.status = 'SUBMITTED' AND app_handles('QUOTA_RAISE', r.id::text) AND app_is_recent(at)
  FOR UPDATE;
  IF found_raise.id IS NULL OR answer NOT IN ('GRANTED', 'REFUSED') THEN RETURN false; END IF;
  IF answer = 'GRANTED' AND (found_raise.until_day < today OR NOT EXISTS (
    SELECT FROM approval p
    WHERE p.subject_kind = 'QUOTA_RAISE' AND p.subject_id = found_raise.id::text AND p.act = 'GRANT@' || found_raise.version
      AND p.answer = 'GRANTED' AND p.answered_by_id = app_agent()
  )) THEN RETURN false; END IF;
  UPDATE quota_raise r SET status = answer, version = r.version + 1, reason = words, answered_at = at
  WHERE r.partner_id = partner AND r.id = raise;
  INSERT INTO message (id, kind, partner_id, request_id, email, facts, created_at, due_at)
  SELECT gen_random_uuid(), 'QUOTA_ANSWERED', s.partner_id, raise, s.email, jsonb_build_object(
    'partnerName', p.name, 'quota', found_raise.quota, 'asked', found_raise.asked, 'fromDay', found_raise.from_day,
    'untilDay', found_raise.until_day, 'answer', answer, 'reason', words
  ), at, at
  FROM partner_staff s JOIN partner p ON p.id = s.partner_id
  WHERE s.partner_id = partner AND s.role = 'ADMINISTRATOR' AND s.active;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION answer_quota_raise(uuid, uuid, "QuotaRaiseStatus", text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_quota_raise(uuid, uuid, "QuotaRaiseStatus", text, text, timestamptz) TO cesu_agent;

-- One agent ends what was granted, from the version that was read: it counts no more from the next call. The administrators are written to.
CREATE FUNCTION end_quota_raise(partner uuid, raise uuid, seen int, words text, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
BEGIN
  UPDATE quota_raise r SET status = 'ENDED', version = r.version + 1, reason = words
  WHERE r.partner_id = partner AND r.id = raise AND r.version = seen AND r.status = 'GRANTED' AND app_is_agent() AND app_is_recent(at);
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO message (id, kind, partner_id, request_id, email, facts, created_at, due_at)
  SELECT gen_random_uuid(), 'QUOTA_ANSWERED', s.partner_id, raise, s.email, jsonb_build_object(
    'partnerName', p.name, 'quota', r.quota, 'asked', r.asked, 'fromDay', r.from_day, 'untilDay', r.until_day, 'answer', r.status,
    'reason', words
  ), at, at
  FROM quota_raise r JOIN partner_staff s ON s.partner_id = r.partner_id JOIN partner p ON p.id = r.partner_id
  WHERE r.partner_id = partner AND r.id = raise AND s.role = 'ADMINISTRATOR' AND s.active;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION end_quota_raise(uuid, uuid, int, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_quota_raise(uuid, uuid, int, text, timestamptz) TO cesu_agent;

-- The trail, what is told, and the case.
CREATE POLICY api_insert_quota ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('QUOTA_ASKED', 'QUOTA_WITHDRAWN', 'CASE_OPENED') AND subject_kind = 'QUOTA_RAISE' AND employer_id IS NULL
  AND partner_id = (SELECT app_partner()) AND app_is_recent(at) AND actor_kind = (SELECT app_partner_actor())
  AND actor_id = (SELECT app_person()) AND actor_name = (SELECT app_person_name()) AND (SELECT app_is_administrator()) AND EXISTS (
    SELECT FROM quota_raise r WHERE r.partner_id = audit_entry.partner_id AND r.id::text = audit_entry.subject_id
  )
);
CREATE POLICY api_insert_quota ON "case" FOR INSERT TO cesu_api WITH CHECK (
  kind = 'QUOTA' AND subject_kind = 'QUOTA_RAISE' AND employer_id IS NULL AND employee_id IS NULL AND status = 'NEW'
  AND partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND EXISTS (
    SELECT FROM quota_raise r WHERE r.partner_id = "case".partner_id AND r.id::text = "case".subject_id AND r.status = 'SUBMITTED'
  )
);
CREATE POLICY agent_insert_quota ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('QUOTA_APPROVAL_ASKED', 'QUOTA_ANSWERED', 'QUOTA_ENDED') AND subject_kind = 'QUOTA_RAISE' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);
CREATE POLICY agent_insert_quota ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('QUOTA_ANSWERED', 'QUOTA_ENDED') AND subject_kind = 'QUOTA_RAISE' AND (SELECT app_is_agent()) AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND employer_id IS NULL AND EXISTS (
    SELECT FROM quota_raise r WHERE r.partner_id = outbox_event.partner_id AND r.id::text = outbox_event.subject_id
  )
);

CREATE INDEX case_open_quota ON "case" (due_day, id) WHERE kind = 'QUOTA' AND status <> 'RESOLVED';
CREATE INDEX case_decided_quota ON "case" (due_day, id) WHERE kind = 'QUOTA' AND status = 'RESOLVED';

RESET ROLE;
