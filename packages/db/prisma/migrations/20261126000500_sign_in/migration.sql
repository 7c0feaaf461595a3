-- Sign-in: sessions, sign-ins under way and how many each address starts, the state of the OpenID provider.

SET ROLE cesu_owner;

CREATE TABLE session (
  token_hash CHAR(64) COLLATE "C" PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  actor_kind "ActorKind" NOT NULL CHECK (actor_kind <> 'SYSTEM'),
  actor_id UUID NOT NULL,
  acr TEXT,
  id_token TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  last_seen_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  revoked_at TIMESTAMPTZ(3),
  CONSTRAINT session_expires_after_creation CHECK (expires_at > created_at)
);
CREATE INDEX session_actor_kind_actor_id_created_at_idx ON session (actor_kind, actor_id, created_at);
CREATE INDEX session_expires_at_idx ON session (expires_at);
SELECT protect_table('session');

-- Who is no longer active has no session left, and gets none back when active again.
CREATE FUNCTION revoke_sessions_of_the_inactive() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE session SET revoked_at = now()
  WHERE actor_kind = TG_ARGV[0]::"ActorKind" AND actor_id = NEW.id AND revoked_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER partner_staff_deactivated AFTER UPDATE OF active ON partner_staff
  FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION revoke_sessions_of_the_inactive('PARTNER_STAFF');
CREATE TRIGGER agent_deactivated AFTER UPDATE OF active ON agent
  FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION revoke_sessions_of_the_inactive('AGENT');

-- A person has at most ten sessions open: a new one closes the oldest. The lock makes those of one person come one by one.
CREATE FUNCTION close_oldest_sessions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('session'), hashtext(concat(NEW.actor_kind, NEW.actor_id)));
  UPDATE session SET revoked_at = NEW.created_at
  WHERE token_hash IN (
    SELECT token_hash FROM session
    WHERE actor_kind = NEW.actor_kind AND actor_id = NEW.actor_id AND revoked_at IS NULL AND expires_at > NEW.created_at
    ORDER BY token_hash = NEW.token_hash DESC, created_at DESC, token_hash
    OFFSET 10
  );
  RETURN NULL;
END $$;
CREATE TRIGGER session_bounded AFTER INSERT ON session FOR EACH ROW EXECUTE FUNCTION close_oldest_sessions();

CREATE TABLE sign_in_attempt (
  token_hash CHAR(64) COLLATE "C" PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  actor_kind "ActorKind" NOT NULL CHECK (actor_kind <> 'SYSTEM'),
  state TEXT NOT NULL,
  nonce TEXT NOT NULL,
  code_verifier TEXT NOT NULL,
  -- A path of the platform, never another site.
  return_to TEXT NOT NULL CHECK (return_to ~ '^/([^/\\]|$)'),
  expires_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX sign_in_attempt_expires_at_idx ON sign_in_attempt (expires_at);
SELECT protect_table('sign_in_attempt');

-- Counted here and not in a process: the limit is one for all of them.
CREATE TABLE sign_in_start (
  address_hash CHAR(64) COLLATE "C" PRIMARY KEY CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  starts INTEGER NOT NULL CHECK (starts > 0),
  expires_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX sign_in_start_expires_at_idx ON sign_in_start (expires_at);
SELECT protect_table('sign_in_start');

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
SELECT protect_table('oidc_record');

RESET ROLE;
