-- The trace, events to announce, idempotency, sign-in.

SET ROLE cesu_owner;

CREATE TYPE "ActorKind" AS ENUM ('PARTNER_STAFF', 'AGENT', 'SYSTEM');
CREATE TYPE "AuditAction" AS ENUM (
  'SIGNED_IN', 'SIGNED_OUT', 'DECLARATION_SUBMITTED', 'DECLARATION_READ', 'CASE_OPENED'
);

CREATE TABLE audit_entry (
  id UUID PRIMARY KEY,
  at TIMESTAMPTZ(3) NOT NULL,
  actor_kind "ActorKind" NOT NULL,
  actor_id UUID,
  actor_name TEXT NOT NULL,
  action "AuditAction" NOT NULL,
  partner_id UUID,
  employer_id UUID,
  declaration_id UUID,
  details JSONB NOT NULL CHECK (jsonb_typeof(details) = 'object'),
  CONSTRAINT audit_entry_names_the_actor CHECK ((actor_kind = 'SYSTEM') = (actor_id IS NULL))
);
CREATE INDEX audit_entry_declaration_id_at_id_idx ON audit_entry (declaration_id, at, id);
CREATE INDEX audit_entry_at_id_idx ON audit_entry (at, id);

CREATE TYPE "OutboxEventKind" AS ENUM ('DECLARATION_REGISTERED');

CREATE TABLE outbox_event (
  id UUID PRIMARY KEY,
  partner_id UUID NOT NULL,
  kind "OutboxEventKind" NOT NULL,
  aggregate_id UUID NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  payload JSONB NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
  created_at TIMESTAMPTZ(3) NOT NULL,
  relayed_at TIMESTAMPTZ(3),
  UNIQUE (aggregate_id, sequence),
  CONSTRAINT outbox_event_relayed_after_creation CHECK (relayed_at >= created_at)
);
CREATE INDEX outbox_event_partner_id_created_at_idx ON outbox_event (partner_id, created_at);
-- What the relay looks for, small whatever the history.
CREATE INDEX outbox_event_waiting ON outbox_event (created_at, id) WHERE relayed_at IS NULL;

CREATE TABLE idempotency_record (
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT ON UPDATE CASCADE,
  key VARCHAR(255) COLLATE "C" NOT NULL CHECK (key <> ''),
  fingerprint CHAR(64) COLLATE "C" NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  response JSONB NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY (partner_id, key),
  CONSTRAINT idempotency_record_expires_after_creation CHECK (expires_at > created_at)
);
CREATE INDEX idempotency_record_expires_at_idx ON idempotency_record (expires_at);

-- Sign-in

CREATE TYPE "SessionAudience" AS ENUM ('PARTNER', 'BACKOFFICE');

CREATE TABLE session (
  token_hash CHAR(64) COLLATE "C" PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  audience "SessionAudience" NOT NULL,
  staff_id UUID REFERENCES partner_staff ON DELETE RESTRICT ON UPDATE CASCADE,
  agent_id UUID REFERENCES agent ON DELETE RESTRICT ON UPDATE CASCADE,
  acr TEXT,
  id_token TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  last_seen_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  revoked_at TIMESTAMPTZ(3),
  CONSTRAINT session_expires_after_creation CHECK (expires_at > created_at),
  CONSTRAINT session_opens_its_application CHECK (
    (audience = 'PARTNER') = (staff_id IS NOT NULL) AND (audience = 'BACKOFFICE') = (agent_id IS NOT NULL)
  )
);
CREATE INDEX session_expires_at_idx ON session (expires_at);

CREATE TABLE sign_in_attempt (
  token_hash CHAR(64) COLLATE "C" PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  audience "SessionAudience" NOT NULL,
  state TEXT NOT NULL,
  nonce TEXT NOT NULL,
  code_verifier TEXT NOT NULL,
  -- A path of the platform, never another site.
  return_to TEXT NOT NULL CHECK (return_to ~ '^/([^/\\]|$)'),
  expires_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX sign_in_attempt_expires_at_idx ON sign_in_attempt (expires_at);

CREATE TABLE oidc_record (
  model TEXT NOT NULL,
  id_hash CHAR(64) COLLATE "C" NOT NULL CHECK (id_hash ~ '^[0-9a-f]{64}$'),
  payload JSONB NOT NULL,
  grant_hash CHAR(64) COLLATE "C",
  uid_hash CHAR(64) COLLATE "C",
  expires_at TIMESTAMPTZ(3) NOT NULL,
  consumed_at TIMESTAMPTZ(3),
  PRIMARY KEY (model, id_hash)
);
CREATE INDEX oidc_record_grant_hash_idx ON oidc_record (grant_hash);
CREATE INDEX oidc_record_uid_hash_idx ON oidc_record (uid_hash);
CREATE INDEX oidc_record_expires_at_idx ON oidc_record (expires_at);

RESET ROLE;
