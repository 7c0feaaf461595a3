import type { ProblemReason } from '@cesu/domain/problems'
import { yearOf } from '@cesu/domain/shared'
import { creditCeiling } from '@cesu/domain/tax-credit'
import { CheaperReliefNotice, CostSummary, PayslipTable, ProvisionalNotice } from '@cesu/ui/cesu'
import type { Draft } from '@cesu/ui/declare'
import { Details } from '@cesu/ui/design'
import { Answers } from './Answers.tsx'
import { CheckedTitles } from './CheckedTitles.tsx'
import type { Employment } from './initialInput.ts'
import { reliefsOfDraft } from './reliefsOfDraft.ts'
import { SendForm } from './SendForm.tsx'
import type { Check } from './usual.ts'

interface CheckedDeclarationProps {
  draft: Draft
  employment: Employment
  check: Check
}

/** A draft and its judgement: refusals stop it, anomalies are confirmed by its author, the figures are the server's. */
export function CheckedDeclaration({ draft, employment, check }: CheckedDeclarationProps) {
  const { errors, anomalies, payslip, cheaperRelief, titles, hash } = check
  return (
    <>
      {errors.length > 0 && <Refused reasons={errors} />}
      <Answers input={draft.input} employment={employment} errors={errors} anomalies={anomalies} />
      {payslip && hash !== null && (
        <>
          <h2 className="fr-h5">Ce que chacun paie</h2>
          <ProvisionalNotice {...payslip} />
          <CheaperReliefNotice found={cheaperRelief} />
          <CostSummary
            totals={payslip}
            elements={draft.input}
            ceiling={creditCeiling(yearOf(payslip.period), employment.exemption)}
          />
          <Details title="Voir chaque ligne de cotisation">
            <PayslipTable {...payslip} reliefs={reliefsOfDraft(draft.input, payslip, employment)} />
          </Details>
          {titles && <CheckedTitles titles={titles} input={draft.input} />}
          <SendForm draft={draft} hash={hash} hasAnomalies={anomalies.length > 0} />
        </>
      )}
    </>
  )
}

function Refused({ reasons }: { reasons: readonly ProblemReason[] }) {
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
      <p className="fr-alert__title">Erreur : cette déclaration ne peut pas être envoyée</p>
      <p>
        {reasons.length === 1 ? 'Une raison est à lever' : `${reasons.length} raisons sont à lever`}. Chacune est
        expliquée ci-dessous, à côté de ce qu’elle concerne.
      </p>
    </div>
  )
}
