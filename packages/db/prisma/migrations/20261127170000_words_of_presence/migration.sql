-- Words of an application that acts in the presence of an employer: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "EventKind" ADD VALUE 'APPLICATION_REDIRECTED';
ALTER TYPE "EventKind" ADD VALUE 'APPLICATION_AUTHORIZED';

RESET ROLE;
