-- What is to be seen of a file: its name, the refused lines of which something is to be done, and whether its partner has set it aside; and how many
-- readings of it failed, for one that always fails to end (docs/decisions/079-files-to-see.md).

SET ROLE cesu_owner;

ALTER TABLE received_file
  ADD COLUMN name VARCHAR(200) CHECK (name = btrim(name) AND name <> ''),
  ADD COLUMN to_mend INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  ADD COLUMN dismissed_at TIMESTAMPTZ(3),
  ADD CONSTRAINT received_file_to_mend CHECK (to_mend BETWEEN 0 AND lines - accepted),
  ADD CONSTRAINT received_file_dismissed CHECK (dismissed_at IS NULL OR ended_at IS NOT NULL);

-- The lines of the files that were read: those that say something else than what was done already.
UPDATE received_file f SET to_mend = (
  SELECT count(*) FROM received_file_chunk c, jsonb_array_elements(c.refusals) AS refused
  WHERE c.partner_id = f.partner_id AND c.file_id = f.id AND EXISTS (
    SELECT FROM jsonb_array_elements(refused -> 'errors') AS e
    WHERE e ->> 'code' NOT IN ('voucher.twice', 'voucher.registered', 'remittance.already')
  )
) WHERE f.accepted < f.lines;

DROP POLICY api_insert ON received_file;
CREATE POLICY api_insert ON received_file FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'RECEIVED' AND read_bytes = 0 AND lines = 0 AND chunks = 0 AND failures = 0
  AND app_is_recent(received_at) AND received_by_name = (SELECT app_person_name())
);
-- Set aside once, when it is over.
CREATE POLICY api_update ON received_file FOR UPDATE TO cesu_api
  USING (partner_id = (SELECT app_partner()) AND ended_at IS NOT NULL AND dismissed_at IS NULL)
  WITH CHECK (partner_id = (SELECT app_partner()) AND app_is_recent(dismissed_at));
GRANT UPDATE (dismissed_at) ON received_file TO cesu_api;
GRANT UPDATE (to_mend, failures) ON received_file TO cesu_jobs;

DROP POLICY api_insert_file ON audit_entry;
CREATE POLICY api_insert_file ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('FILE_RECEIVED', 'FILE_DISMISSED') AND subject_kind = 'RECEIVED_FILE' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(at) AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND EXISTS (
    SELECT FROM received_file f WHERE f.partner_id = audit_entry.partner_id AND f.id::text = audit_entry.subject_id
      AND (audit_entry.kind = 'FILE_DISMISSED') = (f.dismissed_at IS NOT NULL)
  )
);

RESET ROLE;
