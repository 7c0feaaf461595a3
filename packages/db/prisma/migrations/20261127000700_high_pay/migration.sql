-- A new anomaly: in a transaction of its own, for it can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "AnomalyCode" ADD VALUE 'PAY_HIGH' BEFORE 'HOURS_JUMP';

RESET ROLE;
