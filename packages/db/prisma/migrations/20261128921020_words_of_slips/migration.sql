-- Words of remittances: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'VOUCHER_REMITTED';
ALTER TYPE "EventKind" ADD VALUE 'VOUCHER_REIMBURSED';
ALTER TYPE "SubjectKind" ADD VALUE 'REMITTANCE';
ALTER TYPE "ReceivedFileKind" ADD VALUE 'REMITTANCES';

RESET ROLE;
