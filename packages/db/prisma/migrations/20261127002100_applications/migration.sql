-- Partners' applications: what Urssaf lets them do, who they are, how they are stopped (docs/decisions/044-applications.md).

SET ROLE cesu_owner;

CREATE TYPE "Scope" AS ENUM ('EMPLOYMENTS_READ', 'DECLARATIONS_READ', 'DECLARATIONS_WRITE', 'DOCUMENTS_READ');
CREATE TYPE "AuthorizationStatus" AS ENUM ('ACTIVE', 'SUSPENDED', 'REVOKED');

-- ───────────── Kill switches: since when, or null ─────────────

ALTER TABLE installation ADD COLUMN api_suspended_at TIMESTAMPTZ(3);
ALTER TABLE partner ADD COLUMN api_suspended_at TIMESTAMPTZ(3);

-- ───────────── Habilitations ─────────────

CREATE TABLE partner_authorization (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL,
  status "AuthorizationStatus" NOT NULL,
  scopes "Scope"[] NOT NULL CHECK (cardinality(scopes) > 0),
  start_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (start_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  end_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (end_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  granted_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (partner_id, id),
  CONSTRAINT partner_authorization_ends_after_start CHECK (end_day >= start_day)
);
SELECT protect_table('partner_authorization');

-- ───────────── Applications and their keys ─────────────

CREATE TABLE api_client (
  partner_id UUID NOT NULL,
  -- Random, and all that a program says first: unique whatever the partner.
  id UUID NOT NULL UNIQUE,
  authorization_id UUID NOT NULL,
  name VARCHAR(80) NOT NULL CHECK (name = btrim(name) AND name <> ''),
  scopes "Scope"[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at TIMESTAMPTZ(3) NOT NULL,
  created_by_id UUID NOT NULL,
  created_by_name TEXT NOT NULL CHECK (created_by_name <> ''),
  expires_at TIMESTAMPTZ(3) NOT NULL,
  revoked_at TIMESTAMPTZ(3),
  suspended_at TIMESTAMPTZ(3),
  PRIMARY KEY (partner_id, id),
  FOREIGN KEY (partner_id, authorization_id) REFERENCES partner_authorization ON DELETE RESTRICT,
  CONSTRAINT api_client_lasts_a_year CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
CREATE INDEX api_client_partner_id_created_at_id_idx ON api_client (partner_id, created_at, id);
SELECT protect_table('api_client');

CREATE TABLE api_client_key (
  partner_id UUID NOT NULL,
  client_id UUID NOT NULL,
  id VARCHAR(43) COLLATE "C" NOT NULL CHECK (id ~ '^[A-Za-z0-9_-]{43}$'),
  place SMALLINT NOT NULL CHECK (place IN (1, 2)),
  x VARCHAR(43) COLLATE "C" NOT NULL CHECK (x ~ '^[A-Za-z0-9_-]{43}$'),
  y VARCHAR(43) COLLATE "C" NOT NULL CHECK (y ~ '^[A-Za-z0-9_-]{43}$'),
  created_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  last_used_at TIMESTAMPTZ(3),
  revoked_at TIMESTAMPTZ(3),
  PRIMARY KEY (partner_id, client_id, id),
  FOREIGN KEY (partner_id, client_id) REFERENCES api_client ON DELETE RESTRICT,
  CONSTRAINT api_client_key_lasts_a_year
    CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days')
);
-- Two at once at most, however many are added at the same instant.
CREATE UNIQUE INDEX api_client_key_two_at_most ON api_client_key (partner_id, client_id, place) WHERE revoked_at IS NULL;
SELECT protect_table('api_client_key');

-- Public halves of the keys that sign access tokens. The private half is derived from the platform's secret and is nowhere.
CREATE TABLE oauth_key (
  id VARCHAR(7) COLLATE "C" PRIMARY KEY CHECK (id ~ '^t[1-9][0-9]{0,5}$'),
  x VARCHAR(43) COLLATE "C" NOT NULL CHECK (x ~ '^[A-Za-z0-9_-]{43}$'),
  y VARCHAR(43) COLLATE "C" NOT NULL CHECK (y ~ '^[A-Za-z0-9_-]{43}$'),
  created_at TIMESTAMPTZ(3) NOT NULL,
  signs_from TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT oauth_key_known_before_it_signs CHECK (signs_from >= created_at)
);
SELECT protect_table('oauth_key', append_only => true);

-- ───────────── Who acts: a person of the partner's staff, or one of its applications ─────────────

-- The last field of a partner's context; a person when it is not said.
CREATE FUNCTION app_partner_actor() RETURNS "ActorKind" LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
  WHEN app_partner() IS NOT NULL THEN coalesce(nullif(app_field('partner', 4), ''), 'PARTNER_STAFF')::"ActorKind"
END;
GRANT EXECUTE ON FUNCTION app_partner_actor() TO cesu_api;

CREATE OR REPLACE FUNCTION app_person_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN coalesce(
  CASE app_partner_actor()
    WHEN 'PARTNER_STAFF' THEN
      (SELECT given_name || ' ' || family_name FROM partner_staff WHERE id = app_person() AND partner_id = app_partner())
    WHEN 'API_CLIENT' THEN (SELECT name FROM api_client WHERE id = app_person() AND partner_id = app_partner())
  END,
  (SELECT given_name || ' ' || family_name FROM agent WHERE id = app_agent())
);

-- Whether who acts looks after their partner's applications.
CREATE FUNCTION app_is_administrator() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN app_partner_actor() = 'PARTNER_STAFF' AND EXISTS (
  SELECT FROM partner_staff
  WHERE id = app_person() AND partner_id = app_partner() AND role = 'ADMINISTRATOR' AND active
);
GRANT EXECUTE ON FUNCTION app_is_administrator() TO cesu_api;

-- Waits until nobody else decides of the applications of the administrator's partner, and holds them to the end of the transaction.
CREATE FUNCTION lock_api_clients() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext('api_client'), hashtext(app_partner()::text)) WHERE app_is_administrator();
END;
GRANT EXECUTE ON FUNCTION lock_api_clients() TO cesu_api;

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
    -- A list of people: what it kept is in the payload.
    WHEN 'PEOPLE' THEN RETURN app_partner() IS NOT NULL;
    ELSE RETURN false;
  END CASE;
END $$;

-- ───────────── Who may ─────────────

CREATE POLICY api_select ON partner_authorization FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT ON partner_authorization TO cesu_api;

-- In one's own name, within an habilitation in force; stopped once.
CREATE POLICY api_select ON api_client FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON api_client FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND created_by_id = (SELECT app_person())
  AND created_by_name = (SELECT app_person_name()) AND app_is_recent(created_at) AND revoked_at IS NULL
  AND suspended_at IS NULL AND EXISTS (
    SELECT FROM partner_authorization a
    WHERE a.partner_id = api_client.partner_id AND a.id = api_client.authorization_id AND a.status = 'ACTIVE'
      AND api_client.scopes <@ a.scopes
  )
);
CREATE POLICY api_update ON api_client FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND revoked_at IS NULL)
  WITH CHECK (partner_id = (SELECT app_partner()) AND app_is_recent(revoked_at));
GRANT SELECT, INSERT, UPDATE (revoked_at) ON api_client TO cesu_api;

CREATE POLICY api_select ON api_client_key FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON api_client_key FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND app_is_recent(created_at)
  AND revoked_at IS NULL AND last_used_at IS NULL AND EXISTS (
    SELECT FROM api_client c
    WHERE c.partner_id = api_client_key.partner_id AND c.id = api_client_key.client_id AND c.revoked_at IS NULL
  )
);
CREATE POLICY api_update ON api_client_key FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND (SELECT app_is_administrator()) AND revoked_at IS NULL)
  WITH CHECK (partner_id = (SELECT app_partner()) AND app_is_recent(revoked_at));
GRANT SELECT, INSERT, UPDATE (revoked_at) ON api_client_key TO cesu_api;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['partner_authorization', 'api_client', 'api_client_key'] LOOP
    EXECUTE format(
      'CREATE POLICY backoffice_select ON %I FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()))',
      name
    );
    EXECUTE format('GRANT SELECT ON %I TO cesu_agent, cesu_auditor', name);
    EXECUTE format('CREATE POLICY door_select ON %I FOR SELECT TO cesu_door USING ((SELECT app_is_door()))', name);
    EXECUTE format('GRANT SELECT ON %I TO cesu_door', name);
  END LOOP;
END $$;
-- The door marks the last call of a key.
CREATE POLICY door_update ON api_client_key FOR UPDATE TO cesu_door
  USING ((SELECT app_is_door())) WITH CHECK ((SELECT app_is_door()));
GRANT UPDATE (last_used_at) ON api_client_key TO cesu_door;
CREATE POLICY door_select ON oauth_key FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
GRANT SELECT ON oauth_key TO cesu_door;

-- ───────────── What an application does, it signs with its own name, as a person does ─────────────

ALTER POLICY api_insert ON declaration_version WITH CHECK (
  partner_id = (SELECT app_partner()) AND author_kind = (SELECT app_partner_actor()) AND author_id = (SELECT app_person())
  AND author_name = (SELECT app_person_name()) AND (number = 1 OR app_may_correct(employer_id)) AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = declaration_version.employer_id AND d.period = declaration_version.period
      AND d.id = declaration_version.declaration_id AND d.partner_id = (SELECT app_partner())
  )
);
ALTER POLICY api_insert ON document WITH CHECK (
  partner_id = (SELECT app_partner()) AND issued_by_kind = (SELECT app_partner_actor())
  AND issued_by_id = (SELECT app_person()) AND issued_by_name = (SELECT app_person_name()) AND app_is_recent(issued_at)
  AND EXISTS (
    SELECT FROM declaration d
    WHERE d.employer_id = document.employer_id AND d.period = document.period AND d.id = document.declaration_id
      AND d.partner_id = (SELECT app_partner())
  )
);
ALTER POLICY api_insert ON audit_entry WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(at) AND app_owns(subject_kind, subject_id, employer_id)
  AND CASE actor_kind
    WHEN 'SYSTEM' THEN kind = 'CASE_OPENED' AND actor_name = 'Contrôle automatique'
    ELSE
      actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
      AND actor_name = (SELECT app_person_name())
      AND CASE
        WHEN kind IN ('APPLICATION_CREATED', 'APPLICATION_KEY_ADDED', 'APPLICATION_KEY_REVOKED', 'APPLICATION_REVOKED')
          THEN (SELECT app_is_administrator())
        ELSE kind IN (
          'DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'DECLARATION_READ', 'DOCUMENT_ISSUED',
          'EMPLOYMENT_PROPOSED', 'END_PROPOSED', 'PROPOSAL_WITHDRAWN', 'CASE_OPENED', 'PEOPLE_LISTED', 'READING_REFUSED'
        )
      END
  END
);
-- The keys of colleagues are one space; those of an application are its own.
ALTER POLICY api_all ON idempotency_record
  USING (
    actor_kind = (SELECT app_partner_actor())
    AND holder_id = (SELECT CASE app_partner_actor() WHEN 'API_CLIENT' THEN app_person() ELSE app_partner() END)
  )
  WITH CHECK (
    actor_kind = (SELECT app_partner_actor())
    AND holder_id = (SELECT CASE app_partner_actor() WHEN 'API_CLIENT' THEN app_person() ELSE app_partner() END)
  );
ALTER POLICY api_all ON reading_count
  USING (actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person()))
  WITH CHECK (actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person()));
ALTER POLICY api_insert ON person_read
  WITH CHECK (actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person()));

RESET ROLE;
