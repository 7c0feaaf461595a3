-- Files that a partner or a citizen puts with their answer to a question about a case: kept for whoever puts them alone until the answer is
-- sent, then files of the case like those of agents. Written and read by functions: no policy lets a role reach the table.

SET ROLE cesu_owner;

CREATE TABLE answer_file (
  id UUID PRIMARY KEY,
  question_id UUID NOT NULL REFERENCES case_message ON DELETE RESTRICT,
  name TEXT NOT NULL,
  type "CaseFileType" NOT NULL,
  size INTEGER NOT NULL,
  sha256 VARCHAR(64) COLLATE "C" NOT NULL,
  scan "CaseFileScan" NOT NULL,
  active BOOLEAN NOT NULL,
  author_id UUID NOT NULL,
  added_at TIMESTAMPTZ(3) NOT NULL,
  bytes BYTEA NOT NULL,
  CONSTRAINT answer_file_bytes CHECK (
    size BETWEEN 1 AND 5242880 AND length(bytes) = size AND encode(sha256(bytes), 'hex') = sha256
  )
);
-- Documents and images are compressed already.
ALTER TABLE answer_file ALTER bytes SET STORAGE EXTERNAL;
CREATE INDEX answer_file_question_id_author_id_idx ON answer_file (question_id, author_id);
SELECT protect_table('answer_file');

-- The question with whose answer a file came; null for what an agent attached, who may attach none so.
ALTER TABLE case_file ADD COLUMN question_id UUID REFERENCES case_message ON DELETE RESTRICT;
CREATE INDEX case_file_question_id_idx ON case_file (question_id);
CREATE POLICY of_no_question ON case_file AS RESTRICTIVE FOR INSERT TO cesu_agent WITH CHECK (question_id IS NULL);

-- A question that was put to who acts, and to nobody whom they help; none otherwise, nor for a program.
CREATE FUNCTION own_question(question uuid) RETURNS SETOF case_message LANGUAGE sql STABLE SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT m.* FROM case_message m
  WHERE m.id = question AND m.answers_id IS NULL AND app_representation() IS NULL AND (
    (m.partner_id = app_partner() AND NOT app_is_program()) OR m.employer_id = app_employer() OR m.employee_id = app_employee()
  );
END;
REVOKE ALL ON FUNCTION own_question(uuid) FROM PUBLIC;

-- Keeps a file for an answer to come, so many at most for each who answers: of twenty at once, the case takes one at a time.
CREATE FUNCTION keep_answer_file(
  question uuid, file uuid, named text, kind "CaseFileType", digest text, scanned "CaseFileScan", acts boolean, content bytea,
  at timestamptz, at_most int
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  asked case_message;
BEGIN
  SELECT q.* INTO asked FROM own_question(question) q;
  IF asked.id IS NULL OR NOT app_is_recent(at) THEN RETURN 'UNKNOWN'; END IF;
  PERFORM FROM "case" c WHERE c.id = asked.case_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM case_message m WHERE m.answers_id = question) THEN RETURN 'ANSWERED'; END IF;
  IF question_is_over(question) THEN RETURN 'OVER'; END IF;
  IF (SELECT count(*) FROM answer_file f WHERE f.question_id = question AND f.author_id = app_person()) >= at_most THEN
    RETURN 'FULL';
  END IF;
  INSERT INTO answer_file (id, question_id, name, type, size, sha256, scan, active, author_id, added_at, bytes)
  VALUES (file, question, named, kind, length(content), digest, scanned, acts, app_person(), at, content);
  RETURN 'DONE';
END $$;
REVOKE ALL ON FUNCTION keep_answer_file(uuid, uuid, text, "CaseFileType", text, "CaseFileScan", boolean, bytea, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_answer_file(uuid, uuid, text, "CaseFileType", text, "CaseFileScan", boolean, bytea, timestamptz, int)
  TO cesu_api, cesu_citizen;

-- Takes back a file that was not sent: nothing of it stays. False when it is not there, or is another's.
CREATE FUNCTION withdraw_answer_file(file uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM answer_file f
  WHERE f.id = file AND f.author_id = app_person() AND EXISTS (SELECT FROM own_question(f.question_id));
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION withdraw_answer_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw_answer_file(uuid) TO cesu_api, cesu_citizen;

-- Those of some questions of who acts, the oldest first: what was sent, and what they have not sent yet.
CREATE FUNCTION list_answer_files(questions uuid[])
RETURNS TABLE (id uuid, question_id uuid, name text, size int, sha256 text, scan text, is_sent boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT kept.id, kept.question_id, kept.name, kept.size, kept.sha256, kept.scan, kept.is_sent FROM (
    SELECT f.id, f.question_id, f.name, f.size, f.sha256::text AS sha256, f.scan::text AS scan, true AS is_sent, f.added_at
    FROM case_file f
    WHERE f.question_id = ANY (questions) AND f.removed_at IS NULL AND EXISTS (SELECT FROM own_question(f.question_id))
    UNION ALL
    SELECT f.id, f.question_id, f.name, f.size, f.sha256::text, f.scan::text, false, f.added_at
    FROM answer_file f
    WHERE f.question_id = ANY (questions) AND f.author_id = app_person() AND EXISTS (SELECT FROM own_question(f.question_id))
  ) AS kept
  ORDER BY kept.added_at, kept.id;
END;
REVOKE ALL ON FUNCTION list_answer_files(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_answer_files(uuid[]) TO cesu_api, cesu_citizen;

-- Sends with the answer that was just written those that its author saw, and forgets the others: false when one of them is there no more.
CREATE FUNCTION send_answer_files(question uuid, files uuid[], at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  answer case_message;
BEGIN
  SELECT m.* INTO answer FROM case_message m
  WHERE m.answers_id = question AND m.author_id = app_person() AND m.written_at = at AND EXISTS (SELECT FROM own_question(question));
  IF answer.id IS NULL OR (
    SELECT count(*) FROM answer_file f WHERE f.question_id = question AND f.author_id = app_person() AND f.id = ANY (files)
  ) <> cardinality(files) THEN RETURN false; END IF;
  INSERT INTO case_file (id, case_id, question_id, name, type, size, sha256, scan, active, author_id, author_name, added_at)
  SELECT f.id, answer.case_id, question, f.name, f.type, f.size, f.sha256, f.scan, f.active, answer.author_id, answer.author_name, at
  FROM answer_file f WHERE f.question_id = question AND f.id = ANY (files);
  INSERT INTO case_file_content (file_id, bytes)
  SELECT f.id, f.bytes FROM answer_file f WHERE f.question_id = question AND f.id = ANY (files);
  DELETE FROM answer_file f WHERE f.question_id = question;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION send_answer_files(uuid, uuid[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION send_answer_files(uuid, uuid[], timestamptz) TO cesu_api, cesu_citizen;

-- Decided, a case takes no answer: what was kept for one is forgotten.
CREATE FUNCTION forget_answer_files() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM answer_file f USING case_message m WHERE m.id = f.question_id AND m.case_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION forget_answer_files() FROM PUBLIC;
CREATE TRIGGER case_answers_over AFTER UPDATE OF status ON "case" FOR EACH ROW
  WHEN (NEW.status = 'RESOLVED' AND OLD.status <> 'RESOLVED') EXECUTE FUNCTION forget_answer_files();

-- The trail: each file that leaves with an answer, and what an antivirus refused, in the name of who answers.
CREATE POLICY api_insert_files ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('CASE_FILE_ADDED', 'CASE_FILE_REFUSED') AND subject_kind = 'CASE' AND partner_id = (SELECT app_partner())
  AND employer_id IS NULL AND actor_kind = (SELECT app_partner_actor()) AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
  AND EXISTS (SELECT FROM case_message m WHERE m.case_id::text = audit_entry.subject_id)
);
CREATE POLICY citizen_insert_files ON audit_entry FOR INSERT TO cesu_citizen WITH CHECK (
  kind IN ('CASE_FILE_ADDED', 'CASE_FILE_REFUSED') AND subject_kind = 'CASE' AND partner_id IS NULL AND employer_id IS NULL
  AND actor_kind = 'CITIZEN' AND actor_id = (SELECT app_citizen()) AND actor_name = (SELECT app_person_name()) AND app_is_recent(at)
  AND EXISTS (SELECT FROM case_message m WHERE m.case_id::text = audit_entry.subject_id)
);

RESET ROLE;
