import type { EstimateResult } from '@cesu/domain/contributions'
import { type DeclarationFacts, recordOf } from '@cesu/domain/declarations'
import { frenchEuros } from '@cesu/domain/shared'
import { canonicalJson, keyedHash } from '../fingerprint.ts'
import { type Pair, pairPersons } from '../persons.ts'
import { Problem } from '../problem.ts'

/**
 * The hash of a month as it is checked: of what is sent and of all that would be registered, to the cent, the rates and what
 * others have used of the household's ceiling included. Keyed, for it holds a withholding rate; base64url, 43 characters.
 */
export const checkedHash = (secret: string, facts: DeclarationFacts, payslip: EstimateResult): string => {
  const { hash: _hash, ...input } = facts.input
  return keyedHash(secret, canonicalJson(['declaration-check', input, recordOf(facts, payslip)])).toString('base64url')
}

/** What a declaration, or its correction, comes to when it is decided. */
interface Decided {
  facts: DeclarationFacts
  payslip: EstimateResult
  pair: Pair
}

/** Refuses what is not what its author checked, when they say what they checked: a Problem `declaration.figures_changed`, with the figures of now. */
export function requireChecked(secret: string, { facts, payslip, pair }: Decided): void {
  const { hash } = facts.input
  if (hash === undefined || hash === checkedHash(secret, facts, payslip)) return
  const { totalCostCents, contributionsCents, netPaidCents } = payslip
  const now = [
    `coût total ${frenchEuros(totalCostCents)}`,
    `cotisations ${frenchEuros(contributionsCents)}`,
    `net versé ${frenchEuros(netPaidCents)}`,
  ].join(', ')
  throw new Problem('declaration.figures_changed', {
    detail: `Ce qui serait enregistré n’est plus ce que vous avez vérifié : ${now}. Vérifiez de nouveau, puis envoyez.`,
    errors: [
      {
        ...{ pointer: '/hash', code: 'hash.other_figures', actor: 'PARTNER' },
        detail: `Les montants sont maintenant : ${now}. Un barème, le contrat ou une autre déclaration du foyer a pu changer, ou ce qui est envoyé n’est pas ce qui a été vérifié.`,
        remedy: 'Vérifiez de nouveau, relisez les montants, puis envoyez avec la nouvelle empreinte.',
      },
    ],
    opens: pairPersons(pair),
  })
}
