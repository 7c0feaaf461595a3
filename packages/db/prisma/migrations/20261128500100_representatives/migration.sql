-- Whom a worker trusts to act for them: for listed acts, until a day, in their own name
-- (docs/decisions/056-representatives.md).

SET ROLE cesu_owner;

CREATE TYPE "RepresentationAct" AS ENUM ('READ', 'DECIDE', 'SAY');
CREATE TYPE "RepresentationStatus" AS ENUM ('INVITED', 'ACTIVE', 'DECLINED', 'STOPPED', 'RENOUNCED');

CREATE TABLE representation (
  id UUID PRIMARY KEY,
  principal_id UUID NOT NULL REFERENCES citizen ON DELETE RESTRICT,
  helper_id UUID REFERENCES citizen ON DELETE RESTRICT,
  acts "RepresentationAct"[] NOT NULL CONSTRAINT representation_lets_read CHECK ('READ' = ANY (acts) AND cardinality(acts) <= 3),
  months SMALLINT NOT NULL CHECK (months IN (1, 6, 12)),
  status "RepresentationStatus" NOT NULL,
  code_hash CHAR(64) COLLATE "C" NOT NULL CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  invited_at TIMESTAMPTZ(3) NOT NULL,
  -- Until when the code is worth something.
  code_until TIMESTAMPTZ(3) NOT NULL,
  answered_at TIMESTAMPTZ(3),
  -- Until when it lets act, once accepted.
  ends_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT representation_code_hash_key UNIQUE (code_hash),
  CONSTRAINT representation_code_lasts_a_week CHECK (code_until > invited_at AND code_until <= invited_at + interval '7 days'),
  CONSTRAINT representation_of_another CHECK (helper_id <> principal_id),
  CONSTRAINT representation_answered_by_somebody CHECK (
    (helper_id IS NULL) = (answered_at IS NULL)
    AND CASE status WHEN 'INVITED' THEN helper_id IS NULL WHEN 'STOPPED' THEN true ELSE helper_id IS NOT NULL END
  ),
  CONSTRAINT representation_bounded CHECK (ends_at <= answered_at + interval '367 days'),
  CONSTRAINT representation_active_until CHECK (status NOT IN ('ACTIVE', 'RENOUNCED') OR ends_at IS NOT NULL),
  CONSTRAINT representation_over_is_dated CHECK ((status IN ('INVITED', 'ACTIVE')) = (ended_at IS NULL))
);
CREATE INDEX representation_principal_id_invited_at_idx ON representation (principal_id, invited_at);
CREATE INDEX representation_helper_id_invited_at_idx ON representation (helper_id, invited_at);
SELECT protect_table('representation');

-- The one table of moves, for whoever writes (domain/representations/moves.ts says the same, and who makes each); what is let never changes.
CREATE FUNCTION keep_representation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.status <> NEW.status AND NOT (OLD.status, NEW.status) IN (
    ('INVITED', 'ACTIVE'), ('INVITED', 'DECLINED'), ('INVITED', 'STOPPED'), ('ACTIVE', 'STOPPED'), ('ACTIVE', 'RENOUNCED')
  ) THEN
    RAISE EXCEPTION 'a representation does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'representation_moves';
  END IF;
  IF (NEW.principal_id, NEW.acts, NEW.months) IS DISTINCT FROM (OLD.principal_id, OLD.acts, OLD.months)
    OR (OLD.status <> 'INVITED' AND (NEW.helper_id, NEW.ends_at) IS DISTINCT FROM (OLD.helper_id, OLD.ends_at))
  THEN
    RAISE EXCEPTION 'what is let never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'representation_is_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER representation_moves BEFORE UPDATE ON representation FOR EACH ROW EXECUTE FUNCTION keep_representation();

-- ───────────── For whom a transaction acts ─────────────

-- The representation under which who acts does; null when they act for themselves. Third field of a person's context.
CREATE FUNCTION app_representation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_field('citizen', 3), '')::uuid;

-- Whether who acts may do this: for themselves, always; for another, as long as it is in force and lets it.
CREATE FUNCTION app_may(act "RepresentationAct") RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN app_representation() IS NULL OR EXISTS (
  SELECT FROM representation r
  WHERE r.id = app_representation() AND r.helper_id = app_citizen() AND r.status = 'ACTIVE' AND r.ends_at > now()
    AND app_may.act = ANY (r.acts)
);

-- The person whose affairs these are: who acts, or whom they help; nobody once it is over.
CREATE FUNCTION app_principal() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE
  WHEN app_representation() IS NULL THEN app_citizen()
  WHEN app_may('READ') THEN (SELECT r.principal_id FROM representation r WHERE r.id = app_representation())
END;

-- The name of whom who acts helps, over or not: what is traced says both.
CREATE FUNCTION app_represented_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN CASE WHEN app_representation() IS NOT NULL THEN (
  SELECT c.given_names || ' ' || coalesce(c.usage_name, c.family_name)
  FROM representation r JOIN citizen c ON c.id = r.principal_id
  WHERE r.id = app_representation() AND r.helper_id = app_citizen()
) END;

-- A helper is the worker whom they help, and no employer.
CREATE OR REPLACE FUNCTION app_employee() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT employee_id FROM citizen WHERE id = app_principal());
CREATE OR REPLACE FUNCTION app_employer() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN (SELECT employer_id FROM citizen WHERE id = app_citizen() AND app_representation() IS NULL);

GRANT EXECUTE ON FUNCTION app_representation(), app_represented_name()
  TO cesu_api, cesu_agent, cesu_auditor, cesu_citizen, cesu_door, cesu_jobs;
GRANT EXECUTE ON FUNCTION app_principal() TO cesu_citizen;

-- What the acts write is refused outside of them, whatever function writes it.
CREATE FUNCTION keep_within_representation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT app_may(TG_ARGV[0]::"RepresentationAct") THEN
    RAISE EXCEPTION 'the representation does not let it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER sharing_grant_within_representation AFTER INSERT OR UPDATE ON sharing_grant
  FOR EACH STATEMENT EXECUTE FUNCTION keep_within_representation('DECIDE');
CREATE TRIGGER employment_event_within_representation AFTER INSERT OR UPDATE ON employment_event
  FOR EACH STATEMENT EXECUTE FUNCTION keep_within_representation('SAY');
CREATE TRIGGER repair_item_within_representation AFTER INSERT OR UPDATE ON repair_item
  FOR EACH STATEMENT EXECUTE FUNCTION keep_within_representation('SAY');

-- A request is asked of the worker, whoever is there for them.
ALTER POLICY citizen_insert ON sharing_grant WITH CHECK (
  employee_id = (SELECT app_employee()) AND citizen_id = (SELECT app_principal()) AND status = 'PRESENTED' AND version = 1
  AND app_is_recent(asked_at) AND EXISTS (
    SELECT FROM purpose p JOIN agreement a ON a.id = p.agreement_id JOIN data_consumer c ON c.code = a.consumer_code
    WHERE p.code = sharing_grant.purpose_code AND p.version = sharing_grant.purpose_version AND p.status = 'ACTIVE'
      AND a.status = 'ACTIVE' AND c.partner_id = sharing_grant.partner_id AND p.legal_basis = sharing_grant.legal_basis
      AND sharing_grant.scopes <@ p.scopes
  )
);

-- ───────────── Given, answered, ended ─────────────

CREATE POLICY citizen_select ON representation FOR SELECT TO cesu_citizen
  USING ((SELECT app_citizen()) IN (principal_id, helper_id));
-- By the worker themselves: a helper names no other.
CREATE POLICY citizen_insert ON representation FOR INSERT TO cesu_citizen WITH CHECK (
  principal_id = (SELECT app_citizen()) AND (SELECT app_representation()) IS NULL AND (SELECT app_employee()) IS NOT NULL
  AND status = 'INVITED' AND app_is_recent(invited_at)
);
CREATE POLICY citizen_update ON representation FOR UPDATE TO cesu_citizen
  USING ((SELECT app_citizen()) IN (principal_id, helper_id) AND (SELECT app_representation()) IS NULL AND status IN ('INVITED', 'ACTIVE'))
  WITH CHECK (
    app_is_recent(ended_at) AND CASE status
      WHEN 'STOPPED' THEN principal_id = (SELECT app_citizen())
      WHEN 'RENOUNCED' THEN helper_id = (SELECT app_citizen())
      ELSE false
    END
  );
-- All but the fingerprint of the code.
GRANT SELECT (id, principal_id, helper_id, acts, months, status, invited_at, code_until, answered_at, ends_at, ended_at)
  ON representation TO cesu_citizen;
GRANT INSERT, UPDATE (status, ended_at) ON representation TO cesu_citizen;
-- Who is let in says for whom they came.
CREATE POLICY door_select ON representation FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
GRANT SELECT (id, principal_id, helper_id, acts, status, ends_at) ON representation TO cesu_door;

-- The names of the two persons of these, to either.
CREATE FUNCTION representation_names(ids uuid[]) RETURNS TABLE (id uuid, principal_name text, helper_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT r.id, p.given_names || ' ' || coalesce(p.usage_name, p.family_name), h.given_names || ' ' || coalesce(h.usage_name, h.family_name)
  FROM representation r JOIN citizen p ON p.id = r.principal_id LEFT JOIN citizen h ON h.id = r.helper_id
  WHERE r.id = ANY (representation_names.ids) AND app_citizen() IN (r.principal_id, r.helper_id);
END;

-- How many the person who acts has in force, or waiting: those who name somebody at once wait for one another.
CREATE FUNCTION own_representatives_now() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM citizen c WHERE c.id = app_citizen() FOR NO KEY UPDATE;
  RETURN (
    SELECT count(*) FROM representation r
    WHERE r.principal_id = app_citizen() AND CASE r.status
      WHEN 'INVITED' THEN r.code_until > now() WHEN 'ACTIVE' THEN r.ends_at > now() ELSE false
    END
  );
END $$;

-- What a code asks of the person who has it, as long as it waits. Nothing to whom it would be of themselves.
CREATE FUNCTION presented_representation(code_hash text, at timestamptz)
RETURNS TABLE (id uuid, principal_name text, acts "RepresentationAct"[], months int, code_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT r.id, p.given_names || ' ' || coalesce(p.usage_name, p.family_name), r.acts, r.months::int, r.code_until
  FROM representation r JOIN citizen p ON p.id = r.principal_id
  WHERE r.code_hash = presented_representation.code_hash::char(64) AND r.status = 'INVITED'
    AND r.code_until > presented_representation.at AND app_is_recent(presented_representation.at)
    AND r.principal_id <> app_citizen() AND app_representation() IS NULL;
END;

-- Answers in the name of the person who acts, once: of twenty at once one does. The identifier, when it did.
CREATE FUNCTION answer_representation(code_hash text, accept boolean, at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  UPDATE representation r SET helper_id = app_citizen(), answered_at = at,
    status = CASE WHEN accept THEN 'ACTIVE' ELSE 'DECLINED' END::"RepresentationStatus",
    ends_at = CASE WHEN accept THEN at + make_interval(months => r.months::int) END,
    ended_at = CASE WHEN NOT accept THEN at END
  WHERE r.code_hash = answer_representation.code_hash::char(64) AND r.status = 'INVITED' AND r.code_until > at
    AND app_is_recent(at) AND r.principal_id <> app_citizen() AND app_representation() IS NULL
  RETURNING r.id;
END;

-- ───────────── Acted under ─────────────

ALTER TABLE session ADD COLUMN representation_id UUID REFERENCES representation ON DELETE RESTRICT;
CREATE INDEX session_representation_id_idx ON session (representation_id);

-- From now on a session of the person who acts is for whom they help, or for themselves again; false when it may not be.
CREATE FUNCTION act_for(session_hash text, representation uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH changed AS (
    UPDATE session s SET representation_id = act_for.representation
    WHERE s.token_hash = session_hash::char(64) AND s.actor_kind = 'CITIZEN' AND s.actor_id = app_citizen()
      AND s.revoked_at IS NULL AND (act_for.representation IS NULL OR EXISTS (
        SELECT FROM representation r
        WHERE r.id = act_for.representation AND r.helper_id = app_citizen() AND r.status = 'ACTIVE' AND r.ends_at > now()
      ))
    RETURNING 1
  )
  SELECT EXISTS (SELECT FROM changed);
END;

-- Looked at in the transaction of each call of a helper, and held until its end: whoever stops it waits for the calls under way, and
-- is followed by none. `is_traced`: this reading was traced in the last ten minutes.
CREATE FUNCTION admit_representation(act "RepresentationAct", operation text)
RETURNS TABLE (is_live boolean, is_let boolean, is_traced boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM representation r WHERE r.id = app_representation() AND r.helper_id = app_citizen() FOR SHARE;
  RETURN QUERY SELECT app_may('READ'), coalesce(app_may(act), false), EXISTS (
    SELECT FROM audit_entry t
    WHERE t.representation_id = app_representation() AND t.kind = 'REPRESENTED_READING'
      AND t.payload ->> 'operation' = operation AND t.at > now() - interval '10 minutes'
  );
END $$;

-- ───────────── Traced with both names ─────────────

-- Written by nobody: what is written under a representation says so by itself.
ALTER TABLE audit_entry ADD COLUMN representation_id UUID DEFAULT app_representation(),
  ADD COLUMN represented_name TEXT DEFAULT app_represented_name(),
  ADD CONSTRAINT audit_entry_both_names CHECK (
    (representation_id IS NULL) = (represented_name IS NULL)
    AND (representation_id IS NULL OR actor_kind IN ('CITIZEN', 'SYSTEM'))
  );
CREATE INDEX audit_entry_represented ON audit_entry (representation_id, at) WHERE representation_id IS NOT NULL;

-- On top of every other policy of cesu_citizen: both names, and no act that a helper never does.
CREATE POLICY represented ON audit_entry AS RESTRICTIVE FOR INSERT TO cesu_citizen WITH CHECK (
  representation_id IS NOT DISTINCT FROM (SELECT app_representation())
  AND represented_name IS NOT DISTINCT FROM (SELECT app_represented_name())
  AND ((SELECT app_representation()) IS NULL OR kind IN (
    'REPRESENTED_READING', 'REPRESENTED_REFUSED', 'DOCUMENT_ISSUED', 'CASE_OPENED',
    'SHARING_ASKED', 'SHARING_GIVEN', 'SHARING_REFUSED', 'SHARING_REDUCED', 'SHARING_SUSPENDED', 'SHARING_RESUMED',
    'SHARING_STOPPED', 'SHARING_RECONSIDERED', 'EMPLOYMENT_EVENT_STATED', 'EMPLOYMENT_EVENT_CONFIRMED',
    'EMPLOYMENT_EVENT_WITHDRAWN', 'REPAIR_OPENED', 'REPAIR_WITHDRAWN'
  ))
);

CREATE OR REPLACE FUNCTION app_answers(kind "SubjectKind", subject_id text, partner uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'CITIZEN' THEN RETURN subject_id = app_citizen()::text AND partner IS NULL;
    WHEN 'DECLARATION' THEN
      -- What a worker reads of their own work is no business of the partner who declared it.
      RETURN partner IS NULL AND EXISTS (
        SELECT FROM employment e JOIN declaration d ON d.employer_id = e.employer_id AND d.employment_id = e.id
        WHERE e.employee_id = app_employee() AND d.id = app_answers.subject_id::uuid
      );
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (
        SELECT FROM mandate_request r
        WHERE r.id = app_answers.subject_id::uuid AND r.partner_id = partner
          AND (r.citizen_id = app_citizen() OR (app_citizen() IS NOT NULL AND r.status IN ('SENT', 'OPENED')))
      );
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = app_employer() AND m.id = app_answers.subject_id::uuid AND m.partner_id = partner
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = app_employer() AND p.id = app_answers.subject_id::uuid AND p.partner_id = partner
      );
    WHEN 'SHARING_GRANT' THEN
      RETURN EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.employee_id = app_employee() AND g.id = app_answers.subject_id::uuid AND g.partner_id = partner
      );
    WHEN 'ACCESS_RECORD' THEN
      RETURN EXISTS (
        SELECT FROM access_record r JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
        WHERE g.employee_id = app_employee() AND r.id = app_answers.subject_id::uuid AND r.partner_id = partner
      );
    WHEN 'EMPLOYMENT_EVENT' THEN
      RETURN EXISTS (
        SELECT FROM employment_event v
        WHERE v.id = app_answers.subject_id::uuid AND v.partner_id IS NOT DISTINCT FROM partner
          AND (v.employer_id = app_employer() OR app_may_state(v.employer_id, v.employment_id, 'WORKER'))
      );
    WHEN 'REPAIR_ITEM' THEN
      RETURN partner IS NULL AND EXISTS (
        SELECT FROM repair_item i
        WHERE i.id = app_answers.subject_id::uuid
          AND (i.employee_id = app_employee() OR app_answers_repair(i.owner, i.owner_partner_id, i.employer_id))
      );
    WHEN 'REPRESENTATION' THEN
      RETURN partner IS NULL AND EXISTS (
        SELECT FROM representation r
        WHERE r.id = app_answers.subject_id::uuid AND app_citizen() IN (r.principal_id, r.helper_id)
      );
    ELSE RETURN false;
  END CASE;
END $$;

ALTER POLICY citizen_insert ON audit_entry WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND (subject_kind = 'DECLARATION') = (kind = 'DOCUMENT_ISSUED')
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED', 'APPLICATION_AUTHORIZED', 'SHARING_ASKED', 'SHARING_GIVEN', 'SHARING_REFUSED', 'SHARING_REDUCED',
        'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED', 'SHARING_RECONSIDERED', 'DOCUMENT_ISSUED', 'OWN_DATA_TAKEN',
        'EMPLOYMENT_EVENT_STATED', 'EMPLOYMENT_EVENT_CONFIRMED', 'EMPLOYMENT_EVENT_WITHDRAWN',
        'REPAIR_OPENED', 'REPAIR_ANSWERED', 'REPAIR_WITHDRAWN', 'REPRESENTATIVE_INVITED', 'REPRESENTATION_ANSWERED',
        'REPRESENTATION_ENDED', 'REPRESENTED_READING', 'REPRESENTED_REFUSED'
      )
  END
);

-- What was done for the worker who acts, or whom they help, by those who help them: the last, so many at most.
CREATE FUNCTION own_represented_acts(most int)
RETURNS TABLE (id uuid, at timestamptz, representation_id uuid, helper_name text, kind "EventKind", payload jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.at, r.id, t.actor_name, t.kind, t.payload
  FROM representation r JOIN audit_entry t ON t.representation_id = r.id AND t.actor_kind = 'CITIZEN'
  WHERE r.principal_id = app_principal() AND t.at > now() - interval '36 months'
  ORDER BY t.at DESC, t.id LIMIT least(most, 10000);
END;

GRANT EXECUTE ON FUNCTION
  representation_names(uuid[]), own_representatives_now(), presented_representation(text, timestamptz),
  answer_representation(text, boolean, timestamptz), act_for(text, uuid), admit_representation("RepresentationAct", text),
  own_represented_acts(int)
  TO cesu_citizen;

RESET ROLE;
