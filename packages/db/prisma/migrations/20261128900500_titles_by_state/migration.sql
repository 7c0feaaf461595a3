-- Titles by state: an index each, for row-level security lets no index be walked by a state that a query gives as a value; and a title is in one of
-- them only.

SET ROLE cesu_owner;

DROP INDEX voucher_partner_id_status_vintage_number_idx;
CREATE INDEX voucher_issued ON voucher (partner_id, vintage, number) WHERE status = 'ISSUED';
CREATE INDEX voucher_assigned ON voucher (partner_id, vintage, number) WHERE status = 'ASSIGNED';
CREATE INDEX voucher_used ON voucher (partner_id, vintage, number) WHERE status = 'USED';
CREATE INDEX voucher_remitted ON voucher (partner_id, vintage, number) WHERE status = 'REMITTED';
CREATE INDEX voucher_reimbursed ON voucher (partner_id, vintage, number) WHERE status = 'REIMBURSED';
CREATE INDEX voucher_lost ON voucher (partner_id, vintage, number) WHERE status = 'LOST';
CREATE INDEX voucher_stolen ON voucher (partner_id, vintage, number) WHERE status = 'STOLEN';
CREATE INDEX voucher_exchanged ON voucher (partner_id, vintage, number) WHERE status = 'EXCHANGED';
CREATE INDEX voucher_cancelled ON voucher (partner_id, vintage, number) WHERE status = 'CANCELLED';

RESET ROLE;
