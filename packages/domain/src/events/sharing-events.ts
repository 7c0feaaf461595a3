import { ApprovalAnswer, SharingReason, SharingSide } from '@cesu/db/model'
import { z } from 'zod'
import { frenchMonth } from '../shared/index.ts'
import { sharingReasonTexts } from '../sharing/grant-reasons.ts'
import { event } from './event-definition.ts'

/** What is let, as its consumer is told: under which number of what was let. */
const letTo = z.object({ purpose: z.string(), grantVersion: z.int() })

/** The consumer is told in the order in which the grant changed. */
const toConsumer = { sequence: ({ grantVersion }: z.output<typeof letTo>) => grantVersion }

/** Why, when it is not its worker who stopped it, and in the words of the agent: neither leaves Urssaf. */
const because = z.object({ reason: z.enum(SharingReason).optional(), words: z.string().optional() })
const toConsumerWithoutWhy = { ...toConsumer, withholds: ['reason', 'words'] }
const why = ({ reason }: z.output<typeof because>): string =>
  reason === undefined ? '' : ` (${sharingReasonTexts[reason]})`

const answered = z.object({ answer: z.enum(ApprovalAnswer), approvalId: z.string() })

/** What happens to what lets data be shared: agreements and purposes, changed by one agent and another. */
export const sharingEvents = {
  PURPOSE_PROPOSED: event({
    subject: 'PURPOSE',
    version: 1,
    payload: z.object({ approvalId: z.string() }),
    sentence: () => 'a proposé une version d’une finalité',
    tells: null,
  }),
  PURPOSE_ANSWERED: event({
    subject: 'PURPOSE',
    version: 1,
    payload: answered,
    sentence: ({ answer }) => `a ${answer === 'GRANTED' ? 'mis en vigueur' : 'écarté'} une version d’une finalité`,
    tells: null,
  }),
  AGREEMENT_SUSPENDED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: () => 'a suspendu une convention',
    tells: null,
  }),
  AGREEMENT_RESUMPTION_ASKED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: z.object({ approvalId: z.string() }),
    sentence: () => 'a demandé de remettre une convention en vigueur',
    tells: null,
  }),
  AGREEMENT_RESUMPTION_ANSWERED: event({
    subject: 'AGREEMENT',
    version: 1,
    payload: answered,
    sentence: ({ answer }) => `a ${answer === 'GRANTED' ? 'remis' : 'refusé de remettre'} une convention en vigueur`,
    tells: null,
  }),
  SHARING_ASKED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: z.object({ purpose: z.string(), scopes: z.array(z.string()) }),
    sentence: () => 'a lu une demande de partage',
    tells: null,
  }),
  SHARING_GIVEN: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend({
      scopes: z.array(z.string()),
      expiresAt: z.string(),
      acr: z.string().nullable(),
      /** SHA-256 of what was read before answering, hexadecimal. */
      noticeHash: z.string(),
      /** The grant that it takes the place of. */
      replacedId: z.string().nullable(),
    }),
    sentence: () => 'a accepté un partage de ses données',
    tells: toConsumer,
  }),
  SHARING_REFUSED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: z.object({ purpose: z.string() }),
    sentence: () => 'a refusé un partage de ses données',
    tells: null,
  }),
  SHARING_RECONSIDERED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: z.object({ purpose: z.string() }),
    sentence: () => 'a changé d’avis : l’organisme peut reposer sa question',
    tells: null,
  }),
  SHARING_REDUCED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend({ removed: z.array(z.string()) }),
    sentence: () => 'a réduit un partage de ses données',
    tells: toConsumer,
  }),
  SHARING_SUSPENDED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend({ by: z.enum(SharingSide), ...because.shape }),
    sentence: (payload) => `a suspendu un partage de données${why(payload)}`,
    tells: toConsumerWithoutWhy,
  }),
  SHARING_RESUMED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend(because.shape),
    sentence: () => 'a repris un partage de données',
    tells: toConsumerWithoutWhy,
  }),
  SHARING_STOPPED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend({ replacedById: z.string().nullable() }),
    sentence: ({ replacedById }) =>
      replacedById === null
        ? 'a arrêté un partage de ses données'
        : 'a remplacé un partage de ses données par un autre',
    tells: toConsumer,
  }),
  SHARING_ENDED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: letTo.extend({ why: z.enum(['UNANSWERED', 'EXPIRED', 'CLOSED', 'INVALIDATED']), ...because.shape }),
    sentence: ({ why: end, ...payload }) =>
      ({
        UNANSWERED: 'a mis fin à une demande de partage sans réponse',
        EXPIRED: 'a mis fin à un partage arrivé à son terme',
        CLOSED: 'a clos un partage dont la démarche est finie',
        INVALIDATED: `a annulé un partage${why(payload)}`,
      })[end],
    tells: toConsumerWithoutWhy,
  }),
  SHARING_INVALIDATION_ASKED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: z.object({ approvalId: z.string() }),
    sentence: () => 'a demandé d’annuler un partage',
    tells: null,
  }),
  SHARING_INVALIDATION_ANSWERED: event({
    subject: 'SHARING_GRANT',
    version: 1,
    payload: answered,
    sentence: ({ answer }) => `a ${answer === 'GRANTED' ? 'accepté' : 'refusé'} d’annuler un partage`,
    tells: null,
  }),
  /** The subject is the person: what is in the file is what they read on screen. */
  OWN_DATA_TAKEN: event({
    subject: 'CITIZEN',
    version: 1,
    payload: z.object({}),
    sentence: () => 'a téléchargé ses données',
    tells: null,
  }),
  SHARED_DATA_CHANGED: event({
    subject: 'ACCESS_RECORD',
    version: 1,
    payload: z.object({ grantId: z.string(), purpose: z.string(), scope: z.string(), period: z.string() }),
    sentence: ({ period }) => `a prévenu l’organisme que ${frenchMonth(period)}, qu’il avait lu, a changé`,
    // Written by the database itself, in the order of a sequence.
    tells: null,
  }),
}
