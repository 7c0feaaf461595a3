-- Words of what a worker takes of their own data: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'OWN_DATA_TAKEN';

RESET ROLE;
