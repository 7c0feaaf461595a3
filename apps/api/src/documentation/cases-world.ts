import { createHash } from 'node:crypto'
import type { WorldRows } from '@cesu/db'
import { documented, documentedImage, documentedRequest } from './ids.ts'

const openedAt = new Date('2025-01-01T08:00:00Z')

/** What an agent asks about a case. */
const asked = {
  ...{ caseId: documented.askedCase, caseNumber: 2, about: 'une identité à vérifier', replyBy: '2026-11-18' },
  ...{ text: 'Qui a signé ?', authorId: documented.agent, authorName: 'Agent Exemple' },
  writtenAt: new Date('2026-11-03T08:00:00Z'),
}

const image = Buffer.from(documentedImage, 'base64')
const sha256 = createHash('sha256').update(image).digest('hex')

/** A file that is put with an answer to come. */
const put = {
  ...({ name: 'exemple.png', type: 'PNG', size: image.length, scan: 'NOT_SCANNED', active: false } as const),
  ...{ sha256, bytes: image, addedAt: new Date('2026-11-03T08:30:00Z') },
}

/** What an agent asks a colleague. */
const opinion = {
  ...{ caseId: documented.askedCase, question: 'Le mandat suffit-il ?', askedAt: new Date('2026-11-03T08:30:00Z') },
}
type Person = readonly [id: string, name: string]

const asks = ([askedById, askedByName]: Person, [askedOfId, askedOfName]: Person) => ({
  ...{ askedById, askedByName, askedOfId, askedOfName },
})
const agent = [documented.agent, 'Agent Exemple'] as const
const supervisor = [documented.supervisor, 'Responsable Exemple'] as const
/** The page of the employer, open for what was written. */
const opened = {
  ...({ party: 'EMPLOYER', personId: documented.employer, reason: 'PERSON_ASKS' } as const),
  ...{ words: 'La personne demande où en est son mandat.', openedAt: new Date('2026-11-03T08:45:00Z') },
  expiresAt: new Date('2026-11-03T09:15:00Z'),
}

/** A decision of one case, as two agents take it. */
const bulk = {
  ...({ kind: 'API_UNUSUAL', outcome: 'STOPPED', count: 1 } as const),
  ...{ reason: 'Ces lectures ne sont pas expliquées.', askedAt: new Date('2026-11-03T08:40:00Z') },
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
    ...documented.bulkCases.map((id, rank) => ({
      ...({ id, number: BigInt(documented.caseNumber + rank), kind: 'API_UNUSUAL', status: 'NEW' } as const),
      ...({
        teamId: documented.team,
        subjectKind: 'API_CLIENT',
        subjectId: id,
        partnerId: documented.partner,
      } as const),
      ...{ dueDay: '2026-11-08', openedAt },
      facts: { name: 'Application d’exemple', signs: ['VOLUME'], reads: 400, since: openedAt.toISOString() },
    })),
  ],
  bulks: [
    { ...bulk, id: documented.bulk, status: 'ASKED', askedById: documented.colleague, askedByName: 'Collègue Exemple' },
    {
      ...{ ...bulk, id: documented.grantedBulk, status: 'GRANTED', askedById: agent[0], askedByName: agent[1] },
      ...{ answeredById: supervisor[0], answeredByName: supervisor[1], answeredAt: new Date('2026-11-03T08:50:00Z') },
    },
  ],
  bulkLines: [documented.bulk, documented.grantedBulk].map((bulkId) => ({
    ...{ bulkId, caseId: documented.bulkCases[1], number: BigInt(documented.bulkNumber), version: 0 },
    state: 'WAITING' as const,
  })),
  questions: [
    { ...asked, id: documented.question, party: 'PARTNER', partnerId: documented.partner },
    { ...asked, id: documented.ownQuestion, party: 'EMPLOYER', employerId: documented.employer },
  ],
  caseFiles: [
    {
      ...{
        id: documented.caseFile,
        caseId: documented.askedCase,
        name: 'exemple.png',
        type: 'PNG',
        size: image.length,
      },
      ...{ sha256, scan: 'NOT_SCANNED', authorId: documented.agent },
      ...{ authorName: 'Agent Exemple', addedAt: new Date('2026-11-03T08:30:00Z') },
    },
  ],
  answerFiles: [
    { ...put, id: documented.answerFile, questionId: documented.question, authorId: documented.declarant },
    { ...put, id: documented.ownAnswerFile, questionId: documented.ownQuestion, authorId: documented.citizen },
  ],
  caseFileContents: [{ fileId: documented.caseFile, bytes: image }],
  opinions: [
    { ...opinion, id: documented.opinion, ...asks(supervisor, agent) },
    { ...opinion, id: documented.otherOpinion, ...asks(agent, supervisor) },
  ],
  openings: [
    { ...opened, id: documented.openings[0], agentId: documented.agent },
    { ...opened, id: documented.openings[1], agentId: documented.supervisor },
  ],
  views: [
    {
      ...{ id: documented.view, ownerId: documented.agent, teamId: documented.team, name: 'Identités à vérifier' },
      ...{ asked: { type: 'IDENTITY_REVIEW' }, savedAt: openedAt },
    },
  ],
} satisfies WorldRows
