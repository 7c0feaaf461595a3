-- What becomes of grants and of what was read under them: who ends them is traced, and whoever read what changes since is told
-- (docs/decisions/051-sharing-grants.md).

SET ROLE cesu_owner;

-- ───────────── Ended by a date, or by the consumer ─────────────

CREATE OR REPLACE FUNCTION app_owns(kind "SubjectKind", subject_id text, employer uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE kind
    WHEN 'DECLARATION' THEN
      RETURN EXISTS (
        SELECT FROM declaration d
        WHERE d.employer_id = employer AND d.id = app_owns.subject_id::uuid AND d.partner_id = app_partner()
      );
    WHEN 'PROPOSAL' THEN
      RETURN EXISTS (
        SELECT FROM employment_proposal p
        WHERE p.employer_id = employer AND p.id = app_owns.subject_id::uuid AND p.partner_id = app_partner()
      );
    WHEN 'CASE' THEN
      RETURN EXISTS (SELECT FROM "case" c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'EMPLOYMENT' THEN
      RETURN EXISTS (
        SELECT FROM employment e JOIN mandate m ON m.employer_id = e.employer_id
        WHERE e.employer_id = employer AND e.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
          AND m.status IN ('ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED')
      );
    WHEN 'API_CLIENT' THEN
      RETURN EXISTS (SELECT FROM api_client c WHERE c.id = app_owns.subject_id::uuid AND c.partner_id = app_partner());
    WHEN 'MANDATE_REQUEST' THEN
      RETURN EXISTS (SELECT FROM mandate_request r WHERE r.id = app_owns.subject_id::uuid AND r.partner_id = app_partner());
    WHEN 'MANDATE' THEN
      RETURN EXISTS (
        SELECT FROM mandate m
        WHERE m.employer_id = employer AND m.id = app_owns.subject_id::uuid AND m.partner_id = app_partner()
      );
    WHEN 'SHARING_GRANT' THEN
      RETURN EXISTS (
        SELECT FROM sharing_grant g WHERE g.id = app_owns.subject_id::uuid AND g.partner_id = app_partner() AND app_is_program()
      );
    -- A list of people: what it kept is in the payload.
    WHEN 'PEOPLE' THEN RETURN app_partner() IS NOT NULL;
    ELSE RETURN false;
  END CASE;
END $$;

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
          'SHARING_ENDED'
        )
      END
  END
);
ALTER POLICY api_insert ON outbox_event WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN (
    'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'MANDATE_STOPPED', 'CASE_OPENED',
    'SHARING_ENDED'
  )
  AND app_owns(subject_kind, subject_id, employer_id)
);
ALTER POLICY jobs_insert ON audit_entry WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND app_is_recent(at) AND CASE
    WHEN kind IN (
      'CASE_OPENED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING', 'MANDATE_REQUEST_EXPIRED', 'MANDATE_EXPIRED',
      'SHARING_ENDED'
    ) THEN actor_name = 'Contrôle automatique'
    WHEN kind = 'DECLARATION_RECOMPUTED' THEN actor_name = 'Calcul automatique'
    ELSE false
  END
);
ALTER POLICY jobs_insert ON outbox_event WITH CHECK (
  (SELECT app_is_jobs()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN (
    'DECLARATION_RECOMPUTED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING', 'MANDATE_REQUEST_EXPIRED', 'MANDATE_EXPIRED',
    'SHARING_ENDED'
  )
);
-- A task traces what it ended.
GRANT SELECT (purpose_code, version) ON sharing_grant TO cesu_jobs;
GRANT UPDATE (version) ON sharing_grant TO cesu_jobs, cesu_api;

-- ───────────── Told again ─────────────

CREATE SEQUENCE shared_change_seq AS int;

-- Whoever read a month of a worker under a grant that still lives is told that it is no longer what they read: corrected, computed
-- again, cancelled, or declared at last. Once for each grant, scope and month, of the last reading; who changed it, and of which
-- employer, is not said. In the transaction of the change, for all of a statement at once.
CREATE FUNCTION tell_readers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- When it changed, on the clock of who wrote it.
  at timestamptz;
BEGIN
  IF NOT EXISTS (SELECT FROM sharing_grant g WHERE g.status IN ('ACTIVE', 'SUSPENDED')) THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'declaration_version' THEN SELECT max(m.created_at) INTO at FROM made m;
  ELSE SELECT max(m.cancelled_at) INTO at FROM made m;
  END IF;
  WITH changed AS (
    SELECT DISTINCT e.employee_id, m.period
    FROM made m
    JOIN declaration d ON d.employer_id = m.employer_id AND d.period = m.period AND d.id = m.declaration_id
    JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  ), concerned AS (
    SELECT DISTINCT ON (g.id, r.scope, c.period) g.partner_id, g.id AS grant_id, r.id AS reading_id, g.purpose_code, r.scope,
      c.period, nextval('shared_change_seq')::int AS place
    FROM changed c
    JOIN sharing_grant g ON g.employee_id = c.employee_id AND g.status IN ('ACTIVE', 'SUSPENDED')
    JOIN access_record r ON r.partner_id = g.partner_id AND r.grant_id = g.id AND r.outcome = 'GIVEN'
      AND c.period BETWEEN r.first_month AND r.last_month
    ORDER BY g.id, r.scope, c.period, r.at DESC
  ), again AS (
    -- Who is told reads once more: a limit that would keep them on what is false is none.
    UPDATE sharing_use u SET reads = u.reads - 1
    FROM (
      SELECT o.grant_id, o.scope, o."window" FROM sharing_use o
      WHERE o.reads > 0 AND (o.grant_id, o.scope) IN (SELECT c.grant_id, c.scope FROM concerned c)
      ORDER BY o.grant_id, o.scope, o."window" FOR UPDATE
    ) AS held
    WHERE u.grant_id = held.grant_id AND u.scope = held.scope AND u."window" = held."window"
  ), told AS (
    INSERT INTO outbox_event (id, partner_id, kind, version, subject_kind, subject_id, sequence, payload, created_at)
    SELECT gen_random_uuid(), partner_id, 'SHARED_DATA_CHANGED', 1, 'ACCESS_RECORD', reading_id::text, place,
      jsonb_build_object('grantId', grant_id, 'purpose', purpose_code, 'scope', scope, 'period', period), at
    FROM concerned
  )
  INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_name, subject_kind, subject_id, partner_id, payload)
  SELECT gen_random_uuid(), at, 'SHARED_DATA_CHANGED', 1, 'SYSTEM', 'Contrôle automatique', 'ACCESS_RECORD', reading_id::text,
    partner_id, jsonb_build_object('grantId', grant_id, 'purpose', purpose_code, 'scope', scope, 'period', period)
  FROM concerned;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION tell_readers() FROM PUBLIC;
CREATE TRIGGER declaration_version_tells_readers AFTER INSERT ON declaration_version REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION tell_readers();
CREATE TRIGGER declaration_cancellation_tells_readers AFTER INSERT ON declaration_cancellation REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION tell_readers();

-- The worker reads who was told that a month they had read has changed.
CREATE FUNCTION own_rectifications(most int)
RETURNS TABLE (id uuid, at timestamptz, reading_id uuid, month text, consumer_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT told.id, told.at, told.reading_id, told.month, told.name FROM (
  -- Once for each consumer and month, however many lists it had read.
  SELECT DISTINCT ON (c.name, t.at, t.payload ->> 'period') t.id, t.at, r.id AS reading_id, t.payload ->> 'period' AS month, c.name
  FROM sharing_grant g
  JOIN access_record r ON r.partner_id = g.partner_id AND r.grant_id = g.id
  JOIN audit_entry t ON t.subject_kind = 'ACCESS_RECORD' AND t.subject_id = r.id::text AND t.kind = 'SHARED_DATA_CHANGED'
  JOIN data_consumer c ON c.partner_id = g.partner_id
  WHERE g.employee_id = app_employee()
  ORDER BY c.name, t.at, t.payload ->> 'period', t.id
  ) AS told
  ORDER BY told.at DESC, told.id LIMIT least(most, 200);
END;
GRANT EXECUTE ON FUNCTION own_rectifications(int) TO cesu_citizen;

-- Which of these readings of theirs the worker has said that they do not recognise.
CREATE FUNCTION own_reports(readings uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT r.id FROM access_record r
  JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
  JOIN "case" c ON c.subject_kind = 'ACCESS_RECORD' AND c.subject_id = r.id::text AND c.kind = 'ACCESS_NOT_RECOGNISED'
  WHERE r.id = ANY (own_reports.readings) AND g.employee_id = app_employee();
END;
GRANT EXECUTE ON FUNCTION own_reports(uuid[]) TO cesu_citizen;

RESET ROLE;
