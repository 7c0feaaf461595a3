-- A word of what a worker is reminded of: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "MessageKind" ADD VALUE 'SHARING_REMINDER';

RESET ROLE;
