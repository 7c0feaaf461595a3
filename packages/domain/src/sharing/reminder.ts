import { LegalBasis } from '@cesu/db/model'
import { z } from 'zod'
import { frenchLongDay } from '../shared/index.ts'
import { sharingButtons } from './buttons.ts'

/** Days between two reminders of a grant in force (data-sharing R5). */
export const REMINDER_DAYS = 90

const PERIOD_MS = REMINDER_DAYS * 86_400_000

/** When its worker is reminded next of a grant that stays in force; null when it ends before. A task that is late reminds once. */
export function nextReminder(
  { answeredAt, remindedAt, expiresAt }: { answeredAt: Date; remindedAt: Date | null; expiresAt: Date },
  now: Date,
): Date | null {
  const past = Math.floor(((remindedAt ?? answeredAt).getTime() - answeredAt.getTime()) / PERIOD_MS)
  const next = new Date(Math.max(answeredAt.getTime() + (past + 1) * PERIOD_MS, now.getTime()))
  return next < expiresAt ? next : null
}

/** What a reminder says of a grant. */
const facts = z.object({
  consumerName: z.string(),
  /** What it is for, as the worker read it. */
  label: z.string(),
  legalBasis: z.enum(LegalBasis),
  /** The lists of data that are let, in French. */
  lists: z.array(z.string()),
  /** First and last day, YYYY-MM-DD. */
  sinceDay: z.string(),
  endDay: z.string(),
  readings: z.int(),
})
type ReminderFacts = z.output<typeof facts>

const readingsText = (readings: number): string =>
  readings === 0
    ? 'Depuis ce jour, vos données n’ont jamais été lues.'
    : `Depuis ce jour, vos données ont été lues ${readings} fois.`

/** How it is stopped, in two steps; what is left where the law leaves no choice. */
function stopLines({ legalBasis }: ReminderFacts, link: string): string[] {
  const { stop } = sharingButtons[legalBasis]
  if (stop === null) {
    return [
      'La loi prévoit ce partage : vous ne pouvez pas l’arrêter. Vous voyez chaque lecture, et pouvez faire corriger ce qui est faux :',
      link,
    ]
  }
  return [
    'Pour l’arrêter, il y a deux étapes. D’abord, ouvrez ce partage dans « Mes partages » :',
    link,
    `Puis choisissez « ${stop} », et confirmez. L’organisme ne lit plus rien dès cet instant.`,
  ]
}

/** What reminds a worker, outside the site, of what they let be read: it never prolongs it. */
export const sharingReminder = {
  facts,
  subject: ({ consumerName }: ReminderFacts): string => `Rappel : ${consumerName} peut lire vos données du Cesu`,
  lines: (about: ReminderFacts, link: string): string[] => [
    'Bonjour,',
    `Depuis le ${frenchLongDay(about.sinceDay)}, ${about.consumerName} peut lire des données que vos employeurs ont déclarées au Cesu pour vous. Raison : « ${about.label} ».`,
    'Cet organisme peut lire :',
    ...about.lists.map((list) => `- ${list}`),
    readingsText(about.readings),
    `Ce rappel ne prolonge rien. Si vous ne faites rien, ce partage prend fin le ${frenchLongDay(about.endDay)}.`,
    ...stopLines(about, link),
  ],
}
