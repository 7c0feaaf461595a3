-- Words of what is done to agents and teams: in a transaction of their own, for they can be used in the next one only.

SET ROLE cesu_owner;

ALTER TYPE "SubjectKind" ADD VALUE 'AGENT';
ALTER TYPE "SubjectKind" ADD VALUE 'TEAM';
ALTER TYPE "EventKind" ADD VALUE 'AGENT_ADDED';
ALTER TYPE "EventKind" ADD VALUE 'AGENT_CHANGED';
ALTER TYPE "EventKind" ADD VALUE 'TEAM_ADDED';
ALTER TYPE "EventKind" ADD VALUE 'TEAM_CHANGED';

RESET ROLE;
