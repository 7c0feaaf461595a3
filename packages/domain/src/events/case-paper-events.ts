import { CaseOpinion } from '@cesu/db/model'
import { z } from 'zod'
import { caseOpinionLabels } from '../cases/index.ts'
import { event } from './event-definition.ts'

const number = z.int()
const file = { number, fileId: z.string(), name: z.string() }
const opinion = { number, opinionId: z.string() }

/** What happens to what people put in a case: its files, and the opinions of colleagues. */
export const casePaperEvents = {
  CASE_FILE_ADDED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ ...file, sha256: z.string() }),
    sentence: ({ name }) => `a joint la pièce « ${name} »`,
    tells: null,
  }),
  CASE_FILE_TAKEN: event({
    subject: 'CASE',
    version: 1,
    payload: z.object(file),
    sentence: ({ name }) => `a téléchargé la pièce « ${name} »`,
    tells: null,
  }),
  CASE_FILE_REMOVED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ ...file, reason: z.string() }),
    sentence: ({ name, reason }) => `a retiré la pièce « ${name} » (« ${reason} »)`,
    tells: null,
  }),
  CASE_FILE_REFUSED: event({
    subject: 'CASE',
    version: 1,
    /** What the antivirus calls what it found. */
    payload: z.object({ number, sha256: z.string(), infection: z.string() }),
    sentence: ({ infection }) => `a envoyé un fichier que l’antivirus a refusé (${infection}) : il n’est pas gardé`,
    tells: null,
  }),
  CASE_OPINION_ASKED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ ...opinion, of: z.string(), question: z.string() }),
    sentence: ({ of, question }) => `a demandé l’avis de ${of} : « ${question} »`,
    tells: null,
  }),
  CASE_OPINION_GIVEN: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ ...opinion, answer: z.enum(CaseOpinion), words: z.string() }),
    sentence: ({ answer, words }) => `a donné un avis ${caseOpinionLabels[answer].toLowerCase()} : « ${words} »`,
    tells: null,
  }),
  CASE_OPINION_WITHDRAWN: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ ...opinion, of: z.string() }),
    sentence: ({ of }) => `n’attend plus l’avis de ${of}`,
    tells: null,
  }),
} as const
