-- Who may come near the data. Roles belong to the whole cluster: those that exist already are left as they are.
-- Nobody logs in yet: ensureLogins (src/connection/roles.ts) gives each role its password.

DO $$
DECLARE
  -- The longest statement, wait for a lock, and silence inside a transaction; the connections of all processes together.
  roles CONSTANT text[][] := ARRAY[
    ['cesu_migrator', '0', '10s', '10min', '20'],
    ['cesu_api', '10s', '2s', '15s', '60'],
    ['cesu_agent', '15s', '2s', '15s', '60'],
    ['cesu_door', '5s', '2s', '10s', '60'],
    ['cesu_jobs', '5min', '10s', '1min', '60'],
    ['cesu_auditor', '1min', '2s', '1min', '10']
  ];
  role text[];
BEGIN
  -- Owns every object and never logs in.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cesu_owner') THEN
    CREATE ROLE cesu_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
  END IF;

  FOREACH role SLICE 1 IN ARRAY roles LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = role[1]);
    EXECUTE format(
      'CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT %s',
      role[1], role[5]
    );
    EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', role[1], role[2]);
    EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', role[1], role[3]);
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', role[1], role[4]);
    IF role[1] IN ('cesu_api', 'cesu_agent', 'cesu_door') THEN
      -- Their statements are short: a wrong estimate must not add a compilation.
      EXECUTE format('ALTER ROLE %I SET jit = off', role[1]);
    ELSIF role[1] = 'cesu_auditor' THEN
      ALTER ROLE cesu_auditor SET default_transaction_read_only = on;
    ELSIF role[1] = 'cesu_migrator' THEN
      GRANT cesu_owner TO cesu_migrator;
    END IF;
  END LOOP;

  -- Whoever migrates acts as the owner; a superuser may already.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT cesu_owner TO %I', current_user);
  END IF;

  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO cesu_migrator, cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor',
    current_database()
  );
END $$;

-- What PostgreSQL lets everyone do, taken back where the administrator may (docs/decisions/030): the databases that come
-- with the cluster; advisory locks, one of which the start holds while it migrates; large objects.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT datname FROM pg_database
    WHERE datname IN ('postgres', 'template1') AND pg_has_role(datdba, 'USAGE')
      AND EXISTS (
        SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba)))
        WHERE grantee = 0 AND privilege_type = 'CONNECT'
      )
  LOOP
    EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', name);
  END LOOP;

  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    FOR name IN
      SELECT oid::regprocedure::text FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace
        AND proname ~ '^(pg_(try_)?advisory_.*lock.*|lo_creat|lo_create|lo_from_bytea|lo_import)$'
    LOOP
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', name);
    END LOOP;
    GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(int, int) TO cesu_owner;
    GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint) TO cesu_owner;
  END IF;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO cesu_owner;
GRANT USAGE ON SCHEMA public TO cesu_api, cesu_agent, cesu_door, cesu_jobs, cesu_auditor;

-- PostgreSQL lets everyone run a new function unless told otherwise.
SET ROLE cesu_owner;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
RESET ROLE;
