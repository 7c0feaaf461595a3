-- The life of a case: who holds it, what is decided and why, what follows from it, and what agents write to each other of it.

SET ROLE cesu_owner;

CREATE TYPE "CaseAct" AS ENUM ('TAKE', 'RELEASE', 'ASSIGN', 'ESCALATE', 'DECIDE', 'REOPEN');
CREATE TYPE "CaseOutcome" AS ENUM ('NO_CHANGE', 'CANCELLED', 'RESTORED', 'STOPPED', 'CORRECTED', 'MAINTAINED', 'OVER');
CREATE TYPE "CaseSkill" AS ENUM ('DECLARATIONS', 'IDENTITY', 'MANDATES', 'PROGRAMS', 'SHARING');

-- An agent knows how to do everything until someone says otherwise.
ALTER TABLE agent ADD COLUMN skills "CaseSkill"[] NOT NULL DEFAULT '{DECLARATIONS,IDENTITY,MANDATES,PROGRAMS,SHARING}';
GRANT SELECT (skills) ON agent TO cesu_agent, cesu_auditor;

ALTER TABLE "case"
  ADD COLUMN stake_cents BIGINT CHECK (stake_cents >= 0),
  ADD COLUMN assignee_id UUID REFERENCES agent ON DELETE RESTRICT,
  ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  ADD COLUMN outcome "CaseOutcome",
  ADD COLUMN reason TEXT CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  ADD COLUMN decided_at TIMESTAMPTZ(3),
  ADD COLUMN decided_by TEXT CHECK (decided_by <> '');

-- Nobody could hold or decide one before: those that made-up worlds said to be so start again.
UPDATE "case" SET status = 'NEW' WHERE status <> 'NEW';

ALTER TABLE "case"
  ADD CONSTRAINT case_decided CHECK (
    (status = 'RESOLVED') = (outcome IS NOT NULL AND reason IS NOT NULL AND decided_at IS NOT NULL AND decided_by IS NOT NULL)
    AND (status = 'RESOLVED' OR (outcome IS NULL AND reason IS NULL AND decided_at IS NULL AND decided_by IS NULL))
  ),
  ADD CONSTRAINT case_held CHECK (
    CASE status WHEN 'IN_PROGRESS' THEN assignee_id IS NOT NULL WHEN 'RESOLVED' THEN true ELSE assignee_id IS NULL END
  );

-- What may come again after a decision is looked at again: a month corrected anew, a change asked anew, an application suspended anew.
ALTER TABLE "case" DROP CONSTRAINT case_subject_kind_subject_id_kind_key;
CREATE INDEX case_subject_kind_subject_id_kind_idx ON "case" (subject_kind, subject_id, kind);
CREATE UNIQUE INDEX case_one_of_kind ON "case" (subject_kind, subject_id, kind)
  WHERE status <> 'RESOLVED' OR kind NOT IN ('DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE');

CREATE INDEX case_escalated ON "case" (due_day, id) WHERE status = 'ESCALATED';
CREATE INDEX case_escalated_of_team ON "case" (team_id, due_day, id) WHERE status = 'ESCALATED';
CREATE INDEX case_held_by ON "case" (assignee_id, due_day, id) WHERE status = 'IN_PROGRESS';
-- A few kinds among many cases. An index for each: row-level security lets no condition on an enum enter one, and a predicate does.
DO $$
DECLARE
  kind "CaseKind";
BEGIN
  FOREACH kind IN ARRAY enum_range(NULL::"CaseKind") LOOP
    EXECUTE format('CREATE INDEX %I ON "case" (due_day, id) WHERE kind = %L AND status <> ''RESOLVED''', 'case_open_' || lower(kind::text), kind);
    EXECUTE format('CREATE INDEX %I ON "case" (due_day, id) WHERE kind = %L AND status = ''RESOLVED''', 'case_decided_' || lower(kind::text), kind);
  END LOOP;
END $$;

-- Each act adds one to the version, by a move that the table of the domain has: a case is not moved from what was read before, and
-- what was decided is not decided over.
CREATE FUNCTION case_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a case moves one version at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_moves';
  END IF;
  IF (OLD.status::text, NEW.status::text) NOT IN (
    ('NEW', 'IN_PROGRESS'), ('NEW', 'ESCALATED'), ('NEW', 'RESOLVED'), ('IN_PROGRESS', 'NEW'), ('IN_PROGRESS', 'IN_PROGRESS'),
    ('IN_PROGRESS', 'ESCALATED'), ('IN_PROGRESS', 'RESOLVED'), ('ESCALATED', 'IN_PROGRESS'), ('ESCALATED', 'RESOLVED'),
    ('RESOLVED', 'IN_PROGRESS')
  ) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_moves BEFORE UPDATE OF status, assignee_id, version, outcome, reason, decided_at, decided_by ON "case"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION case_moves();

-- An agent decides in their own name, now; the platform alone says that a case is over.
DROP POLICY agent_update ON "case";
CREATE POLICY agent_update ON "case" FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()))
  WITH CHECK ((SELECT app_is_agent()) AND (
    status <> 'RESOLVED' OR (
      outcome <> 'OVER' AND assignee_id = (SELECT app_agent()) AND decided_by = (SELECT app_person_name()) AND app_is_recent(decided_at)
    )
  ));
REVOKE UPDATE (team_id) ON "case" FROM cesu_agent;
GRANT UPDATE (status, assignee_id, version, outcome, reason, decided_at, decided_by) ON "case" TO cesu_agent;

CREATE TABLE case_note (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES "case" ON DELETE RESTRICT,
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  text TEXT NOT NULL CHECK (text = btrim(text) AND length(text) BETWEEN 1 AND 2000),
  written_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX case_note_case_id_written_at_id_idx ON case_note (case_id, written_at, id);
SELECT protect_table('case_note', append_only => true);
CREATE POLICY backoffice_select ON case_note FOR SELECT TO cesu_agent USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON case_note FOR INSERT TO cesu_agent WITH CHECK (
  author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name()) AND app_is_recent(written_at)
);
GRANT SELECT, INSERT ON case_note TO cesu_agent;

-- ───────────── What follows from a decision ─────────────

-- Whether the agent who acts holds a case about a thing: what lets them change it, and nothing else does.
CREATE FUNCTION app_handles(subject "SubjectKind", subject_id text) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (
  SELECT FROM "case" c
  WHERE c.subject_kind = app_handles.subject AND c.subject_id = app_handles.subject_id AND c.status = 'IN_PROGRESS'
    AND c.assignee_id = app_agent()
);
REVOKE ALL ON FUNCTION app_handles("SubjectKind", text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_handles("SubjectKind", text) TO cesu_agent;

-- A mandate that was disputed, and that Urssaf put back in force.
ALTER TABLE mandate ADD COLUMN restored_at TIMESTAMPTZ(3);
CREATE POLICY agent_update ON mandate FOR UPDATE TO cesu_agent
  USING (status = 'SUSPENDED' AND app_handles('MANDATE', id::text))
  WITH CHECK (
    (status = 'REVOKED' AND app_is_recent(revoked_at)) OR (status = 'ACTIVE' AND revoked_at IS NULL AND app_is_recent(restored_at))
  );
GRANT UPDATE (status, revoked_at, restored_at) ON mandate TO cesu_agent;

CREATE POLICY agent_update ON api_client FOR UPDATE TO cesu_agent
  USING (revoked_at IS NULL AND app_handles('API_CLIENT', id::text))
  WITH CHECK (app_is_recent(revoked_at) OR (revoked_at IS NULL AND suspended_at IS NULL));
GRANT UPDATE (suspended_at, suspended_for, suspension_seen_at, revoked_at) ON api_client TO cesu_agent;
-- Let go, it starts again from no sign: an agent has read those that it showed.
CREATE FUNCTION forget_api_signs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM api_sign s WHERE s.client_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_api_signs() FROM PUBLIC;
CREATE TRIGGER api_client_let_go AFTER UPDATE OF suspended_at ON api_client FOR EACH ROW
  WHEN (OLD.suspended_at IS NOT NULL AND NEW.suspended_at IS NULL) EXECUTE FUNCTION forget_api_signs();

CREATE POLICY agent_update ON declaration FOR UPDATE TO cesu_agent
  USING (status <> 'CANCELLED' AND app_handles('DECLARATION', id::text)) WITH CHECK (status = 'CANCELLED');
GRANT UPDATE (status) ON declaration TO cesu_agent;
CREATE POLICY agent_insert ON declaration_cancellation FOR INSERT TO cesu_agent WITH CHECK (
  author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name()) AND app_is_recent(cancelled_at)
  AND app_handles('DECLARATION', declaration_id::text) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_cancellation.employer_id AND d.period = declaration_cancellation.period
      AND d.id = declaration_cancellation.declaration_id AND d.partner_id = declaration_cancellation.partner_id
  )
);
GRANT INSERT ON declaration_cancellation TO cesu_agent;
CREATE POLICY agent_insert ON household_recomputation FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(asked_at)
);
GRANT INSERT ON household_recomputation TO cesu_agent;

-- The case of an item is waited for before the item, by all who answer it: an agent who decides has it already.
CREATE FUNCTION await_repair_case(item uuid) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT FROM "case" c WHERE c.subject_kind = 'REPAIR_ITEM' AND c.subject_id = item::text FOR UPDATE
$$;
REVOKE ALL ON FUNCTION await_repair_case(uuid) FROM PUBLIC;

-- Who has to answer does, or the agent who holds its case, once: it is corrected, which the database looks at, or it stands and why.
CREATE OR REPLACE FUNCTION answer_repair_item(item uuid, corrected boolean, words text, at timestamptz) RETURNS "RepairAnswer"
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  asked repair_item;
BEGIN
  PERFORM await_repair_case(item);
  SELECT i.* INTO asked FROM repair_item i
  WHERE i.id = item AND i.status = 'OPEN' AND app_is_recent(at)
    AND (app_answers_repair(i.owner, i.owner_partner_id, i.employer_id) OR app_handles('REPAIR_ITEM', i.id::text))
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
GRANT EXECUTE ON FUNCTION answer_repair_item(uuid, boolean, text, timestamptz) TO cesu_agent;
CREATE OR REPLACE FUNCTION withdraw_repair_item(item uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM await_repair_case(item);
  UPDATE repair_item i SET status = 'WITHDRAWN', answered_at = at
  WHERE i.id = item AND i.status = 'OPEN' AND i.origin = 'WORKER' AND i.employee_id = app_employee() AND app_is_recent(at);
  RETURN FOUND;
END $$;

-- What is answered, or taken back, asks no agent any more: its case is over, unless an agent is deciding it.
CREATE FUNCTION close_repair_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  over "case";
BEGIN
  UPDATE "case" c SET status = 'RESOLVED', version = c.version + 1, outcome = 'OVER', decided_at = NEW.answered_at,
    decided_by = 'Contrôle automatique', reason = CASE NEW.status
      WHEN 'WITHDRAWN' THEN 'Le salarié a retiré ce qu’il avait dit.'
      ELSE 'La réponse attendue a été donnée.'
    END
  WHERE c.subject_kind = 'REPAIR_ITEM' AND c.subject_id = NEW.id::text AND c.status <> 'RESOLVED' AND NOT app_handles('REPAIR_ITEM', NEW.id::text)
  RETURNING * INTO over;
  IF over.id IS NOT NULL THEN
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_name, subject_kind, subject_id, payload)
    VALUES (gen_random_uuid(), NEW.answered_at, 'CASE_DECIDED', 1, 'SYSTEM', 'Contrôle automatique', 'CASE', over.id::text,
      jsonb_build_object('number', over.number, 'outcome', 'OVER', 'reason', over.reason));
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION close_repair_case() FROM PUBLIC;
CREATE TRIGGER repair_item_over AFTER UPDATE OF status ON repair_item FOR EACH ROW
  WHEN (OLD.status = 'OPEN' AND NEW.status <> 'OPEN') EXECUTE FUNCTION close_repair_case();

-- ───────────── The trail, and what is told ─────────────

ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN (
    'DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED', 'PURPOSE_PROPOSED',
    'PURPOSE_ANSWERED', 'AGREEMENT_SUSPENDED', 'AGREEMENT_RESUMPTION_ASKED', 'AGREEMENT_RESUMPTION_ANSWERED',
    'ACCESS_SEARCHED', 'ACCESS_PROOF_READ', 'ACCESS_EXPORTED', 'SHARING_SUSPENDED', 'SHARING_RESUMED',
    'SHARING_ENDED', 'SHARING_INVALIDATION_ASKED', 'SHARING_INVALIDATION_ANSWERED', 'CASE_READ', 'CASE_MOVED', 'CASE_DECIDED',
    'CASE_NOTED', 'MANDATE_STOPPED', 'MANDATE_RESTORED', 'APPLICATION_REVOKED', 'API_RESTORED', 'DECLARATION_CANCELLED',
    'REPAIR_ANSWERED'
  )
);
ALTER POLICY agent_insert ON outbox_event WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND CASE
    WHEN kind IN ('SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_ENDED') THEN employer_id IS NULL
      AND CASE WHEN subject_kind = 'SHARING_GRANT' THEN EXISTS (
        SELECT FROM sharing_grant g WHERE g.partner_id = outbox_event.partner_id AND g.id = outbox_event.subject_id::uuid
      ) ELSE false END
    WHEN kind IN ('MANDATE_STOPPED', 'MANDATE_RESTORED', 'DECLARATION_CANCELLED') THEN app_handles(subject_kind, subject_id)
    ELSE false
  END
);
CREATE POLICY agent_insert ON message FOR INSERT TO cesu_agent WITH CHECK (
  kind = 'MANDATE_STOPPED' AND app_is_recent(created_at) AND attempts = 0 AND sent_at IS NULL AND failed_at IS NULL
  AND app_handles('MANDATE', request_id::text) AND EXISTS (
    SELECT FROM mandate m WHERE m.id = message.request_id AND m.partner_id = message.partner_id
  )
);
GRANT INSERT ON message TO cesu_agent;

RESET ROLE;
