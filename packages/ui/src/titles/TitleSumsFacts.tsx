import type { TitleSums } from '@cesu/domain/vouchers'
import { euros } from '../design/index.ts'

interface TitleSumsFactsProps {
  sums: TitleSums
  /** The tax credit of the month, the funders’ share taken off, in cents; absent where it is shown elsewhere. */
  taxCreditCents?: number | undefined
}

/** What titles pay of a month, and what is left to pay otherwise. */
export function TitleSumsFacts({ sums, taxCreditCents }: TitleSumsFactsProps) {
  const { netToPayCents, titlesCents, leftCents, funderShareCents } = sums
  const facts = [
    ['Salaire à payer', netToPayCents, false],
    ['Payé par les titres', titlesCents, false],
    leftCents < 0 ? (['Trop payé par les titres', -leftCents, true] as const) : ['Reste à verser', leftCents, true],
    ['Part des financeurs, sans crédit d’impôt', funderShareCents, false],
    ...(taxCreditCents === undefined ? [] : [['Crédit d’impôt estimé, cette part retirée', taxCreditCents, false]]),
  ] as const
  return (
    <dl className="cesu-facts">
      {facts.map(([name, cents, isStrong]) => (
        <div key={name as string} className={isStrong ? 'cesu-fact cesu-fact--strong' : 'cesu-fact'}>
          <dt>{name}</dt>
          <dd>{euros(cents as number)}</dd>
        </div>
      ))}
    </dl>
  )
}
