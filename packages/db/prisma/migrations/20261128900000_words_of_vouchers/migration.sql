-- Words of the issuers of prefinanced CESU, of their titles and of the files that are received: in a transaction of their own, for they can be
-- used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "Scope" ADD VALUE 'VOUCHERS_READ';
ALTER TYPE "Scope" ADD VALUE 'VOUCHERS_WRITE';
ALTER TYPE "SubjectKind" ADD VALUE 'RECEIVED_FILE';
ALTER TYPE "SubjectKind" ADD VALUE 'VOUCHER';
ALTER TYPE "EventKind" ADD VALUE 'FILE_RECEIVED';
ALTER TYPE "EventKind" ADD VALUE 'FILE_ENDED';
ALTER TYPE "EventKind" ADD VALUE 'VOUCHER_MOVED';

RESET ROLE;
