-- A partner's administrators manage its staff: whom they invite, what each may do, who comes no more (decision 067).
-- Nothing of it is written but by these functions, which decide one after the other for each partner.

SET ROLE cesu_owner;

ALTER TABLE partner_staff
  ADD COLUMN stage "AuthorizationStage" NOT NULL DEFAULT 'PRODUCTION',
  ADD COLUMN version INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN last_signed_in_at TIMESTAMPTZ(3);

CREATE TYPE "StaffInvitationStatus" AS ENUM ('WAITING', 'ACCEPTED', 'WITHDRAWN');

CREATE TABLE staff_invitation (
  id UUID PRIMARY KEY,
  partner_id UUID NOT NULL REFERENCES partner ON DELETE RESTRICT,
  email TEXT NOT NULL CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254),
  role "StaffRole" NOT NULL,
  stage "AuthorizationStage" NOT NULL,
  status "StaffInvitationStatus" NOT NULL DEFAULT 'WAITING',
  link_number SMALLINT NOT NULL CHECK (link_number BETWEEN 1 AND 5),
  token_hash CHAR(64) COLLATE "C" NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by_id UUID NOT NULL,
  invited_by_name TEXT NOT NULL CHECK (invited_by_name <> ''),
  invited_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT staff_invitation_lasts_a_week CHECK (expires_at > invited_at AND expires_at <= invited_at + interval '7 days'),
  CONSTRAINT staff_invitation_over_is_dated CHECK ((status = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX staff_invitation_partner_id_invited_at_idx ON staff_invitation (partner_id, invited_at);
CREATE UNIQUE INDEX staff_invitation_one_waiting ON staff_invitation (partner_id, email) WHERE status = 'WAITING';
SELECT protect_table('staff_invitation');

-- The invitation that a sign-in accepts; null for every other.
ALTER TABLE sign_in_attempt ADD COLUMN invitation_hash CHAR(64) COLLATE "C" CHECK (invitation_hash ~ '^[0-9a-f]{64}$');

-- ───────────── Who manages, one after the other ─────────────

-- Whether a person of a partner may say who works for it: an administrator who is active, and not there to try only.
CREATE FUNCTION staff_manages(person uuid, partner uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN EXISTS (
  SELECT FROM partner_staff s
  WHERE s.id = person AND s.partner_id = partner AND s.role = 'ADMINISTRATOR' AND s.active AND s.stage = 'PRODUCTION'
);
REVOKE ALL ON FUNCTION staff_manages(uuid, uuid) FROM PUBLIC;

-- The same, of who acts.
CREATE FUNCTION app_manages_staff() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN app_partner_actor() = 'PARTNER_STAFF' AND staff_manages(app_person(), app_partner());
REVOKE ALL ON FUNCTION app_manages_staff() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_manages_staff() TO cesu_api;

-- Waits until nobody else decides of a partner's staff, to the end of the transaction.
CREATE FUNCTION lock_staff(partner uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '8s'
BEGIN ATOMIC
  SELECT pg_advisory_xact_lock(hashtext('partner_staff'), hashtext(partner::text));
END;
REVOKE ALL ON FUNCTION lock_staff(uuid) FROM PUBLIC;

-- ───────────── What is read ─────────────

CREATE FUNCTION list_staff() RETURNS TABLE (
  id uuid, given_name text, family_name text, email text, role "StaffRole", stage "AuthorizationStage", active boolean, version int,
  last_signed_in_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.given_name, s.family_name, s.email, s.role, s.stage, s.active, s.version, s.last_signed_in_at
  FROM partner_staff s WHERE s.partner_id = app_partner() AND app_manages_staff()
  ORDER BY s.active DESC, s.family_name, s.given_name, s.id LIMIT 300;
END;
REVOKE ALL ON FUNCTION list_staff() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_staff() TO cesu_api;

-- Those that wait, with whether whoever invited may still; of the others, nothing is left to do.
CREATE FUNCTION list_staff_invitations() RETURNS TABLE (
  id uuid, email text, role "StaffRole", stage "AuthorizationStage", link_number int, invited_by_name text, invited_at timestamptz,
  expires_at timestamptz, is_backed boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.email, i.role, i.stage, i.link_number::int, i.invited_by_name, i.invited_at, i.expires_at,
    staff_manages(i.invited_by_id, i.partner_id)
  FROM staff_invitation i WHERE i.partner_id = app_partner() AND i.status = 'WAITING' AND app_manages_staff()
  ORDER BY i.invited_at DESC, i.id LIMIT 300;
END;
REVOKE ALL ON FUNCTION list_staff_invitations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_staff_invitations() TO cesu_api;

-- What was done about the staff of the partner, the last first.
CREATE FUNCTION list_staff_trail(most int) RETURNS SETOF audit_entry
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT a.* FROM audit_entry a
  WHERE a.partner_id = app_partner() AND a.subject_kind = 'STAFF' AND app_manages_staff()
  ORDER BY a.at DESC, a.id DESC LIMIT list_staff_trail.most;
END;
REVOKE ALL ON FUNCTION list_staff_trail(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_staff_trail(int) TO cesu_api;
CREATE INDEX audit_entry_of_staff ON audit_entry (partner_id, at) WHERE subject_kind = 'STAFF';

-- What agents read of a partner's staff: names and what each may do, no address.
CREATE FUNCTION names_of_staff(partner uuid) RETURNS TABLE (
  id uuid, given_name text, family_name text, role "StaffRole", stage "AuthorizationStage", active boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.given_name, s.family_name, s.role, s.stage, s.active
  FROM partner_staff s WHERE s.partner_id = names_of_staff.partner AND app_is_agent()
  ORDER BY s.active DESC, s.family_name, s.given_name, s.id LIMIT 300;
END;
REVOKE ALL ON FUNCTION names_of_staff(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION names_of_staff(uuid) TO cesu_agent, cesu_auditor;

-- ───────────── Invitations ─────────────

-- Writes to who is invited: the link is made when the message leaves.
CREATE FUNCTION tell_invited() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO message (id, kind, partner_id, request_id, link_number, email, facts, created_at, due_at)
  SELECT gen_random_uuid(), 'STAFF_INVITED', NEW.partner_id, NEW.id, NEW.link_number, NEW.email,
    jsonb_build_object('partnerName', p.name, 'inviterName', NEW.invited_by_name, 'role', NEW.role, 'stage', NEW.stage,
      'expiresAt', to_char(NEW.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
    NEW.invited_at, NEW.invited_at
  FROM partner p WHERE p.id = NEW.partner_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tell_invited() FROM PUBLIC;
CREATE TRIGGER staff_invitation_told AFTER INSERT ON staff_invitation FOR EACH ROW EXECUTE FUNCTION tell_invited();
CREATE TRIGGER staff_invitation_told_again AFTER UPDATE ON staff_invitation FOR EACH ROW
  WHEN (NEW.link_number > OLD.link_number) EXECUTE FUNCTION tell_invited();

-- Invites an address, in the name of who acts: DONE, or why not. Whether an address is known elsewhere is never told.
CREATE FUNCTION invite_staff(
  made uuid, address text, wanted "StaffRole", at_stage "AuthorizationStage", hash text, until timestamptz, at timestamptz, most int
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  theirs uuid := app_partner();
BEGIN
  PERFORM lock_staff(theirs) WHERE theirs IS NOT NULL;
  IF app_manages_staff() IS NOT TRUE OR app_is_recent(invite_staff.at) IS NOT TRUE THEN RETURN 'FORBIDDEN'; END IF;
  IF EXISTS (SELECT FROM partner_staff s WHERE s.partner_id = theirs AND lower(s.email) = address) THEN RETURN 'MEMBER'; END IF;
  IF EXISTS (SELECT FROM staff_invitation i WHERE i.partner_id = theirs AND i.email = address AND i.status = 'WAITING') THEN
    RETURN 'WAITING';
  END IF;
  IF most <= (SELECT count(*) FROM partner_staff s WHERE s.partner_id = theirs)
    + (SELECT count(*) FROM staff_invitation i WHERE i.partner_id = theirs AND i.status = 'WAITING') THEN RETURN 'FULL'; END IF;
  INSERT INTO staff_invitation (id, partner_id, email, role, stage, link_number, token_hash, invited_by_id, invited_by_name,
    invited_at, expires_at)
  VALUES (made, theirs, address, wanted, at_stage, 1, hash, app_person(), app_person_name(), at, until);
  RETURN 'DONE';
END $$;
REVOKE ALL ON FUNCTION invite_staff(uuid, text, "StaffRole", "AuthorizationStage", text, timestamptz, timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invite_staff(uuid, text, "StaffRole", "AuthorizationStage", text, timestamptz, timestamptz, int) TO cesu_api;

-- Sends a new link, in the name of who acts, from the one that was read: that of before is worth nothing. Null when it no longer waits.
CREATE FUNCTION renew_staff_invitation(invitation uuid, seen int, hash text, until timestamptz, at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  address text;
BEGIN
  PERFORM lock_staff(app_partner()) WHERE app_partner() IS NOT NULL;
  UPDATE staff_invitation i SET link_number = i.link_number + 1, token_hash = hash, invited_by_id = app_person(),
    invited_by_name = app_person_name(), invited_at = renew_staff_invitation.at, expires_at = until
  WHERE i.id = invitation AND i.partner_id = app_partner() AND i.status = 'WAITING' AND i.link_number = seen AND app_manages_staff()
    AND app_is_recent(renew_staff_invitation.at)
  RETURNING i.email INTO address;
  RETURN address;
END $$;
REVOKE ALL ON FUNCTION renew_staff_invitation(uuid, int, text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renew_staff_invitation(uuid, int, text, timestamptz, timestamptz) TO cesu_api;

-- Takes an invitation back; its address, null when it no longer waits.
CREATE FUNCTION withdraw_staff_invitation(invitation uuid, at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  address text;
BEGIN
  PERFORM lock_staff(app_partner()) WHERE app_partner() IS NOT NULL;
  UPDATE staff_invitation i SET status = 'WITHDRAWN', ended_at = withdraw_staff_invitation.at
  WHERE i.id = invitation AND i.partner_id = app_partner() AND i.status = 'WAITING' AND app_manages_staff()
    AND app_is_recent(withdraw_staff_invitation.at)
  RETURNING i.email INTO address;
  RETURN address;
END $$;
REVOKE ALL ON FUNCTION withdraw_staff_invitation(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION withdraw_staff_invitation(uuid, timestamptz) TO cesu_api;

-- What a link invites to, for whoever has it: nothing of the person. Nothing for a link that is over, or that nobody backs any more.
CREATE FUNCTION present_staff_invitation(hash text, at timestamptz) RETURNS TABLE (
  partner_name text, inviter_name text, role "StaffRole", stage "AuthorizationStage", expires_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT p.name, i.invited_by_name, i.role, i.stage, i.expires_at
  FROM staff_invitation i JOIN partner p ON p.id = i.partner_id
  WHERE i.token_hash = present_staff_invitation.hash::char(64) AND i.status = 'WAITING' AND i.expires_at > present_staff_invitation.at
    AND staff_manages(i.invited_by_id, i.partner_id) AND app_is_door();
END;
REVOKE ALL ON FUNCTION present_staff_invitation(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION present_staff_invitation(text, timestamptz) TO cesu_door;

-- Accepts an invitation, once, by the identity that has its address: whom it makes, or why nobody. Whoever invited is looked at again,
-- after those who could put them out.
CREATE FUNCTION accept_staff_invitation(
  hash text, address text, made uuid, by_issuer text, by_subject text, given text, family text, at timestamptz
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found staff_invitation;
BEGIN
  SELECT i.* INTO found FROM staff_invitation i WHERE i.token_hash = hash::char(64);
  IF found.id IS NULL OR NOT app_is_door() THEN RETURN 'OVER'; END IF;
  PERFORM lock_staff(found.partner_id);
  SELECT i.* INTO found FROM staff_invitation i WHERE i.token_hash = hash::char(64) FOR UPDATE;
  IF found.id IS NULL OR found.status <> 'WAITING' OR found.expires_at <= accept_staff_invitation.at
    OR NOT staff_manages(found.invited_by_id, found.partner_id) THEN RETURN 'OVER'; END IF;
  IF found.email <> lower(address) THEN RETURN 'ADDRESS'; END IF;
  IF EXISTS (SELECT FROM partner_staff s WHERE s.issuer = by_issuer AND s.subject = by_subject) THEN RETURN 'MEMBER'; END IF;
  INSERT INTO partner_staff (id, partner_id, issuer, subject, given_name, family_name, email, role, stage, created_at)
  VALUES (made, found.partner_id, by_issuer, by_subject, given, family, found.email, found.role, found.stage, at);
  UPDATE staff_invitation i SET status = 'ACCEPTED', ended_at = accept_staff_invitation.at WHERE i.id = found.id;
  RETURN 'DONE';
EXCEPTION WHEN unique_violation THEN RETURN 'MEMBER';
END $$;
REVOKE ALL ON FUNCTION accept_staff_invitation(text, text, uuid, text, text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION accept_staff_invitation(text, text, uuid, text, text, text, text, timestamptz) TO cesu_door;

-- Whether the link of a message may still be of use: for the job that sends it.
CREATE FUNCTION staff_link_waits(invitation uuid, link int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN app_is_jobs() AND EXISTS (
  SELECT FROM staff_invitation i
  WHERE i.id = invitation AND i.link_number = link AND i.status = 'WAITING' AND staff_manages(i.invited_by_id, i.partner_id)
);
REVOKE ALL ON FUNCTION staff_link_waits(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_link_waits(uuid, int) TO cesu_jobs;

-- In a demonstration, whom the identity provider can play besides those who are known: who is invited.
CREATE FUNCTION demo_invited() RETURNS TABLE (id uuid, email text, partner_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.email, p.name FROM staff_invitation i JOIN partner p ON p.id = i.partner_id
  WHERE i.status <> 'WITHDRAWN' AND app_is_door() AND EXISTS (SELECT FROM installation WHERE demo)
    AND NOT EXISTS (SELECT FROM partner_staff s WHERE s.email = i.email AND s.partner_id = i.partner_id)
  ORDER BY i.invited_at DESC, i.id LIMIT 20;
END;
REVOKE ALL ON FUNCTION demo_invited() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION demo_invited() TO cesu_door;

-- ───────────── What a person may do, and whether they come ─────────────

-- Changes somebody's rights, from those that were read; never one's own, so that an administrator is always left: whoever changes the last
-- but one is one, and is looked at again after those who could put them out. False when another act came first.
CREATE FUNCTION change_staff(
  person uuid, seen int, wanted "StaffRole", at_stage "AuthorizationStage", is_active boolean, at timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_staff(app_partner()) WHERE app_partner() IS NOT NULL;
  UPDATE partner_staff s SET role = wanted, stage = at_stage, active = is_active, version = s.version + 1
  WHERE s.id = person AND s.partner_id = app_partner() AND s.id <> app_person() AND s.version = seen AND app_manages_staff()
    AND app_is_recent(change_staff.at);
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION change_staff(uuid, int, "StaffRole", "AuthorizationStage", boolean, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_staff(uuid, int, "StaffRole", "AuthorizationStage", boolean, timestamptz) TO cesu_api;

CREATE FUNCTION note_staff_sign_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE partner_staff SET last_signed_in_at = NEW.created_at WHERE id = NEW.actor_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION note_staff_sign_in() FROM PUBLIC;
CREATE TRIGGER session_of_staff AFTER INSERT ON session FOR EACH ROW
  WHEN (NEW.actor_kind = 'PARTNER_STAFF') EXECUTE FUNCTION note_staff_sign_in();

-- ───────────── The trail ─────────────

CREATE POLICY api_insert_staff ON audit_entry FOR INSERT TO cesu_api WITH CHECK (
  kind IN ('STAFF_INVITED', 'STAFF_INVITATION_WITHDRAWN', 'STAFF_CHANGED') AND subject_kind = 'STAFF' AND employer_id IS NULL
  AND partner_id = (SELECT app_partner()) AND actor_kind = 'PARTNER_STAFF' AND actor_id = (SELECT app_person())
  AND actor_name = (SELECT app_person_name()) AND app_is_recent(at) AND (SELECT app_manages_staff())
);
-- Whoever has just been made a member says so, in their own name.
CREATE POLICY door_insert_joined ON audit_entry FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND kind = 'STAFF_JOINED' AND subject_kind = 'STAFF' AND subject_id = actor_id::text
  AND actor_kind = 'PARTNER_STAFF' AND app_is_recent(at) AND EXISTS (
    SELECT FROM partner_staff p
    WHERE p.id = audit_entry.actor_id AND p.partner_id = audit_entry.partner_id AND p.created_at = audit_entry.at
      AND p.given_name || ' ' || p.family_name = audit_entry.actor_name
  )
);

RESET ROLE;
