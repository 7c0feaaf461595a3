-- Events that a partner's programs read in order, without a hole (docs/decisions/046-what-programs-do.md).

SET ROLE cesu_owner;

-- The transaction that wrote it. Who reads takes only what is before the oldest transaction that still runs: whatever commits
-- later is after it, so that an order by transaction is total, and nothing ever appears behind a cursor.
ALTER TABLE outbox_event ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX outbox_event_partner_id_xid_sequence_id_idx ON outbox_event (partner_id, xid, sequence, id);
DROP INDEX outbox_event_partner_id_created_at_idx;
CREATE INDEX outbox_event_created_at_idx ON outbox_event (created_at);

-- Nobody writes in the name of another transaction.
ALTER POLICY api_insert ON outbox_event WITH CHECK (
  partner_id = (SELECT app_partner()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN ('DECLARATION_REGISTERED', 'DECLARATION_CORRECTED', 'DECLARATION_CANCELLED', 'CASE_OPENED')
  AND app_owns(subject_kind, subject_id, employer_id)
);
ALTER POLICY jobs_insert ON outbox_event WITH CHECK (
  (SELECT app_is_jobs()) AND app_is_recent(created_at) AND relayed_at IS NULL AND xid = pg_current_xact_id()
  AND kind IN ('DECLARATION_RECOMPUTED', 'APPLICATION_SUSPENDED', 'APPLICATION_EXPIRING')
);
CREATE POLICY api_select ON outbox_event FOR SELECT TO cesu_api USING (partner_id = (SELECT app_partner()));
GRANT SELECT ON outbox_event TO cesu_api;

-- Kept 90 days, then forgotten by a job: the time is the database's.
CREATE POLICY jobs_delete ON outbox_event FOR DELETE TO cesu_jobs
  USING ((SELECT app_is_jobs()) AND created_at < now() - interval '90 days');
GRANT DELETE ON outbox_event TO cesu_jobs;

RESET ROLE;
