import { estimate as answer, parseEstimateInput } from '@cesu/domain/contributions'
import { jsonLines } from './json-lines.ts'

/** `cesu estimate`: the contributions of a month of work. */
export const estimate = jsonLines({
  name: 'estimate',
  summary: 'calcule les cotisations de chaque ligne JSON d’un fichier',
  reads: 'une demande d’estimation',
  example: '{"period":"2026-03","pay":{"kind":"NET","amountCents":150000},"hours":100}',
  parse: parseEstimateInput,
  answer,
})
