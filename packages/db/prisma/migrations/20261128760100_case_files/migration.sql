-- Files that agents attach to a case: what they are apart from their bytes, which leave for good when a file is removed.

SET ROLE cesu_owner;

CREATE TYPE "CaseFileType" AS ENUM ('PDF', 'PNG', 'JPEG');
CREATE TYPE "CaseFileScan" AS ENUM ('CLEAN', 'NOT_SCANNED');

CREATE TABLE case_file (
  id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES "case" ON DELETE RESTRICT,
  -- Neither a path nor what shows nothing, and the extension of what it is.
  name TEXT NOT NULL CHECK (name !~ '[/\\[:cntrl:]]' AND length(name) BETWEEN 5 AND 110),
  type "CaseFileType" NOT NULL,
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 5242880),
  sha256 VARCHAR(64) COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  scan "CaseFileScan" NOT NULL,
  author_id UUID NOT NULL,
  author_name TEXT NOT NULL CHECK (author_name <> ''),
  added_at TIMESTAMPTZ(3) NOT NULL,
  removed_at TIMESTAMPTZ(3),
  removed_by_id UUID,
  removed_by_name TEXT CHECK (removed_by_name <> ''),
  removed_reason TEXT CHECK (removed_reason = btrim(removed_reason) AND length(removed_reason) BETWEEN 1 AND 2000),
  CONSTRAINT case_file_extension CHECK (
    lower(name) ~ CASE type WHEN 'PDF' THEN '\.pdf$' WHEN 'PNG' THEN '\.png$' ELSE '\.jpe?g$' END
  ),
  CONSTRAINT case_file_removed CHECK (num_nulls(removed_at, removed_by_id, removed_by_name, removed_reason) IN (0, 4))
);
CREATE INDEX case_file_case_id_added_at_id_idx ON case_file (case_id, added_at, id);
SELECT protect_table('case_file');

CREATE TABLE case_file_content (
  file_id UUID PRIMARY KEY REFERENCES case_file ON DELETE RESTRICT,
  bytes BYTEA NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5242880)
);
-- Documents and images are compressed already.
ALTER TABLE case_file_content ALTER bytes SET STORAGE EXTERNAL;
SELECT protect_table('case_file_content');

-- Read by whom may read the case; attached by an agent in their own name, with the very bytes that the row tells of.
CREATE POLICY backoffice_select ON case_file FOR SELECT TO cesu_agent USING (
  (SELECT app_is_agent()) AND EXISTS (SELECT FROM "case" c WHERE c.id = case_file.case_id)
);
CREATE POLICY agent_insert ON case_file FOR INSERT TO cesu_agent WITH CHECK (
  author_id = (SELECT app_agent()) AND author_name = (SELECT app_person_name()) AND app_is_recent(added_at) AND removed_at IS NULL
  AND EXISTS (SELECT FROM "case" c WHERE c.id = case_file.case_id)
);
CREATE POLICY agent_update ON case_file FOR UPDATE TO cesu_agent
  USING ((SELECT app_is_agent()) AND removed_at IS NULL)
  WITH CHECK (removed_by_id = (SELECT app_agent()) AND removed_by_name = (SELECT app_person_name()) AND app_is_recent(removed_at));
GRANT SELECT, INSERT, UPDATE (removed_at, removed_by_id, removed_by_name, removed_reason) ON case_file TO cesu_agent;
CREATE POLICY backoffice_select ON case_file_content FOR SELECT TO cesu_agent USING (
  EXISTS (SELECT FROM case_file f WHERE f.id = case_file_content.file_id)
);
CREATE POLICY agent_insert ON case_file_content FOR INSERT TO cesu_agent WITH CHECK (
  EXISTS (
    SELECT FROM case_file f
    WHERE f.id = case_file_content.file_id AND f.author_id = (SELECT app_agent()) AND app_is_recent(f.added_at)
      AND f.removed_at IS NULL AND f.size = length(bytes) AND f.sha256 = encode(sha256(bytes), 'hex')
  )
);
GRANT SELECT, INSERT ON case_file_content TO cesu_agent;

-- What is removed is gone: its row says who did and why.
CREATE FUNCTION forget_file_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM case_file_content b WHERE b.file_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_file_content() FROM PUBLIC;
CREATE TRIGGER case_file_removed AFTER UPDATE OF removed_at ON case_file FOR EACH ROW
  WHEN (OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL) EXECUTE FUNCTION forget_file_content();

-- The trail: words of their own beside those that list everything else.
CREATE POLICY agent_insert_papers ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN (
    'CASE_FILE_ADDED', 'CASE_FILE_TAKEN', 'CASE_FILE_REMOVED', 'CASE_FILE_REFUSED', 'CASE_OPINION_ASKED', 'CASE_OPINION_GIVEN',
    'CASE_OPINION_WITHDRAWN'
  )
  AND subject_kind = 'CASE' AND actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at)
);

RESET ROLE;
