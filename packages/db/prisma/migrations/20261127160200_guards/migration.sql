-- Guards of consent: « ce n'est pas moi » before anyone signs in; what is said once stays said; a mandate lasts to its day
-- (docs/decisions/047-consent.md). And what an application reads, against its own last weeks (docs/decisions/046-what-programs-do.md).

SET ROLE cesu_owner;

-- ───────────── « Ce n'est pas moi », by whoever has the link ─────────────

ALTER TABLE mandate_request DROP CONSTRAINT mandate_request_ended_is_dated;
ALTER TABLE mandate_request ADD CONSTRAINT mandate_request_ended_is_dated
  CHECK ((status IN ('SENT', 'OPENED', 'SUSPENDED')) = (ended_at IS NULL));
DROP INDEX mandate_request_waiting;
CREATE INDEX mandate_request_waiting ON mandate_request (expires_at) WHERE status IN ('SENT', 'OPENED', 'SUSPENDED');
-- The same mandate asked twice is one, put aside too.
DROP INDEX mandate_request_waits_once;
CREATE UNIQUE INDEX mandate_request_waits_once ON mandate_request (partner_id, email, (coalesce(employer_number, '')))
  WHERE status IN ('SENT', 'OPENED', 'SUSPENDED');

ALTER POLICY api_update ON mandate_request
  USING (partner_id = (SELECT app_partner()) AND status IN ('SENT', 'OPENED', 'SUSPENDED'));
ALTER POLICY jobs_update ON mandate_request USING ((SELECT app_is_jobs()) AND status IN ('SENT', 'OPENED', 'SUSPENDED'));

-- Puts a request aside for whoever has its link, as long as it waits: nobody answers it any more by this link, whose number is given.
CREATE FUNCTION suspend_mandate_request(token_hash text, at timestamptz) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  UPDATE mandate_request r SET status = 'SUSPENDED'
  WHERE r.token_hash = suspend_mandate_request.token_hash::char(64) AND r.status IN ('SENT', 'OPENED')
    AND r.expires_at > at AND app_is_recent(at) AND app_is_door()
  RETURNING r.link_number::int;
END;
GRANT EXECUTE ON FUNCTION suspend_mandate_request(text, timestamptz) TO cesu_door;

-- A request that was put aside waits again by a new link alone.
CREATE FUNCTION refuse_same_link() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a request that was put aside waits again by a new link alone'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'mandate_request_waits_by_a_new_link';
END $$;
CREATE TRIGGER mandate_request_waits_by_a_new_link BEFORE UPDATE OF status ON mandate_request FOR EACH ROW
  WHEN (OLD.status = 'SUSPENDED' AND NEW.status IN ('SENT', 'OPENED') AND NEW.token_hash = OLD.token_hash)
  EXECUTE FUNCTION refuse_same_link();

-- Whether a request of this partner was put aside so: what the door then traces, announces and asks of an agent is about it alone.
CREATE FUNCTION app_was_denied(subject_id text, partner uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM mandate_request r WHERE r.id = subject_id::uuid AND r.partner_id = partner AND r.status = 'SUSPENDED'
);
GRANT EXECUTE ON FUNCTION app_was_denied(text, uuid) TO cesu_door;

ALTER POLICY door_insert ON audit_entry WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at)
  AND CASE
    WHEN subject_kind = 'CITIZEN' THEN
      kind = 'CASE_OPENED' AND actor_kind = 'SYSTEM' AND actor_name = 'Contrôle automatique' AND partner_id IS NULL
      AND employer_id IS NULL AND EXISTS (SELECT FROM citizen c WHERE c.id = audit_entry.subject_id::uuid AND c.in_doubt)
    WHEN subject_kind = 'MANDATE_REQUEST' THEN
      actor_kind = 'SYSTEM' AND employer_id IS NULL AND app_was_denied(subject_id, partner_id)
      AND actor_name = CASE kind WHEN 'MANDATE_REQUEST_SUSPENDED' THEN 'Porteur du lien' WHEN 'CASE_OPENED' THEN 'Contrôle automatique' END
    WHEN subject_kind <> 'SESSION' THEN false
    WHEN kind = 'SIGN_IN_REFUSED' THEN actor_kind = 'SYSTEM' AND actor_name = 'Identification'
    WHEN kind IN ('SIGNED_IN', 'SIGNED_OUT') THEN
      EXISTS (
        SELECT FROM session s
        WHERE s.token_hash = audit_entry.subject_id::char(64) AND s.actor_kind = audit_entry.actor_kind
          AND s.actor_id = audit_entry.actor_id
      )
      AND CASE actor_kind
        WHEN 'PARTNER_STAFF' THEN EXISTS (
          SELECT FROM partner_staff p
          WHERE p.id = audit_entry.actor_id AND p.partner_id = audit_entry.partner_id
            AND p.given_name || ' ' || p.family_name = audit_entry.actor_name
        )
        WHEN 'CITIZEN' THEN EXISTS (
          SELECT FROM citizen c
          WHERE c.id = audit_entry.actor_id
            AND c.given_names || ' ' || coalesce(c.usage_name, c.family_name) = audit_entry.actor_name
        )
        ELSE EXISTS (
          SELECT FROM agent a
          WHERE a.id = audit_entry.actor_id AND a.given_name || ' ' || a.family_name = audit_entry.actor_name
        )
      END
    ELSE false
  END
);
ALTER POLICY door_insert ON "case" WITH CHECK (
  (SELECT app_is_door()) AND status = 'NEW' AND num_nonnulls(employer_id, employee_id) = 0
  AND CASE subject_kind
    WHEN 'CITIZEN' THEN
      kind = 'IDENTITY_MISMATCH' AND partner_id IS NULL
      AND EXISTS (SELECT FROM citizen c WHERE c.id = "case".subject_id::uuid AND c.in_doubt)
    WHEN 'MANDATE_REQUEST' THEN kind = 'MANDATE_DISPUTED' AND app_was_denied(subject_id, partner_id)
    ELSE false
  END
);
CREATE POLICY door_insert ON outbox_event FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND employer_id IS NULL AND kind = 'MANDATE_REQUEST_SUSPENDED' AND subject_kind = 'MANDATE_REQUEST'
  AND app_was_denied(subject_id, partner_id)
);
GRANT INSERT ON outbox_event TO cesu_door;

-- ───────────── What is said once stays said; a mandate lasts to its day ─────────────

-- Which employer a person is, is said once: whoever finds that it was wrong is an operator, with a reason, and the triggers aside.
CREATE FUNCTION refuse_another_employer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a person is one employer, once' USING ERRCODE = 'check_violation', CONSTRAINT = 'citizen_is_one_employer';
END $$;
CREATE TRIGGER citizen_is_one_employer BEFORE UPDATE OF employer_id ON citizen FOR EACH ROW
  WHEN (OLD.employer_id IS NOT NULL AND NEW.employer_id IS DISTINCT FROM OLD.employer_id)
  EXECUTE FUNCTION refuse_another_employer();

-- Whether a day is past in France; the clock of who asks may be ahead by as little as that of an instant (app_is_recent).
CREATE FUNCTION app_is_past(day text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN day < to_char((now() + interval '5 seconds') AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD');
GRANT EXECUTE ON FUNCTION app_is_past(text) TO cesu_jobs;
ALTER POLICY jobs_update ON mandate USING ((SELECT app_is_jobs()) AND status = 'ACTIVE' AND app_is_past(end_day));

-- ───────────── What an application reads, against its own last weeks ─────────────

-- The applications in use that read at least so much in the hour before an instant, and what each read in each clock hour of the four
-- weeks before that hour. A reading: a GET that was answered, of something else than its own events, usage and requests.
CREATE FUNCTION api_readings(at_least int, at timestamptz) RETURNS TABLE (
  partner_id uuid, client_id uuid, reads int, "window" text, then_read int
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH now_reading AS (
    SELECT q.partner_id, q.client_id, count(*)::int AS reads FROM api_request q
    WHERE app_is_jobs() AND q.at > api_readings.at - interval '1 hour' AND q.at <= api_readings.at
      AND q.method = 'GET' AND q.status < 400 AND q.route NOT IN ('/v1/events', '/v1/usage', '/v1/requests')
    GROUP BY 1, 2 HAVING count(*) >= at_least
  )
  SELECT n.partner_id, n.client_id, n.reads, h."window", h.then_read
  FROM now_reading n
  JOIN api_client c ON c.id = n.client_id AND c.suspended_at IS NULL AND c.revoked_at IS NULL
  LEFT JOIN LATERAL (
    SELECT to_char(q.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD"T"HH24') AS "window", count(*)::int AS then_read
    FROM api_request q
    WHERE q.partner_id = n.partner_id AND q.client_id = n.client_id
      AND q.at > api_readings.at - interval '28 days' AND q.at <= api_readings.at - interval '1 hour'
      AND q.method = 'GET' AND q.status < 400 AND q.route NOT IN ('/v1/events', '/v1/usage', '/v1/requests')
    GROUP BY 1
  ) h ON true;
END;
GRANT EXECUTE ON FUNCTION api_readings(int, timestamptz) TO cesu_jobs;

-- Suspends an application that reads as it never did; true when it is this one that suspends.
CREATE FUNCTION suspend_unusual(client uuid, at timestamptz) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  WITH suspended AS (
    UPDATE api_client c SET suspended_at = suspend_unusual.at, suspended_for = 'UNUSUAL'
    WHERE c.id = client AND c.suspended_at IS NULL AND c.revoked_at IS NULL AND app_is_jobs()
      AND app_is_recent(suspend_unusual.at)
    RETURNING 1
  )
  SELECT EXISTS (SELECT FROM suspended);
END;
GRANT EXECUTE ON FUNCTION suspend_unusual(uuid, timestamptz) TO cesu_jobs;

ALTER POLICY jobs_insert ON "case" WITH CHECK (
  (SELECT app_is_jobs()) AND status = 'NEW'
  AND CASE kind
    WHEN 'IDENTITY_REVIEW' THEN subject_kind = 'IDENTITY_CHECK'
    WHEN 'API_ABUSE' THEN subject_kind = 'API_CLIENT'
    WHEN 'API_UNUSUAL' THEN subject_kind = 'API_CLIENT'
    ELSE false
  END
);

RESET ROLE;
