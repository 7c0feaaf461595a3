-- A word of a worker who changes their mind: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'SHARING_RECONSIDERED';

RESET ROLE;
