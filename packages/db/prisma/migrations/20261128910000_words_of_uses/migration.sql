-- Words of the uses of titles: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'VOUCHER_USED';
ALTER TYPE "EventKind" ADD VALUE 'VOUCHER_RELEASED';

RESET ROLE;
