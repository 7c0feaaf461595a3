-- Words of remittances and of the anomalies of titles: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "CaseKind" ADD VALUE 'VOUCHER_ANOMALY';
ALTER TYPE "Threshold" ADD VALUE 'ANSWER_VOUCHER_ANOMALY';

RESET ROLE;
