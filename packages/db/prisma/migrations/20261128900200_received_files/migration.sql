-- Files of lines that partners send, whatever their lines are of: their bytes, how far they were read, and what came of each line
-- (docs/decisions/072-files-of-lines.md).

SET ROLE cesu_owner;

CREATE TYPE "ReceivedFileKind" AS ENUM ('VOUCHERS');
CREATE TYPE "ReceivedFileStatus" AS ENUM ('RECEIVED', 'UNDER_WAY', 'DONE', 'BROKEN');
CREATE TYPE "FileFormat" AS ENUM ('NDJSON', 'CSV');
CREATE TYPE "FileEncoding" AS ENUM ('UTF_8', 'WINDOWS_1252');

CREATE TABLE received_file (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  id UUID NOT NULL UNIQUE,
  kind "ReceivedFileKind" NOT NULL,
  format "FileFormat" NOT NULL,
  encoding "FileEncoding" NOT NULL,
  sha256 VARCHAR(64) COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size INTEGER NOT NULL CHECK (size > 0),
  status "ReceivedFileStatus" NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL,
  received_by_name TEXT NOT NULL CHECK (received_by_name <> ''),
  -- How far it was read: bytes, lines, those that were accepted, parts of the work.
  read_bytes INTEGER NOT NULL DEFAULT 0,
  lines INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0,
  chunks INTEGER NOT NULL DEFAULT 0 CHECK (chunks >= 0),
  ended_at TIMESTAMPTZ(3),
  broken_for VARCHAR(60) COLLATE "C" CHECK (broken_for ~ '^[a-z_]+[.][a-z_]+$'),
  PRIMARY KEY (partner_id, id),
  -- The same bytes are the same file: of twenty at once, one is kept.
  UNIQUE (partner_id, kind, sha256),
  CONSTRAINT received_file_progress CHECK (read_bytes BETWEEN 0 AND size AND accepted BETWEEN 0 AND lines),
  CONSTRAINT received_file_ended CHECK (
    (status IN ('DONE', 'BROKEN')) = (ended_at IS NOT NULL) AND (status = 'BROKEN') = (broken_for IS NOT NULL)
  )
);
CREATE INDEX received_file_partner_id_received_at_id_idx ON received_file (partner_id, received_at, id);
CREATE INDEX received_file_waiting ON received_file (received_at, id) WHERE status IN ('RECEIVED', 'UNDER_WAY');
SELECT protect_table('received_file');

-- Its bytes, as they came. They come before it: what no file names was cut on its way.
CREATE TABLE received_file_part (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  file_id UUID NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  bytes BYTEA NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  kept_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (partner_id, file_id, number)
);
CREATE INDEX received_file_part_kept_at_idx ON received_file_part (kept_at);
SELECT protect_table('received_file_part');

-- What came of some lines that follow each other, written with what they did: the lines that were refused, and why.
CREATE TABLE received_file_chunk (
  partner_id UUID NOT NULL,
  file_id UUID NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  first_line INTEGER NOT NULL CHECK (first_line >= 1),
  lines INTEGER NOT NULL CHECK (lines >= 1),
  from_byte INTEGER NOT NULL CHECK (from_byte >= 0),
  to_byte INTEGER NOT NULL,
  refusals JSONB NOT NULL,
  done_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (partner_id, file_id, number),
  FOREIGN KEY (partner_id, file_id) REFERENCES received_file ON DELETE RESTRICT,
  CONSTRAINT received_file_chunk_bytes CHECK (to_byte > from_byte),
  CONSTRAINT received_file_chunk_refusals CHECK (
    CASE jsonb_typeof(refusals) WHEN 'array' THEN jsonb_array_length(refusals) <= lines ELSE false END
  )
);
SELECT protect_table('received_file_chunk', append_only => true);

-- Its partner keeps it, as received and not read, and reads what became of it; jobs read it and move it on.
CREATE POLICY api_select ON received_file FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON received_file FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND status = 'RECEIVED' AND read_bytes = 0 AND lines = 0 AND chunks = 0 AND app_is_recent(received_at)
  AND received_by_name = (SELECT app_person_name())
);
GRANT SELECT, INSERT ON received_file TO cesu_api;
CREATE POLICY jobs_select ON received_file FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_update ON received_file FOR UPDATE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND ended_at IS NULL) WITH CHECK ((SELECT app_is_jobs()) AND status <> 'RECEIVED');
GRANT SELECT, UPDATE (status, read_bytes, lines, accepted, chunks, ended_at, broken_for) ON received_file TO cesu_jobs;

-- The bytes of a file that is there neither change nor leave.
CREATE POLICY api_select ON received_file_part FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
CREATE POLICY api_insert ON received_file_part FOR INSERT TO cesu_api WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(kept_at)
  AND NOT EXISTS (SELECT FROM received_file f WHERE f.id = received_file_part.file_id)
);
CREATE POLICY api_delete ON received_file_part FOR DELETE TO cesu_api USING (
  partner_id = (SELECT app_partner()) AND NOT EXISTS (SELECT FROM received_file f WHERE f.id = received_file_part.file_id)
);
GRANT SELECT, INSERT, DELETE ON received_file_part TO cesu_api;
CREATE POLICY jobs_select ON received_file_part FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_delete ON received_file_part FOR DELETE TO cesu_jobs USING (
  (SELECT app_is_jobs()) AND kept_at < now() - interval '1 day'
  AND NOT EXISTS (SELECT FROM received_file f WHERE f.id = received_file_part.file_id)
);
GRANT SELECT, DELETE ON received_file_part TO cesu_jobs;

CREATE POLICY api_select ON received_file_chunk FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT ON received_file_chunk TO cesu_api;
CREATE POLICY jobs_select ON received_file_chunk FOR SELECT TO cesu_jobs USING ((SELECT app_is_jobs()));
CREATE POLICY jobs_insert ON received_file_chunk FOR INSERT TO cesu_jobs WITH CHECK ((SELECT app_is_jobs()) AND app_is_recent(done_at));
GRANT SELECT, INSERT ON received_file_chunk TO cesu_jobs;

-- The trail, and what is told.
CREATE POLICY api_insert_file ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind = 'FILE_RECEIVED' AND subject_kind = 'RECEIVED_FILE' AND employer_id IS NULL AND partner_id = (SELECT app_partner())
  AND app_is_recent(at) AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND EXISTS (
    SELECT FROM received_file f WHERE f.partner_id = audit_entry.partner_id AND f.id::text = audit_entry.subject_id
  )
);
CREATE POLICY jobs_insert_file ON audit_entry FOR INSERT TO cesu_jobs WITH CHECK (
  kind = 'FILE_ENDED' AND subject_kind = 'RECEIVED_FILE' AND (SELECT app_is_jobs()) AND actor_kind = 'SYSTEM'
  AND actor_name = 'Contrôle automatique' AND app_is_recent(at) AND EXISTS (
    SELECT FROM received_file f
    WHERE f.partner_id = audit_entry.partner_id AND f.id::text = audit_entry.subject_id AND f.ended_at IS NOT NULL
  )
);
CREATE POLICY jobs_insert_file ON outbox_event FOR INSERT TO cesu_jobs WITH CHECK (
  kind = 'FILE_ENDED' AND subject_kind = 'RECEIVED_FILE' AND (SELECT app_is_jobs()) AND app_is_recent(created_at)
  AND relayed_at IS NULL AND xid = pg_current_xact_id() AND employer_id IS NULL AND EXISTS (
    SELECT FROM received_file f
    WHERE f.partner_id = outbox_event.partner_id AND f.id::text = outbox_event.subject_id AND f.ended_at IS NOT NULL
  )
);

RESET ROLE;
