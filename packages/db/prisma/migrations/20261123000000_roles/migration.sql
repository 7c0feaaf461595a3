-- Who may come near the data. Roles belong to the whole cluster: those that exist already are left as they are.
-- Nobody logs in yet: ensureLogins (src/roles.ts) gives each role its password.

DO $$
DECLARE
  -- The longest statement, wait for a lock, and silence inside a transaction.
  roles CONSTANT text[][] := ARRAY[
    ['cesu_migrator', '0', '10s', '10min'],
    ['cesu_api', '10s', '2s', '15s'],
    ['cesu_agent', '15s', '2s', '15s'],
    ['cesu_door', '5s', '2s', '10s'],
    ['cesu_worker', '5min', '10s', '1min'],
    ['cesu_auditor', '1min', '2s', '1min']
  ];
  role text[];
BEGIN
  -- Owns every object and never logs in.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cesu_owner') THEN
    CREATE ROLE cesu_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
  END IF;

  FOREACH role SLICE 1 IN ARRAY roles LOOP
    CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = role[1]);
    EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role[1]);
    EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', role[1], role[2]);
    EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', role[1], role[3]);
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L', role[1], role[4]);
    IF role[1] = 'cesu_auditor' THEN
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
    'GRANT CONNECT ON DATABASE %I TO cesu_migrator, cesu_api, cesu_agent, cesu_door, cesu_worker, cesu_auditor',
    current_database()
  );
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO cesu_owner;
GRANT USAGE ON SCHEMA public TO cesu_api, cesu_agent, cesu_door, cesu_worker, cesu_auditor;

-- PostgreSQL lets everyone run a new function unless told otherwise.
SET ROLE cesu_owner;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
RESET ROLE;
