-- Words of numbers of titles that are tried: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "ReadingMode" ADD VALUE 'TRIED';
ALTER TYPE "Threshold" ADD VALUE 'WRONG_TITLES';

RESET ROLE;
