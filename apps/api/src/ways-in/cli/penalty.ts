import { parseFault, penaltyOf } from '@cesu/domain/calendar'
import { jsonLines } from './json-lines.ts'

/** `cesu penalty`: what a fault costs. */
export const penalty = jsonLines({
  name: 'penalty',
  summary: 'calcule la majoration ou la pénalité d’un retard ou d’une erreur',
  reads: 'un manquement',
  example: '{"kind":"LATE_PAYMENT","dueCents":50000,"dueDay":"2026-05-31","paidDay":"2026-08-10"}',
  parse: parseFault,
  answer: penaltyOf,
})
