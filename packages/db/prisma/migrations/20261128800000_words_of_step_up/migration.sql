-- A word of the trail: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'IDENTITY_CONFIRMED';

RESET ROLE;
