-- Thresholds that rules use and no text sets: each change is a version with its day, its reason and its author; without one the domain's
-- value counts (docs/decisions/069-thresholds.md).

SET ROLE cesu_owner;

CREATE TYPE "Threshold" AS ENUM (
  'HOURS_JUMP_TIMES', 'HOURS_JUMP_HOURS', 'PAY_JUMP_PERCENT', 'PAY_HIGH_TIMES', 'PAY_HIGH_EUROS', 'PAY_HIGH_CEILINGS', 'PAID_LATE_DAYS',
  'DOUBTFUL_IDENTITIES', 'UNUSUAL_LEAST_READS', 'UNUSUAL_TIMES_BUSIEST', 'UNUSUAL_DEVIATIONS',
  'ANSWER_DECLARATION_ANOMALY', 'ANSWER_DECLARATION_CHANGE', 'ANSWER_IDENTITY_REVIEW', 'ANSWER_API_ABUSE', 'ANSWER_API_UNUSUAL',
  'ANSWER_MANDATE_DISPUTED', 'ANSWER_IDENTITY_MISMATCH', 'ANSWER_ACCESS_NOT_RECOGNISED', 'ANSWER_REPAIR_ITEM', 'ANSWER_SHARED_IDENTITY',
  'ANSWER_DEATH_REPORTED', 'ANSWER_HABILITATION', 'ANSWER_QUOTA', 'REPLY_DAYS', 'BULK_CASES'
);

CREATE TABLE threshold_value (
  threshold "Threshold" NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 1000000),
  from_day VARCHAR(10) COLLATE "C" NOT NULL CHECK (from_day ~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  reason TEXT NOT NULL CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  written_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (threshold, version)
);
CREATE INDEX threshold_value_threshold_from_day_version_idx ON threshold_value (threshold, from_day, version);
SELECT protect_table('threshold_value', append_only => true);

-- One version after the other: of twenty who change a threshold at once the key keeps one. Never of a day that is past: what was decided
-- yesterday stays as it was decided.
CREATE FUNCTION threshold_value_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.version > 1 + coalesce((SELECT max(v.version) FROM threshold_value v WHERE v.threshold = NEW.threshold), 0)
    OR NEW.from_day < to_char(NEW.written_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')
  THEN
    RAISE EXCEPTION 'a threshold is followed by its next version, from today at the earliest'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'threshold_value_follows';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION threshold_value_follows() FROM PUBLIC;
CREATE TRIGGER threshold_value_follows BEFORE INSERT ON threshold_value FOR EACH ROW EXECUTE FUNCTION threshold_value_follows();

-- Whoever applies a rule reads its values: neither who set them nor why.
CREATE POLICY api_select ON threshold_value FOR SELECT TO cesu_api USING ((SELECT app_partner()) IS NOT NULL);
CREATE POLICY citizen_select ON threshold_value FOR SELECT TO cesu_citizen USING ((SELECT app_citizen()) IS NOT NULL);
CREATE POLICY door_select ON threshold_value FOR SELECT TO cesu_door USING ((SELECT app_is_door()));
CREATE POLICY jobs_select ON threshold_value FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
GRANT SELECT (threshold, version, value, from_day) ON threshold_value TO cesu_api, cesu_citizen, cesu_door, cesu_jobs;

-- An administrator changes them, in their own name, now.
CREATE POLICY backoffice_select ON threshold_value FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON threshold_value FOR INSERT TO cesu_agent WITH CHECK (
  author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name()) AND app_is_recent(written_at)
  AND (SELECT app_manages_people())
);
GRANT SELECT, INSERT ON threshold_value TO cesu_agent;
GRANT SELECT ON threshold_value TO cesu_auditor;

CREATE POLICY agent_insert_threshold ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind = 'THRESHOLD_CHANGED' AND subject_kind = 'THRESHOLD' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
  AND (SELECT app_manages_people())
);

RESET ROLE;
