-- Words of files: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'FILE_DISMISSED';

RESET ROLE;
