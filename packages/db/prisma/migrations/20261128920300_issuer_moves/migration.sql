-- The habilitation of an issuer is registered, suspended and put in force again by who leads (docs/decisions/075-issuers.md).

SET ROLE cesu_owner;

CREATE POLICY agent_insert ON voucher_issuer FOR INSERT TO cesu_agent WITH CHECK (
  (SELECT app_agent_leads()) AND suspended_at IS NULL
  AND EXISTS (SELECT FROM partner p WHERE p.id = voucher_issuer.partner_id AND p.kind = 'VOUCHER_ISSUER')
);
CREATE POLICY agent_update ON voucher_issuer FOR UPDATE TO cesu_agent USING ((SELECT app_agent_leads()))
  WITH CHECK ((SELECT app_agent_leads()) AND (suspended_at IS NULL OR app_is_recent(suspended_at)));
GRANT INSERT, UPDATE (suspended_at) ON voucher_issuer TO cesu_agent;

CREATE POLICY agent_insert_issuer ON audit_entry FOR INSERT TO cesu_agent WITH CHECK (
  kind IN ('ISSUER_REGISTERED', 'ISSUER_MOVED') AND subject_kind = 'PARTNER' AND subject_id = partner_id::text AND employer_id IS NULL
  AND (SELECT app_agent_leads()) AND actor_kind = 'AGENT' AND actor_id = (SELECT app_agent()) AND actor_name = (SELECT app_person_name())
  AND app_is_recent(at) AND EXISTS (SELECT FROM voucher_issuer i WHERE i.partner_id = audit_entry.partner_id)
);

RESET ROLE;
