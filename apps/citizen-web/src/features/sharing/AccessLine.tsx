import { legalBases } from '@cesu/domain/sharing'
import { Details, instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { Link } from '@tanstack/react-router'
import type { Reading } from './answers.ts'
import { Let } from './Let.tsx'
import { monthsText } from './months.ts'
import { ReportAccess } from './ReportAccess.tsx'
import { Terms } from './Terms.tsx'
import { refusalTexts } from './wording.ts'

/** One reading, or one that was refused, and the way to say that one does not recognise it. */
export function AccessLine({ reading }: { reading: Reading }) {
  const { consumerName, at, label, legalBasis, refusal, firstMonth, lastMonth, fields, grantId } = reading
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v" tabIndex={-1}>
        {consumerName}, le {instant(at)}
      </h3>
      {refusal !== null && (
        <>
          <p className="fr-mb-1v">
            <Badge as="span" small noIcon severity="warning">
              Refusé : rien n’a été lu
            </Badge>
          </p>
          <p className="fr-mb-1w">{refusalTexts[refusal]}</p>
        </>
      )}
      <Terms
        terms={[
          [
            'Pourquoi',
            <Link key="share" to="/partages/$id" params={{ id: grantId }}>
              {label}
            </Link>,
          ],
          ['Fondement', legalBases[legalBasis].name],
          ['Mois', monthsText(firstMonth, lastMonth)],
        ]}
      />
      {fields.length > 0 && (
        <Details title={`Les données lues (${fields.length})`}>
          <ul>
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>
        </Details>
      )}
      <Let permission="sharing.decide">
        <ReportAccess reading={reading} />
      </Let>
    </>
  )
}
