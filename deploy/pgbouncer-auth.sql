-- Once, as a superuser, in the database « cesu » (psql -v password=…): what PgBouncer may know of who comes in. Its own role reads
-- nothing else, and the function answers for the five roles of the applications: neither an administrator nor cesu_migrator.
SELECT set_config('cesu.password', :'password', false) \gset
DO $$
BEGIN
  IF to_regrole('pgbouncer') IS NULL THEN CREATE ROLE pgbouncer LOGIN; END IF;
  EXECUTE format('ALTER ROLE pgbouncer PASSWORD %L', current_setting('cesu.password'));
END $$;
CREATE SCHEMA IF NOT EXISTS pgbouncer;
CREATE OR REPLACE FUNCTION pgbouncer.verifier(who text, OUT name text, OUT verifier text)
LANGUAGE sql SECURITY DEFINER STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT rolname::text, rolpassword FROM pg_authid
  WHERE rolname = who AND rolcanlogin
    AND rolname IN ('cesu_door', 'cesu_api', 'cesu_citizen', 'cesu_agent', 'cesu_jobs')
$$;
REVOKE ALL ON SCHEMA pgbouncer FROM PUBLIC;
REVOKE ALL ON FUNCTION pgbouncer.verifier(text) FROM PUBLIC;
GRANT CONNECT ON DATABASE cesu TO pgbouncer;
GRANT USAGE ON SCHEMA pgbouncer TO pgbouncer;
GRANT EXECUTE ON FUNCTION pgbouncer.verifier(text) TO pgbouncer;
