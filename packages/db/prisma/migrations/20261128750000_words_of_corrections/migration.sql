-- Words of what agents correct: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "DeclarationChannel" ADD VALUE 'AGENT';

RESET ROLE;
