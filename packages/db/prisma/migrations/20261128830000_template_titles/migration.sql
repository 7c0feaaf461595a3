-- Two templates that are offered at the same place have two titles: agents choose by it (docs/decisions/068-administration.md).

SET ROLE cesu_owner;

-- The lock makes two who publish at once come one by one: the second one reads what the first has published.
CREATE FUNCTION template_title_taken(template uuid, of_kind "CaseKind", of_outcome "CaseOutcome", of_party "CaseParty", of_title text)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('reply_template'), hashtext('title'));
  RETURN app_is_agent() AND EXISTS (
    SELECT FROM reply_template t
    WHERE t.id <> template AND NOT t.retired AND lower(t.title) = lower(of_title) AND t.kind = of_kind
      AND t.outcome IS NOT DISTINCT FROM of_outcome AND t.party IS NOT DISTINCT FROM of_party
      AND NOT EXISTS (SELECT FROM reply_template later WHERE later.id = t.id AND later.version > t.version)
  );
END $$;
REVOKE ALL ON FUNCTION template_title_taken(uuid, "CaseKind", "CaseOutcome", "CaseParty", text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION template_title_taken(uuid, "CaseKind", "CaseOutcome", "CaseParty", text) TO cesu_agent;

-- What the platform comes with is not asked.
CREATE FUNCTION reply_template_title() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF template_title_taken(NEW.id, NEW.kind, NEW.outcome, NEW.party, NEW.title) THEN
    RAISE EXCEPTION 'another template has this title' USING ERRCODE = 'unique_violation', CONSTRAINT = 'reply_template_title';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION reply_template_title() FROM PUBLIC;
CREATE TRIGGER reply_template_title BEFORE INSERT ON reply_template FOR EACH ROW
  WHEN (NOT NEW.retired AND app_agent() IS NOT NULL) EXECUTE FUNCTION reply_template_title();

RESET ROLE;
