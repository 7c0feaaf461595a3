-- A word of data that changed after they were read: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'SHARED_DATA_CHANGED';

RESET ROLE;
