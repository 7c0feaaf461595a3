-- Templates of replies: what agents pick as the reason of a decision, or as a question. Each change is a version; those that the platform
-- comes with are its first ones (docs/decisions/068-administration.md).

SET ROLE cesu_owner;

CREATE TYPE "TemplateUse" AS ENUM ('REASON', 'QUESTION');

CREATE TABLE reply_template (
  id UUID NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  kind "CaseKind" NOT NULL,
  use "TemplateUse" NOT NULL,
  outcome "CaseOutcome",
  party "CaseParty",
  title VARCHAR(50) NOT NULL CHECK (title = btrim(title) AND title <> ''),
  text TEXT NOT NULL CHECK (text = btrim(text) AND length(text) BETWEEN 1 AND 1000),
  retired BOOLEAN NOT NULL DEFAULT false,
  reason TEXT NOT NULL CHECK (reason = btrim(reason) AND length(reason) BETWEEN 1 AND 500),
  author_id UUID,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  written_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (id, version),
  CONSTRAINT reply_template_where CHECK ((use = 'REASON') = (outcome IS NOT NULL) AND (use = 'QUESTION') = (party IS NOT NULL)),
  CONSTRAINT reply_template_reason_fits CHECK (use = 'QUESTION' OR length(text) <= 500)
);
CREATE INDEX reply_template_kind_id_version_idx ON reply_template (kind, id, version);
SELECT protect_table('reply_template', append_only => true);

-- One version after the other, of the same thing: of twenty who publish at once the key keeps one.
CREATE FUNCTION reply_template_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  before reply_template;
BEGIN
  SELECT t.* INTO before FROM reply_template t WHERE t.id = NEW.id ORDER BY t.version DESC LIMIT 1;
  IF NEW.version > coalesce(before.version, 0) + 1 OR (before.id IS NOT NULL
    AND (before.kind, before.use, before.outcome, before.party) IS DISTINCT FROM (NEW.kind, NEW.use, NEW.outcome, NEW.party))
  THEN
    RAISE EXCEPTION 'a template is followed by its next version, for the same use'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reply_template_follows';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION reply_template_follows() FROM PUBLIC;
CREATE TRIGGER reply_template_follows BEFORE INSERT ON reply_template FOR EACH ROW EXECUTE FUNCTION reply_template_follows();

CREATE POLICY backoffice_select ON reply_template FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
CREATE POLICY agent_insert ON reply_template FOR INSERT TO cesu_agent WITH CHECK (
  author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name()) AND app_is_recent(written_at)
);
GRANT SELECT, INSERT ON reply_template TO cesu_agent;
GRANT SELECT ON reply_template TO cesu_auditor;

-- How often each was picked.
CREATE TABLE reply_template_use (
  template_id UUID PRIMARY KEY,
  used INTEGER NOT NULL CHECK (used > 0)
);
SELECT protect_table('reply_template_use');
CREATE POLICY backoffice_select ON reply_template_use FOR SELECT TO cesu_agent, cesu_auditor USING ((SELECT app_is_agent()));
GRANT SELECT ON reply_template_use TO cesu_agent, cesu_auditor;

CREATE FUNCTION count_template_use(template uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  INSERT INTO reply_template_use (template_id, used)
  SELECT t.id, 1 FROM reply_template t WHERE t.id = count_template_use.template AND t.version = 1 AND app_is_agent()
  ON CONFLICT (template_id) DO UPDATE SET used = reply_template_use.used + 1;
END;
REVOKE ALL ON FUNCTION count_template_use(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_template_use(uuid) TO cesu_agent;

CREATE POLICY agent_insert_template ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind = 'TEMPLATE_PUBLISHED' AND subject_kind = 'REPLY_TEMPLATE' AND actor_kind = 'AGENT'
  AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
);

RESET ROLE;
