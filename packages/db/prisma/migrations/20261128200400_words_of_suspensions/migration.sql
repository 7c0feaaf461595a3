-- Words of grants that Urssaf ends: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'SHARING_INVALIDATION_ASKED';
ALTER TYPE "EventKind" ADD VALUE 'SHARING_INVALIDATION_ANSWERED';

RESET ROLE;
