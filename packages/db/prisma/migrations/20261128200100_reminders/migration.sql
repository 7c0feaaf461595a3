-- A worker is reminded, outside the site, of what they let be read: every 90 days (docs/decisions/054-life-of-a-grant.md).

SET ROLE cesu_owner;

-- When its worker was last reminded of it.
ALTER TABLE sharing_grant ADD COLUMN reminded_at TIMESTAMPTZ(3) CHECK (reminded_at > answered_at);
CREATE INDEX sharing_grant_to_remind ON sharing_grant (answered_at) WHERE status = 'ACTIVE';

-- Whoever has no e-mail is written to by post: the letter waits, and no e-mail leaves for it.
ALTER TABLE message ALTER COLUMN email DROP NOT NULL,
  ADD CONSTRAINT message_posted_is_a_reminder CHECK (email IS NOT NULL OR (kind = 'SHARING_REMINDER' AND sent_at IS NULL));
DROP INDEX message_to_send;
CREATE INDEX message_to_send ON message (due_at) WHERE sent_at IS NULL AND failed_at IS NULL AND email IS NOT NULL;

-- Takes some of the grants in force whose worker is to be reminded, each once for each 90 days that it has lasted, and says what the
-- message needs: of twenty tasks at once one takes it, and a withdrawal waits for that task or goes before it.
CREATE FUNCTION remind_grants(at timestamptz, most int)
RETURNS TABLE (
  partner_id uuid, id uuid, email text, consumer_name text, label text, legal_basis "LegalBasis", scopes text[],
  answered_at timestamptz, expires_at timestamptz, readings int
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  period constant numeric := 90 * 86400;
BEGIN
  RETURN QUERY
  UPDATE sharing_grant g SET reminded_at = remind_grants.at
  FROM (
    SELECT d.id FROM sharing_grant d
    WHERE app_is_jobs() AND app_is_recent(remind_grants.at) AND d.status = 'ACTIVE' AND d.expires_at > remind_grants.at
      AND d.answered_at <= remind_grants.at - interval '1 hour' * 24 * 90
      AND floor(extract(epoch FROM remind_grants.at - d.answered_at) / period)
        > floor(extract(epoch FROM coalesce(d.reminded_at, d.answered_at) - d.answered_at) / period)
    ORDER BY d.answered_at LIMIT remind_grants.most FOR NO KEY UPDATE SKIP LOCKED
  ) AS due, purpose p, agreement a, data_consumer c, citizen w
  WHERE g.id = due.id AND p.code = g.purpose_code AND p.version = g.purpose_version AND a.id = p.agreement_id
    AND c.code = a.consumer_code AND w.id = g.citizen_id
  RETURNING g.partner_id, g.id, w.email, c.name, p.label, g.legal_basis, g.scopes, g.answered_at, g.expires_at,
    (SELECT count(*)::int FROM access_record r WHERE r.partner_id = g.partner_id AND r.grant_id = g.id AND r.outcome = 'GIVEN');
END $$;
REVOKE EXECUTE ON FUNCTION remind_grants(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remind_grants(timestamptz, int) TO cesu_jobs;

GRANT SELECT (reminded_at) ON sharing_grant TO cesu_jobs;
ALTER POLICY jobs_insert ON message WITH CHECK (
  (SELECT app_is_jobs()) AND app_is_recent(created_at) AND attempts = 0 AND sent_at IS NULL AND failed_at IS NULL
  AND CASE kind
    WHEN 'MANDATE_REMINDER' THEN EXISTS (
      SELECT FROM mandate_request r WHERE r.partner_id = message.partner_id AND r.id = message.request_id
    )
    WHEN 'SHARING_REMINDER' THEN EXISTS (
      SELECT FROM sharing_grant g
      WHERE g.partner_id = message.partner_id AND g.id = message.request_id AND g.status = 'ACTIVE'
        AND g.reminded_at = message.created_at
    )
    ELSE false
  END
);

RESET ROLE;
