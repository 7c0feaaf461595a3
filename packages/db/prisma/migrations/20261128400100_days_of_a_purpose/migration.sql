-- A grant is in force no longer than its purpose says, whoever writes (domain/sharing and answer-grant.ts say the same).

SET ROLE cesu_owner;

CREATE FUNCTION keep_purpose_days() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM purpose p
    WHERE p.code = NEW.purpose_code AND p.version = NEW.purpose_version
      AND NEW.expires_at <= NEW.answered_at + make_interval(hours => 24 * p.max_days)
  ) THEN
    RAISE EXCEPTION 'a grant lasts no longer than its purpose says'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'sharing_grant_days_of_purpose';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION keep_purpose_days() FROM PUBLIC;
-- After that of the moves, in the order of names: what is no move says so first.
CREATE TRIGGER sharing_grant_time_of_purpose BEFORE INSERT OR UPDATE ON sharing_grant FOR EACH ROW
  WHEN (NEW.status = 'ACTIVE' AND NEW.answered_at IS NOT NULL) EXECUTE FUNCTION keep_purpose_days();

RESET ROLE;
