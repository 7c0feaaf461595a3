-- What programs asked, what they may read, and how one that misbehaves is stopped (docs/decisions/046-what-programs-do.md).

SET ROLE cesu_owner;

-- ───────────── What each application asked: no body, no address, nobody ─────────────

CREATE TABLE api_request (
  partner_id UUID NOT NULL,
  client_id UUID NOT NULL,
  -- The trace of the request.
  id UUID NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  method VARCHAR(7) COLLATE "C" NOT NULL CHECK (method ~ '^[A-Z]+$'),
  -- The pattern of the route: never what was put in it.
  route VARCHAR(100) COLLATE "C" NOT NULL CHECK (route ~ '^/v1/[a-zA-Z:./-]+$'),
  status SMALLINT NOT NULL CHECK (status BETWEEN 100 AND 599),
  code VARCHAR(60) COLLATE "C" CHECK (code ~ '^[a-z_]+[.][a-z_]+$'),
  under_ms SMALLINT NOT NULL CHECK (under_ms IN (10, 30, 100, 300, 1000, 3000, 10000, 30000)),
  PRIMARY KEY (partner_id, client_id, at, id)
);
CREATE INDEX api_request_at_idx ON api_request (at);
SELECT protect_table('api_request');

-- ───────────── Signs that an application is not what it was, and what suspends it ─────────────

CREATE TYPE "SuspensionReason" AS ENUM ('ENUMERATION', 'BURST', 'CANARY');

ALTER TABLE api_client ADD COLUMN suspended_for "SuspensionReason";
ALTER TABLE api_client ADD COLUMN suspension_seen_at TIMESTAMPTZ(3);
ALTER TABLE api_client ADD COLUMN expiry_told_at TIMESTAMPTZ(3);
ALTER TABLE api_client ADD CONSTRAINT api_client_suspended_for_a_time
  CHECK (suspended_for IS NULL OR suspended_at IS NOT NULL);
CREATE INDEX api_client_suspension_waiting ON api_client (suspended_at)
  WHERE suspended_for IS NOT NULL AND suspension_seen_at IS NULL;

CREATE TABLE api_sign (
  partner_id UUID NOT NULL,
  client_id UUID NOT NULL,
  "window" VARCHAR(13) COLLATE "C" NOT NULL
    CHECK ("window" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])$'),
  reason "SuspensionReason" NOT NULL,
  -- Whom it is about: the same one twice is one sign.
  about UUID NOT NULL,
  PRIMARY KEY (partner_id, client_id, "window", reason, about)
);
CREATE INDEX api_sign_window_idx ON api_sign ("window");
SELECT protect_table('api_sign');

-- Persons whom nobody has a reason to read: whoever does is stopped at once. No role reads who they are.
CREATE TABLE canary_person (person_id UUID PRIMARY KEY);
SELECT protect_table('canary_person');

-- Whether one of these persons is one of them. Asked of what a program is about to be told.
CREATE FUNCTION reads_canary(persons uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (SELECT FROM canary_person WHERE person_id = ANY (persons));
GRANT EXECUTE ON FUNCTION reads_canary(uuid[]) TO cesu_api;

-- Keeps a sign, and suspends the application once an hour has as many as one may show: one decides at a time, so that of twenty at
-- once the last of them suspends. An employer who gave the partner a mandate, whatever became of it, is no sign. True when it
-- is this one that suspends.
CREATE FUNCTION watch_api(client uuid, sign "SuspensionReason", employer uuid, most int, at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  partner uuid;
  why "SuspensionReason" := sign;
  hour text := to_char(watch_api.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD"T"HH24');
  shown int;
BEGIN
  IF NOT app_is_door() OR NOT app_is_recent(watch_api.at) THEN RETURN false; END IF;
  SELECT c.partner_id INTO partner FROM api_client c WHERE c.id = client FOR NO KEY UPDATE;
  IF partner IS NULL THEN RETURN false; END IF;
  IF EXISTS (SELECT FROM canary_person p WHERE p.person_id = employer) THEN
    why := 'CANARY';
  ELSIF sign = 'ENUMERATION' AND EXISTS (
    SELECT FROM mandate m WHERE m.employer_id = employer AND m.partner_id = partner
  ) THEN
    RETURN false;
  END IF;
  INSERT INTO api_sign (partner_id, client_id, "window", reason, about)
  VALUES (partner, client, hour, why, coalesce(employer, gen_random_uuid())) ON CONFLICT DO NOTHING;
  SELECT count(*) INTO shown FROM api_sign s
  WHERE s.partner_id = partner AND s.client_id = client AND s."window" = hour AND s.reason = why;
  IF shown < most AND why <> 'CANARY' THEN RETURN false; END IF;
  UPDATE api_client SET suspended_at = watch_api.at, suspended_for = why
  WHERE id = client AND suspended_at IS NULL AND revoked_at IS NULL;
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION watch_api(uuid, "SuspensionReason", uuid, int, timestamptz) TO cesu_door;

-- ───────────── Who may ─────────────

-- An application reads what itself asked; an administrator, what any of the partner's did.
CREATE POLICY api_select ON api_request FOR SELECT TO cesu_api USING (
  partner_id = (SELECT app_partner())
  AND ((SELECT app_is_administrator()) OR client_id = (SELECT CASE app_partner_actor() WHEN 'API_CLIENT' THEN app_person() END))
);
GRANT SELECT ON api_request TO cesu_api;
CREATE POLICY backoffice_select ON api_request FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON api_request TO cesu_agent, cesu_auditor;
CREATE POLICY door_insert ON api_request FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at)
  AND EXISTS (SELECT FROM api_client c WHERE c.partner_id = api_request.partner_id AND c.id = api_request.client_id)
);
GRANT INSERT ON api_request TO cesu_door;
CREATE POLICY jobs_select ON api_request FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON api_request FOR DELETE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND at < now() - interval '30 days');
GRANT SELECT (ctid, at), DELETE ON api_request TO cesu_jobs;

CREATE POLICY jobs_select ON api_sign FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON api_sign FOR DELETE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND "window" < to_char(now() - interval '30 days', 'YYYY-MM-DD'));
GRANT SELECT (ctid, "window"), DELETE ON api_sign TO cesu_jobs;

-- A job tells of what was suspended, and of what soon ends; it suspends nothing and lets nothing go.
CREATE POLICY jobs_select ON api_client FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON api_client FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs())) WITH CHECK ((SELECT app_is_jobs()));
GRANT SELECT (
  partner_id, id, name, expires_at, revoked_at, suspended_at, suspended_for, suspension_seen_at, expiry_told_at
) ON api_client TO cesu_jobs;
GRANT UPDATE (suspension_seen_at, expiry_told_at) ON api_client TO cesu_jobs;
ALTER POLICY jobs_insert ON "case" WITH CHECK (
  (SELECT app_is_jobs()) AND status = 'NEW'
  AND CASE kind
    WHEN 'IDENTITY_REVIEW' THEN subject_kind = 'IDENTITY_CHECK'
    WHEN 'API_ABUSE' THEN subject_kind = 'API_CLIENT'
    ELSE false
  END
);
ALTER POLICY jobs_insert ON audit_entry WITH CHECK (
  (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM' AND app_is_recent(at) AND CASE
    WHEN kind IN ('CASE_OPENED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING') THEN actor_name = 'Contrôle automatique'
    WHEN kind = 'DECLARATION_RECOMPUTED' THEN actor_name = 'Calcul automatique'
    ELSE false
  END
);
ALTER POLICY api_insert ON api_client WITH CHECK (
  partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND created_by_id = (SELECT app_person())
  AND created_by_name = (SELECT app_person_name()) AND app_is_recent(created_at) AND revoked_at IS NULL
  AND suspended_at IS NULL AND suspension_seen_at IS NULL AND expiry_told_at IS NULL AND EXISTS (
    SELECT FROM partner_authorization a
    WHERE a.partner_id = api_client.partner_id AND a.id = api_client.authorization_id AND a.status = 'ACTIVE'
      AND api_client.scopes <@ a.scopes
  )
);

-- ───────────── A program reads under active mandates, and nothing else ─────────────

CREATE FUNCTION app_is_program() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(app_partner_actor() = 'API_CLIENT', false);
GRANT EXECUTE ON FUNCTION app_is_program() TO cesu_api;

ALTER POLICY api_select ON employer USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employer.id AND m.partner_id = (SELECT app_partner())
    AND (m.status = 'ACTIVE' OR (NOT (SELECT app_is_program()) AND m.status IN ('SUSPENDED', 'REVOKED', 'EXPIRED')))
));
ALTER POLICY api_select ON employment USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employment.employer_id AND m.partner_id = (SELECT app_partner())
    AND (m.status = 'ACTIVE' OR (NOT (SELECT app_is_program()) AND m.status IN ('SUSPENDED', 'REVOKED', 'EXPIRED')))
));
ALTER POLICY api_select ON employment_terms USING (EXISTS (
  SELECT FROM mandate m
  WHERE m.employer_id = employment_terms.employer_id AND m.partner_id = (SELECT app_partner())
    AND (m.status = 'ACTIVE' OR (NOT (SELECT app_is_program()) AND m.status IN ('SUSPENDED', 'REVOKED', 'EXPIRED')))
));
-- (Of a declaration, it is the persons who are hidden, and the queries that ask: a policy that reads the employer would take from every
-- list its index-only walks.)
ALTER POLICY api_select ON employment_proposal USING (
  partner_id = (SELECT app_partner()) AND (NOT (SELECT app_is_program()) OR EXISTS (
    SELECT FROM mandate m
    WHERE m.employer_id = employment_proposal.employer_id AND m.partner_id = (SELECT app_partner()) AND m.status = 'ACTIVE'
  ))
);

-- ───────────── Budgets: all the programs of a partner have one, which its administrators see ─────────────

ALTER TABLE reading_count DROP CONSTRAINT reading_count_window_check;
-- A day, an hour of it, or thirty days by the last of them.
ALTER TABLE reading_count ADD CONSTRAINT reading_count_window_check
  CHECK ("window" ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3])|P30)?$');
ALTER POLICY api_all ON reading_count
  USING (
    actor_kind = (SELECT app_partner_actor())
    AND actor_id = (SELECT CASE WHEN app_is_program() THEN app_partner() ELSE app_person() END)
  )
  WITH CHECK (
    actor_kind = (SELECT app_partner_actor())
    AND actor_id = (SELECT CASE WHEN app_is_program() THEN app_partner() ELSE app_person() END)
  );
CREATE POLICY api_select ON reading_count FOR SELECT TO cesu_api USING (
  actor_kind = 'API_CLIENT' AND actor_id = (SELECT app_partner()) AND (SELECT app_is_administrator())
);
ALTER POLICY api_insert ON person_read WITH CHECK (
  actor_kind = (SELECT app_partner_actor())
  AND actor_id = (SELECT CASE WHEN app_is_program() THEN app_partner() ELSE app_person() END)
);

RESET ROLE;
