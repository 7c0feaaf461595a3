import { CaseAct, CaseOutcome, CaseParty } from '@cesu/db/model'
import { z } from 'zod'
import {
  CaseAbout,
  caseActSentences,
  caseOutcomeLabels,
  casePartyLabels,
  caseSentence,
  TracedView,
  viewChange,
} from '../cases/index.ts'
import { event } from './event-definition.ts'

const number = z.int()

/** What happens to cases. */
export const caseEvents = {
  CASE_OPENED: event({
    subject: null,
    version: 1,
    payload: z.object({ caseId: z.string(), about: CaseAbout }),
    sentence: ({ about }) => `a ouvert un dossier (${caseSentence(about)})`,
    tells: null,
  }),
  CASE_READ: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ number }),
    sentence: ({ number }) => `a consulté le dossier ${number}`,
    tells: null,
  }),
  CASE_MOVED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({
      number,
      act: z.enum(CaseAct),
      /** Who held it before, and who holds it now; null when nobody does. */
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Why, in the agent's words; empty when they need not say. */
      words: z.string(),
    }),
    sentence: ({ act, before, after, words }) =>
      [
        caseActSentences[act],
        act === 'TAKE' && before !== null ? `, que tenait ${before}` : '',
        act === 'ASSIGN' && after !== null ? ` à ${after}` : '',
        words === '' ? '' : ` : « ${words} »`,
      ].join(''),
    tells: null,
  }),
  CASE_DECIDED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ number, outcome: z.enum(CaseOutcome), reason: z.string() }),
    sentence: ({ outcome, reason }) => `a décidé : ${caseOutcomeLabels[outcome].toLowerCase()} (« ${reason} »)`,
    tells: null,
  }),
  CASE_ASKED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({
      number,
      /** The version that the question leaves: in this order are those of a case told. */
      version: z.int(),
      messageId: z.string(),
      party: z.enum(CaseParty),
    }),
    sentence: ({ party }) => `a posé une question ${casePartyLabels[party].asked}`,
    tells: { sequence: ({ version }) => version },
  }),
  CASE_ANSWERED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ number, party: z.enum(CaseParty) }),
    sentence: ({ party }) => `a répondu à l’Urssaf, comme ${casePartyLabels[party].name}`,
    tells: null,
  }),
  CASE_NOTED: event({
    subject: 'CASE',
    version: 1,
    payload: z.object({ number }),
    sentence: () => 'a écrit une note interne',
    tells: null,
  }),
  CASE_VIEW_CHANGED: event({
    subject: 'CASE_VIEW',
    version: 1,
    /** What it was, and what it is: null before it was saved, and once it is removed. */
    payload: z.object({ before: TracedView.nullable(), after: TracedView.nullable() }),
    sentence: ({ before, after }) => viewChange(before, after),
    tells: null,
  }),
  CASE_VIEW_CHOSEN: event({
    subject: 'CASE_VIEW',
    version: 1,
    payload: z.object({ name: z.string(), isFirst: z.boolean() }),
    sentence: ({ name, isFirst }) =>
      isFirst ? `ouvre les dossiers sur la vue « ${name} »` : `n’ouvre plus les dossiers sur la vue « ${name} »`,
    tells: null,
  }),
} as const
