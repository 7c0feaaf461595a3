import type { EstimateResult } from '@cesu/domain/contributions'
import type { DeclarationInput } from '@cesu/domain/declarations'
import { yearOf } from '@cesu/domain/shared'
import { creditCeiling } from '@cesu/domain/tax-credit'
import { CostSummary, PayslipTable, ProvisionalNotice } from '@cesu/ui/cesu'
import { Details, day, euros, Facts, hours, month, Spoken } from '@cesu/ui/design'
import type { ReactNode } from 'react'
import type { Employment } from './initialInput.ts'
import { reliefsOfDraft } from './reliefsOfDraft.ts'

interface CheckedFiguresProps {
  input: DeclarationInput
  payslip: EstimateResult
  employment: Pick<Employment, 'territory' | 'exemption'>
  /** What sends it. */
  children: ReactNode
}

/** What was checked and will be sent, in a few lines: what is declared, who pays what, then the whole of it. */
export function CheckedFigures({ input, payslip, employment, children }: CheckedFiguresProps) {
  return (
    <aside className="fr-col-12 fr-col-lg-5 cesu-sticky" aria-label="Déclaration vérifiée">
      <h2 className="fr-h6 fr-mb-1w">Ce que chacun paie</h2>
      <Spoken text={`Vérifiée, rien d’inhabituel : coût total ${euros(payslip.totalCostCents)}.`} />
      <p className="fr-mb-1w">
        Vérifiée, rien d’inhabituel : {hours(Math.round(input.hours * 100))} en {month(input.period)}, à{' '}
        {euros(input.pay.amountCents)} net de l’heure, payées le {day(input.paymentDay)}.
      </p>
      <ProvisionalNotice {...payslip} />
      <Facts
        facts={[
          ['Net versé au salarié', euros(payslip.netPaidCents)],
          ['Cotisations à payer', euros(payslip.contributionsCents)],
          ['Coût total pour l’employeur', euros(payslip.totalCostCents)],
          ['Reste à charge, crédit d’impôt estimé déduit', euros(payslip.costAfterCreditCents)],
        ]}
      />
      {children}
      <Details title="Voir chaque montant et chaque ligne">
        <CostSummary
          totals={payslip}
          elements={input}
          ceiling={creditCeiling(yearOf(payslip.period), employment.exemption)}
        />
        <PayslipTable {...payslip} reliefs={reliefsOfDraft(input, payslip, employment)} asLists />
      </Details>
    </aside>
  )
}
