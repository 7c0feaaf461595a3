-- When a person last proved who they are, and a proof that is asked again under a session (decision 067).

SET ROLE cesu_owner;

ALTER TABLE session ADD COLUMN authenticated_at TIMESTAMPTZ(3);
-- The person who must come back from the identity provider, and no other; null for who signs in.
ALTER TABLE sign_in_attempt ADD COLUMN confirms_id UUID;

-- A proof given again, in the name of the person whose session it opens.
CREATE POLICY door_insert_confirmed ON audit_entry FOR INSERT TO cesu_door WITH CHECK (
  (SELECT app_is_door()) AND app_is_recent(at) AND kind = 'IDENTITY_CONFIRMED' AND subject_kind = 'SESSION'
  AND EXISTS (
    SELECT FROM session s
    WHERE s.token_hash = audit_entry.subject_id::char(64) AND s.actor_kind = audit_entry.actor_kind
      AND s.actor_id = audit_entry.actor_id
  )
  AND CASE actor_kind
    WHEN 'PARTNER_STAFF' THEN EXISTS (
      SELECT FROM partner_staff p
      WHERE p.id = audit_entry.actor_id AND p.partner_id = audit_entry.partner_id
        AND p.given_name || ' ' || p.family_name = audit_entry.actor_name
    )
    WHEN 'AGENT' THEN audit_entry.partner_id IS NULL AND EXISTS (
      SELECT FROM agent a
      WHERE a.id = audit_entry.actor_id AND a.given_name || ' ' || a.family_name = audit_entry.actor_name
    )
    ELSE false
  END
);

RESET ROLE;
