import type { ContributionLine, Payer, ReliefLine } from '@cesu/domain/contributions'
import { lineCapCents, lineLabels } from '@cesu/domain/contributions'
import { euros, eurosInColumn, percent } from '../design/format/amounts.ts'
import { day } from '../design/format/dates.ts'
import { TableBox } from '../design/layout/TableBox.tsx'
import { useIsNarrow } from '../design/layout/useIsNarrow.ts'
import { GradeBadge, GradeLegend } from './GradeBadge.tsx'
import './payslip.css'

interface PayslipTableProps {
  lines: readonly ContributionLine[]
  /** What lowers the employer's lines, each with its text. */
  reliefs: readonly ReliefLine[]
  /** Sums of the lines of each payer, in cents, as computed with them. */
  employeeTotalCents: number
  employerTotalCents: number
  /** True to show lists on any screen, for a narrow column. */
  asLists?: boolean
  /** True to say how far each value may be trusted, with its legend: for those who control. */
  showGrades?: boolean
}

interface Group {
  payer: Payer
  title: string
  total: string
  totalCents: number
  lines: ContributionLine[]
  reliefs: readonly ReliefLine[]
}

function groupsOf({ lines, reliefs, employeeTotalCents, employerTotalCents }: PayslipTableProps): Group[] {
  const of = (payer: Payer) => lines.filter((line) => line.payer === payer)
  return [
    {
      payer: 'EMPLOYEE',
      title: 'Retenu sur le salaire',
      total: 'Total retenu sur le salaire',
      totalCents: employeeTotalCents,
      lines: of('EMPLOYEE'),
      reliefs: [],
    },
    {
      payer: 'EMPLOYER',
      title: 'Payé en plus par l’employeur',
      total: 'Total payé par l’employeur',
      totalCents: employerTotalCents,
      lines: of('EMPLOYER'),
      reliefs,
    },
  ]
}

/** What a group comes to once its reliefs are taken off, in cents. */
const relievedCents = ({ totalCents, reliefs }: Group): number =>
  reliefs.reduce((cents, { amountCents }) => cents + amountCents, totalCents)

/** Every contribution line and relief, by payer: base, rate, amount, and the text it comes from. A list on small screens. */
export function PayslipTable(props: PayslipTableProps) {
  const isNarrow = useIsNarrow()
  const groups = groupsOf(props)
  const { showGrades = false } = props
  return (
    <>
      {isNarrow || props.asLists ? (
        <AsLists groups={groups} showGrades={showGrades} />
      ) : (
        <AsTable groups={groups} showGrades={showGrades} />
      )}
      {showGrades && <GradeLegend />}
    </>
  )
}

interface Shown {
  groups: Group[]
  showGrades: boolean
}

/** For those who control, every document read; on a receipt, the text of the law alone. */
const sourceOf = (
  { source, legalText, since, grade }: Pick<ContributionLine, 'source' | 'legalText' | 'since' | 'grade'>,
  showGrades: boolean,
): string =>
  showGrades ? `${source} ; depuis le ${day(since)} (fiabilité ${grade})` : `${legalText} ; depuis le ${day(since)}`

/** The rate, and what stopped it: « 2,70 %, plafonné à 5,00 € ». */
const rateOf = (line: ContributionLine): string => {
  const capCents = lineCapCents(line)
  return capCents === null ? percent(line.ratePcm) : `${percent(line.ratePcm)}, plafonné à ${euros(capCents)}`
}

const RELIEVED = 'Total payé par l’employeur, allègement déduit'

function AsTable({ groups, showGrades }: Shown) {
  return (
    <TableBox caption="Lignes de cotisation" className="fr-table--multiline fr-table--no-caption">
      <thead>
        <tr>
          <th scope="col">Cotisation</th>
          <th scope="col" className="fr-cell--right">
            Base (€)
          </th>
          <th scope="col" className="fr-cell--right">
            Taux
          </th>
          <th scope="col" className="fr-cell--right">
            Montant (€)
          </th>
          <th scope="col">Texte appliqué</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <GroupRows key={group.payer} group={group} showGrades={showGrades} />
      ))}
    </TableBox>
  )
}

function GroupRows({ group, showGrades }: { group: Group; showGrades: boolean }) {
  return (
    <tbody>
      <tr className="cesu-payslip__group">
        <th scope="rowgroup" colSpan={5}>
          {group.title}
        </th>
      </tr>
      {group.lines.map((line) => (
        <tr key={line.code}>
          <th scope="row">
            {lineLabels[line.code]} <GradeBadge grade={line.grade} />
          </th>
          <td className="fr-cell--right">{eurosInColumn(line.baseCents)}</td>
          <td className="fr-cell--right">{rateOf(line)}</td>
          <td className="fr-cell--right">{eurosInColumn(line.amountCents)}</td>
          <td className="cesu-source">{sourceOf(line, showGrades)}</td>
        </tr>
      ))}
      <tr className="cesu-payslip__total">
        <th scope="row" colSpan={3}>
          {group.total}
        </th>
        <td className="fr-cell--right">{eurosInColumn(group.totalCents)}</td>
        <td />
      </tr>
      {group.reliefs.map((relief) => (
        <tr key={relief.label}>
          <th scope="row">
            {relief.label} <GradeBadge grade={relief.grade} />
          </th>
          <td colSpan={2}>{relief.basis}</td>
          <td className="fr-cell--right">{eurosInColumn(relief.amountCents)}</td>
          <td className="cesu-source">{sourceOf(relief, showGrades)}</td>
        </tr>
      ))}
      {group.reliefs.length > 0 && (
        <tr className="cesu-payslip__total">
          <th scope="row" colSpan={3}>
            {RELIEVED}
          </th>
          <td className="fr-cell--right">{eurosInColumn(relievedCents(group))}</td>
          <td />
        </tr>
      )}
    </tbody>
  )
}

function AsLists({ groups, showGrades }: Shown) {
  return groups.map((group) => (
    <section key={group.payer}>
      <h3 className="fr-h6 fr-mb-1w">{group.title}</h3>
      <ul className="cesu-cards">
        {group.lines.map((line) => (
          <li key={line.code} className="cesu-card">
            <div className="cesu-card__title">
              {lineLabels[line.code]} <GradeBadge grade={line.grade} />
            </div>
            <p className="cesu-sum">
              <span>
                {euros(line.baseCents)} × {rateOf(line)}
              </span>
              <strong>{euros(line.amountCents)}</strong>
            </p>
            <p className="cesu-source">{sourceOf(line, showGrades)}</p>
          </li>
        ))}
      </ul>
      <p className="cesu-fact cesu-fact--strong fr-mb-3w">
        <span>{group.total}</span> <span>{euros(group.totalCents)}</span>
      </p>
      <ReliefList group={group} showGrades={showGrades} />
    </section>
  ))
}

function ReliefList({ group, showGrades }: { group: Group; showGrades: boolean }) {
  if (group.reliefs.length === 0) return null
  return (
    <>
      <ul className="cesu-cards">
        {group.reliefs.map((relief) => (
          <li key={relief.label} className="cesu-card">
            <div className="cesu-card__title">
              {relief.label} <GradeBadge grade={relief.grade} />
            </div>
            <p className="cesu-sum">
              <span>{relief.basis}</span>
              <strong>{euros(relief.amountCents)}</strong>
            </p>
            <p className="cesu-source">{sourceOf(relief, showGrades)}</p>
          </li>
        ))}
      </ul>
      <p className="cesu-fact cesu-fact--strong fr-mb-3w">
        <span>{RELIEVED}</span> <span>{euros(relievedCents(group))}</span>
      </p>
    </>
  )
}
