import type { WorldRows } from '@cesu/db'
import { documented, documentedRequest } from './ids.ts'

const openedAt = new Date('2025-01-01T08:00:00Z')

/** What an agent asks about a case. */
const asked = {
  ...{ caseId: documented.askedCase, caseNumber: 2, about: 'une identité à vérifier', replyBy: '2026-11-18' },
  ...{ text: 'Qui a signé ?', authorId: documented.agent, authorName: 'Agent Exemple' },
  writtenAt: new Date('2026-11-03T08:00:00Z'),
}

/** A case that waits for an agent, and one that waits for the answers of its partner and of its employer. */
export const casesWorld = {
  cases: [
    {
      ...{ id: documented.case, kind: 'IDENTITY_REVIEW', status: 'NEW', teamId: documented.team },
      ...{ subjectKind: 'IDENTITY_CHECK', subjectId: documented.partner, partnerId: documented.partner },
      ...{ dueDay: '2026-11-08', openedAt },
      facts: { day: '2026-11-03', proposals: 12, contradictions: 10, persons: 10 },
    },
    {
      ...{ id: documented.askedCase, kind: 'IDENTITY_MISMATCH', status: 'AWAITING_REPLY', teamId: documented.team },
      ...{ assigneeId: documented.agent, version: 2, subjectKind: 'MANDATE_REQUEST', subjectId: documentedRequest },
      ...{ partnerId: documented.partner, employerId: documented.employer, dueDay: '2026-11-08', openedAt },
      facts: { reason: 'ANOTHER_PERSON', partnerName: 'Partenaire Exemple', askedDay: '2026-11-02' },
    },
  ],
  questions: [
    { ...asked, id: documented.question, party: 'PARTNER', partnerId: documented.partner },
    { ...asked, id: documented.ownQuestion, party: 'EMPLOYER', employerId: documented.employer },
  ],
} satisfies WorldRows
