import { MandateAct, type MessageKind } from '@cesu/db/model'
import { z } from 'zod'
import { authorizationAnswered, authorizationMoved } from '../habilitations/messages.ts'
import { quotaAnswered } from '../quotas/messages.ts'
import { frenchLongDay } from '../shared/index.ts'
import { sharingReminder } from '../sharing/reminder.ts'
import { staffInvited } from '../staff/index.ts'
import { mandateActTexts } from './labels.ts'

const asked = z.object({
  partnerName: z.string(),
  acts: z.array(z.enum(MandateAct)),
  /** Last day to answer, YYYY-MM-DD. */
  lastDay: z.string(),
})
const given = z.object({
  partnerName: z.string(),
  signerName: z.string(),
  endDay: z.string(),
  /** Number of the receipt, as it is printed. */
  receipt: z.string(),
})
const stopped = z.object({ partnerName: z.string(), by: z.enum(['EMPLOYER', 'PARTNER', 'URSSAF']) })

/** What a message needs, by kind, and what it says: `link` is where its button leads. */
interface MessageDefinition<Facts extends z.ZodType = z.ZodType> {
  readonly facts: Facts
  readonly subject: (facts: z.output<Facts>) => string
  readonly lines: (facts: z.output<Facts>, link: string) => string[]
}

const message = <Facts extends z.ZodType>(definition: MessageDefinition<Facts>): MessageDefinition<Facts> => definition

const SAFETY = 'Ce lien ne demande jamais votre numéro de sécurité sociale ni votre compte bancaire.'

const askedLines = ({ partnerName, acts, lastDay }: z.output<typeof asked>, link: string): string[] => [
  'Bonjour,',
  `${partnerName} vous demande un mandat pour agir à votre place auprès du Cesu, le service de l’Urssaf pour qui emploie une personne chez soi. ${partnerName} pourrait :`,
  ...acts.map((act) => `- ${mandateActTexts[act]}`),
  'Cette demande ne vaut rien sans votre accord. Lisez-la, puis acceptez ou refusez :',
  link,
  `Vous avez jusqu’au ${frenchLongDay(lastDay)} pour répondre. Sans réponse, la demande s’éteint.`,
  'Vous n’employez personne, ou vous ne connaissez pas cet organisme ? Ne faites rien : sans réponse de votre part, cette demande ne lui donne aucun droit.',
  SAFETY,
]

/** Every message to a person; a kind of the schema that is not here does not compile. */
const messages = {
  MANDATE_ASKED: message({
    facts: asked,
    subject: ({ partnerName }) => `${partnerName} vous demande un mandat`,
    lines: askedLines,
  }),
  MANDATE_REMINDER: message({
    facts: asked,
    subject: ({ partnerName }) => `Rappel : ${partnerName} attend votre réponse`,
    lines: (facts, link) => [
      ...askedLines(facts, link),
      'Ce rappel est le seul : nous n’écrirons plus au sujet de cette demande.',
    ],
  }),
  MANDATE_RECEIPT: message({
    facts: given,
    subject: ({ partnerName }) => `Vous avez donné mandat à ${partnerName}`,
    lines: ({ partnerName, signerName, endDay, receipt }, link) => [
      'Bonjour,',
      `${signerName} a donné mandat à ${partnerName} jusqu’au ${frenchLongDay(endDay)}. Reçu n° ${receipt}.`,
      'Lisez le reçu, ce que ce mandat permet, et ce qui est déclaré en votre nom :',
      link,
      'Vous pouvez arrêter ce mandat à tout moment, en deux clics et sans frais. Si ce n’est pas vous, dites-le à la même adresse : le mandat est suspendu tout de suite.',
      SAFETY,
    ],
  }),
  MANDATE_STOPPED: message({
    facts: stopped,
    subject: ({ partnerName }) => `Le mandat de ${partnerName} est arrêté`,
    lines: ({ partnerName, by }, link) => [
      'Bonjour,',
      {
        EMPLOYER: `Vous avez arrêté le mandat de ${partnerName}. Il ne peut plus rien déclarer pour vous.`,
        PARTNER: `${partnerName} a mis fin à son mandat. Il ne peut plus rien déclarer pour vous.`,
        URSSAF: `Vous aviez dit ne pas avoir donné mandat à ${partnerName} : l’Urssaf a arrêté ce mandat. Il ne peut plus rien déclarer pour vous.`,
      }[by],
      'Les déclarations déjà faites restent. C’est à vous de déclarer les mois suivants.',
      link,
    ],
  }),
  SHARING_REMINDER: message({
    ...sharingReminder,
    lines: (about, link) => [...sharingReminder.lines(about, link), SAFETY],
  }),
  CASE_ASKED: message({
    facts: z.object({ number: z.int(), replyBy: z.string() }),
    subject: () => 'L’Urssaf vous pose une question',
    lines: ({ number, replyBy }, link) => [
      'Bonjour,',
      `Un agent de l’Urssaf vous pose une question (dossier n° ${number}). Lisez-la et répondez dans votre espace, au plus tard le ${frenchLongDay(replyBy)} :`,
      link,
      'Sans réponse de votre part, l’agent décide avec ce qu’il sait.',
      SAFETY,
    ],
  }),
  AUTHORIZATION_ANSWERED: message(authorizationAnswered),
  AUTHORIZATION_MOVED: message(authorizationMoved),
  QUOTA_ANSWERED: message(quotaAnswered),
  STAFF_INVITED: message(staffInvited),
} as const satisfies Record<MessageKind, MessageDefinition>

/** A message as it is read: its subject and its text, one paragraph a line. Facts of another kind are an error. */
export function writeMessage(
  { kind, facts }: { kind: MessageKind; facts: unknown },
  link: string,
): { subject: string; text: string } {
  const { facts: shape, subject, lines }: MessageDefinition = messages[kind]
  const read = shape.parse(facts)
  return { subject: subject(read), text: `${[...lines(read, link), 'Urssaf service Cesu'].join('\n\n')}\n` }
}
