-- A consumer suspends its own grants, Urssaf any of them, each with a reason of a list that the worker reads; Urssaf ends one for good
-- when two of its people agree (docs/decisions/054-life-of-a-grant.md).

SET ROLE cesu_owner;

CREATE TYPE "SharingReason" AS ENUM ('TECHNICAL', 'SECURITY', 'DOUBT', 'DPO_DECISION', 'ERROR', 'FRAUD', 'DEATH');

-- Why somebody else than its worker stopped it.
ALTER TABLE sharing_grant ADD COLUMN reason "SharingReason",
  ADD CONSTRAINT sharing_grant_says_why CHECK (
    CASE
      WHEN status = 'SUSPENDED' AND suspended_by = 'CONSUMER' THEN reason IS NOT NULL AND reason IN ('TECHNICAL', 'SECURITY', 'DOUBT')
      WHEN status = 'SUSPENDED' AND suspended_by = 'URSSAF' THEN
        reason IS NOT NULL AND reason IN ('TECHNICAL', 'SECURITY', 'DOUBT', 'DPO_DECISION')
      WHEN status = 'INVALIDATED' THEN reason IS NOT NULL AND reason IN ('ERROR', 'FRAUD', 'DEATH', 'DPO_DECISION')
      ELSE reason IS NULL
    END
  );

CREATE OR REPLACE FUNCTION keep_sharing_grant() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  -- A worker changes their mind: what they answered stays as it is, letter for letter.
  IF NEW.reconsidered_at IS DISTINCT FROM OLD.reconsidered_at
    AND to_jsonb(NEW) - 'reconsidered_at' = to_jsonb(OLD) - 'reconsidered_at' AND OLD.reconsidered_at IS NULL
    AND (OLD.status IN ('REFUSED', 'UNANSWERED') OR (OLD.status = 'PRESENTED' AND OLD.expires_at <= NEW.reconsidered_at))
  THEN
    RETURN NEW;
  END IF;
  IF NEW.reconsidered_at IS DISTINCT FROM OLD.reconsidered_at THEN
    RAISE EXCEPTION 'nothing was refused, or it is lifted already'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_reconsidered_once';
  END IF;
  IF NOT (OLD.status, NEW.status) IN (
    ('PRESENTED', 'ACTIVE'), ('PRESENTED', 'REFUSED'), ('PRESENTED', 'UNANSWERED'),
    ('ACTIVE', 'ACTIVE'), ('ACTIVE', 'SUSPENDED'), ('SUSPENDED', 'ACTIVE'),
    ('ACTIVE', 'WITHDRAWN'), ('SUSPENDED', 'WITHDRAWN'), ('ACTIVE', 'REPLACED'), ('SUSPENDED', 'REPLACED'),
    ('ACTIVE', 'EXPIRED'), ('SUSPENDED', 'EXPIRED'), ('ACTIVE', 'CLOSED'), ('SUSPENDED', 'CLOSED'),
    ('ACTIVE', 'INVALIDATED'), ('SUSPENDED', 'INVALIDATED')
  ) THEN
    RAISE EXCEPTION 'a grant does not go from % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_moves';
  END IF;
  IF NOT NEW.scopes <@ OLD.scopes OR NEW.first_month < OLD.first_month OR NEW.version < OLD.version
    OR (OLD.status <> 'PRESENTED' AND NEW.expires_at > OLD.expires_at)
  THEN
    RAISE EXCEPTION 'a grant only narrows' USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_only_narrows';
  END IF;
  IF OLD.legal_basis = 'OBLIGATION' AND OLD.status = 'ACTIVE' AND NEW.status = 'ACTIVE' AND app_sharing_side() = 'WORKER' THEN
    RAISE EXCEPTION 'the law leaves the worker no choice' USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_obliged';
  END IF;
  IF OLD.status = 'SUSPENDED' AND NEW.status = 'ACTIVE' AND OLD.suspended_by IS DISTINCT FROM app_sharing_side() THEN
    RAISE EXCEPTION 'what one side suspended it alone lets go on'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_resumed_by_who_suspended';
  END IF;
  IF OLD.status = 'ACTIVE' AND NEW.status = 'ACTIVE' AND app_sharing_side() <> 'WORKER' THEN
    RAISE EXCEPTION 'its worker alone reduces a grant'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_reduced_by_its_worker';
  END IF;
  IF OLD.status = 'SUSPENDED' AND NEW.status = 'REPLACED' AND OLD.suspended_by = 'URSSAF' THEN
    RAISE EXCEPTION 'another grant does not get round what Urssaf suspended'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_held_by_urssaf';
  END IF;
  -- What is no longer suspended has no reason to be.
  IF NEW.status NOT IN ('SUSPENDED', 'INVALIDATED') THEN NEW.reason := NULL; END IF;
  RETURN NEW;
END $$;

-- ───────────── By the consumer ─────────────

-- Why Urssaf stopped it, a consumer does not read: it may be a death.
GRANT UPDATE (reason) ON sharing_grant TO cesu_api;
ALTER POLICY api_update ON sharing_grant WITH CHECK (
  partner_id = (SELECT app_partner()) AND CASE status
    WHEN 'CLOSED' THEN true
    WHEN 'SUSPENDED' THEN suspended_by = 'CONSUMER'
    -- Taken up again: the trigger says by whom.
    WHEN 'ACTIVE' THEN true
    ELSE false
  END
);
ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
      AND actor_name = (SELECT app_person_name())
      AND CASE
        WHEN kind IN (
          'APPLICATION_CREATED', 'APPLICATION_REDIRECTED', 'APPLICATION_KEY_ADDED', 'APPLICATION_KEY_REVOKED',
          'APPLICATION_REVOKED'
        ) THEN (SELECT app_is_administrator())
        ELSE kind IN (
          'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
          'EMPLOYMENT_PROPOSED', 'END_PROPOSED', 'PROPOSAL_WITHDRAWN', 'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED',
          'MANDATE_REQUESTED', 'MANDATE_REQUEST_READDRESSED', 'MANDATE_REQUEST_WITHDRAWN', 'MANDATE_STOPPED',
          'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_ENDED'
        )
      END
  END
);
ALTER POLICY api_insert ON outbox_event WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN (
    'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'MANDATE_STOPPED', 'CASE_OPENED',
    'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_ENDED'
  )
  AND app_owns(subject_kind, subject_id, employer_id)
);

-- ───────────── By Urssaf ─────────────

-- One person suspends, and takes up again; two end it for good, for the reason that was asked.
CREATE POLICY agent_update ON sharing_grant FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()) AND status IN ('ACTIVE', 'SUSPENDED'))
  WITH CHECK ((SELECT app_is_agent()) AND CASE status
    WHEN 'SUSPENDED' THEN suspended_by = 'URSSAF'
    WHEN 'ACTIVE' THEN true
    WHEN 'INVALIDATED' THEN EXISTS (
      SELECT FROM approval p
      WHERE p.subject_kind = 'SHARING_GRANT' AND p.subject_id = sharing_grant.id::text
        AND p.act = 'INVALIDATE ' || sharing_grant.reason AND p.answer = 'GRANTED' AND p.answered_by_id = (SELECT app_agent())
    )
    ELSE false
  END);
GRANT UPDATE (status, version, suspended_by, reason, ended_at) ON sharing_grant TO cesu_agent;

CREATE POLICY agent_insert ON outbox_event FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_is_agent()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN ('SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_ENDED') AND employer_id IS NULL
  AND CASE WHEN subject_kind = 'SHARING_GRANT' THEN EXISTS (
    SELECT FROM sharing_grant g WHERE g.partner_id = outbox_event.partner_id AND g.id = outbox_event.subject_id::uuid
  ) ELSE false END
);
GRANT INSERT ON outbox_event TO cesu_agent;
ALTER POLICY agent_insert ON audit_entry WITH CHECK (
  actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
  AND kind IN (
    'DECLARATION_READ', 'DOCUMENT_ISSUED', 'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED', 'PURPOSE_PROPOSED',
    'PURPOSE_ANSWERED', 'AGREEMENT_SUSPENDED', 'AGREEMENT_RESUMPTION_ASKED', 'AGREEMENT_RESUMPTION_ANSWERED',
    'ACCESS_SEARCHED', 'ACCESS_PROOF_READ', 'ACCESS_EXPORTED', 'SHARING_SUSPENDED', 'SHARING_RESUMED',
    'SHARING_ENDED', 'SHARING_INVALIDATION_ASKED', 'SHARING_INVALIDATION_ANSWERED'
  )
);

RESET ROLE;
