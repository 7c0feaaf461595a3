-- What a worker refused is not asked again for 30 days, unless they change their mind (docs/decisions/054-life-of-a-grant.md).

SET ROLE cesu_owner;

-- When its worker changed their mind, and let the question come back.
ALTER TABLE sharing_grant ADD COLUMN reconsidered_at TIMESTAMPTZ(3);
CREATE INDEX sharing_grant_asked_idx ON sharing_grant (partner_id, employee_id, purpose_code);

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
  RETURN NEW;
END $$;

-- The legal day from which a consumer may ask a worker again for a purpose: thirty whole days after the last refusal, or after the
-- second of two silences within as many days. Null when it may now: nothing of the kind, something accepted since, or a mind that
-- changed. What the law imposes is no question, and is never held back.
CREATE FUNCTION sharing_asked_again_from(partner uuid, employee uuid, purpose text, at timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH mine AS (
    SELECT g.status, g.answered_at, g.reconsidered_at, g.legal_basis, CASE g.status WHEN 'REFUSED' THEN g.answered_at ELSE g.expires_at END AS over_at
    FROM sharing_grant g
    WHERE g.partner_id = partner AND g.employee_id = employee AND g.purpose_code = sharing_asked_again_from.purpose
  ), lifted AS (
    SELECT coalesce(greatest(
      max(m.reconsidered_at), max(m.answered_at) FILTER (WHERE m.status NOT IN ('PRESENTED', 'UNANSWERED', 'REFUSED'))
    ), '-infinity') AS at FROM mine m
  ), noes AS (
    SELECT m.status, m.over_at, lag(m.over_at) OVER (PARTITION BY m.status = 'REFUSED' ORDER BY m.over_at) AS previous_at
    FROM mine m, lifted l
    WHERE m.legal_basis <> 'OBLIGATION' AND m.over_at > l.at
      AND (m.status IN ('REFUSED', 'UNANSWERED') OR (m.status = 'PRESENTED' AND m.over_at <= sharing_asked_again_from.at))
  ), days AS (
    SELECT to_char((n.over_at AT TIME ZONE 'Europe/Paris')::date + 31, 'YYYY-MM-DD') AS day FROM noes n
    WHERE n.status = 'REFUSED' OR n.previous_at > n.over_at - interval '30 days'
  )
  SELECT max(d.day) FROM days d
  WHERE d.day > to_char(sharing_asked_again_from.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD');
END;
REVOKE EXECUTE ON FUNCTION sharing_asked_again_from(uuid, uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sharing_asked_again_from(uuid, uuid, text, timestamptz) TO cesu_citizen;

-- Lets the question come back, for the worker who acts: of twenty at once one does. False when nothing holds it back.
CREATE FUNCTION reconsider_grant(id uuid, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE sharing_grant g SET reconsidered_at = reconsider_grant.at
  WHERE g.id = reconsider_grant.id AND g.employee_id = app_employee() AND app_is_recent(reconsider_grant.at)
    AND g.reconsidered_at IS NULL
    AND (g.status IN ('REFUSED', 'UNANSWERED') OR (g.status = 'PRESENTED' AND g.expires_at <= reconsider_grant.at))
    AND sharing_asked_again_from(g.partner_id, g.employee_id, g.purpose_code, reconsider_grant.at) IS NOT NULL;
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION reconsider_grant(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reconsider_grant(uuid, timestamptz) TO cesu_citizen;

ALTER POLICY citizen_insert ON audit_entry WITH CHECK (
  app_is_recent(at) AND (employer_id IS NULL OR employer_id = (SELECT app_employer()))
  AND app_answers(subject_kind, subject_id, partner_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name())
      AND kind IN (
        'EMPLOYER_ENROLLED', 'MANDATE_GIVEN', 'MANDATE_REFUSED', 'MANDATE_DISPUTED', 'MANDATE_STOPPED', 'PROPOSAL_ANSWERED',
        'CASE_OPENED', 'APPLICATION_AUTHORIZED', 'SHARING_ASKED', 'SHARING_GIVEN', 'SHARING_REFUSED', 'SHARING_REDUCED',
        'SHARING_SUSPENDED', 'SHARING_RESUMED', 'SHARING_STOPPED', 'SHARING_RECONSIDERED'
      )
  END
);

RESET ROLE;
