-- In whose name a transaction acts, how a table is protected, and the one row of the platform.

SET ROLE cesu_owner;

-- 'partner:<partner>:<person>', 'agent:<agent>', 'door:' or 'jobs:', then '|<time of the transaction>': set by withContext
-- (src/connection/context.ts). The stamp makes a context left behind on a pooled connection worth nothing. Short SQL bodies:
-- PostgreSQL inlines them.

CREATE FUNCTION app_field(kind text, place int) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
  WHEN split_part(current_setting('app.context', true), '|', 2) = extract(epoch FROM now())::text
    AND split_part(current_setting('app.context', true), ':', 1) = kind
  THEN split_part(split_part(current_setting('app.context', true), '|', 1), ':', place)
END;

CREATE FUNCTION app_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_field('partner', 2), '')::uuid;

CREATE FUNCTION app_agent() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app_field('agent', 2), '')::uuid;

-- The person who acts: of a partner's staff, or the agent.
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(coalesce(app_field('partner', 3), app_field('agent', 2)), '')::uuid;

CREATE FUNCTION app_is_agent() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_agent() IS NOT NULL;

CREATE FUNCTION app_is_door() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_field('door', 2) IS NOT NULL;

CREATE FUNCTION app_is_jobs() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN app_field('jobs', 2) IS NOT NULL;

-- An instant that a request may write as its own: a request is given 15 seconds, clocks of two machines differ by some.
CREATE FUNCTION app_is_recent(at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN at BETWEEN now() - interval '20 seconds' AND now() + interval '5 seconds';

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor;

-- Protects a new table: row-level security, enabled and forced, so that without a policy nobody sees a row, the owner no
-- more than the others; and the owner's own policies. `append_only`: not even the owner rewrites or removes a row. (The
-- UPDATE privilege stays where a foreign key needs it to lock a row; without a policy it reaches none.)
CREATE FUNCTION protect_table(name regclass, append_only boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY owner_select ON %s FOR SELECT TO cesu_owner USING (true)', name);
  EXECUTE format('CREATE POLICY owner_insert ON %s FOR INSERT TO cesu_owner WITH CHECK (true)', name);
  IF append_only THEN
    EXECUTE format('REVOKE DELETE, TRUNCATE ON %s FROM cesu_owner', name);
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = name AND contype = 'f') THEN
      EXECUTE format('REVOKE UPDATE ON %s FROM cesu_owner', name);
    END IF;
  ELSE
    EXECUTE format('CREATE POLICY owner_update ON %s FOR UPDATE TO cesu_owner USING (true)', name);
    EXECUTE format('CREATE POLICY owner_delete ON %s FOR DELETE TO cesu_owner USING (true)', name);
  END IF;
END $$;

-- Words of the trail, the messages and the cases.

CREATE TYPE "ActorKind" AS ENUM ('PARTNER_STAFF', 'AGENT', 'SYSTEM');
CREATE TYPE "SubjectKind" AS ENUM ('DECLARATION', 'CASE', 'EMPLOYMENT', 'PARAMETER', 'SESSION', 'PEOPLE');
CREATE TYPE "EventKind" AS ENUM (
  'SIGNED_IN', 'SIGNED_OUT', 'SIGN_IN_REFUSED', 'DECLARATION_REGISTERED', 'DECLARATION_READ', 'CASE_OPENED',
  'PARAMETER_CHECKED', 'PEOPLE_LISTED', 'READING_REFUSED'
);

-- The platform itself: one row, or none before the first start.

CREATE TABLE installation (
  id INTEGER PRIMARY KEY DEFAULT 1 CONSTRAINT installation_is_one CHECK (id = 1),
  demo BOOLEAN NOT NULL,
  key_checks JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(key_checks) = 'object'),
  created_at TIMESTAMPTZ(3) NOT NULL
);
SELECT protect_table('installation');

RESET ROLE;
