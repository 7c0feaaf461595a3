-- Two more roles of Urssaf's staff: who reads and writes nothing, and who manages people and settings and reads no person. In a
-- transaction of their own, for a new word can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "AgentRole" ADD VALUE 'READER';
ALTER TYPE "AgentRole" ADD VALUE 'ADMINISTRATOR';

RESET ROLE;
