import type { TitleSums } from '@cesu/domain/vouchers'
import { day, euros, monthCapitalised, month as monthName } from '@cesu/ui/design'
import { ChangeTitles, leftOf, TitleUses, useTitleActs } from '@cesu/ui/titles'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { Year } from './year.ts'

/** A declared month: who worked, what its titles pay, and how they are given or taken back. */
export function MonthCard({ month }: { month: Year['months'][number] }) {
  const { period, startDay, endDay, employeeName, partnerName, reference, cancelled, titles } = month
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {monthCapitalised(period)} : {employeeName}
      </h3>
      <p className="fr-hint-text fr-mb-1w">
        Du {day(startDay)} au {day(endDay)}, déclaré par {partnerName} (référence {reference})
        {cancelled && cancelledWords(titles.sums.titlesCents)}.
      </p>
      {cancelled ? (
        <TitleUses uses={titles.uses} />
      ) : (
        <>
          <p className="fr-mb-1w">{sentenceOf(titles.sums)}</p>
          <Changeable month={month} />
        </>
      )}
    </>
  )
}

function Changeable({ month: { employerId, period, id, employeeName, titles } }: { month: Year['months'][number] }) {
  const key = { employerId, period, id }
  const queryClient = useQueryClient()
  const acts = useTitleActs({
    give: (given, keyed) => client.ownTitles.give.mutate({ ...key, titles: given }, keyed),
    takeBack: (uses, keyed) => client.ownTitles.takeBack.mutate({ ...key, uses }, keyed),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.ownTitles.pathKey() }),
  })
  return (
    <ChangeTitles
      declarationId={id}
      uses={titles.uses}
      folded
      label={`Donner des titres pour ${monthName(period)}, ${employeeName}`}
      acts={acts}
    />
  )
}

/** What titles pay of a month, and what is left. */
const sentenceOf = (sums: TitleSums): string => {
  const { netToPayCents, titlesCents, funderShareCents } = sums
  if (titlesCents === 0) return `Salaire à payer : ${euros(netToPayCents)}, sans titre.`
  return `Salaire à payer : ${euros(netToPayCents)} ; payé par les titres : ${euros(titlesCents)}, dont ${euros(funderShareCents)} de l’aide ; ${leftOf(sums)}.`
}

/** What is left of the titles of a month that was cancelled: those that its worker had remitted are not given back. */
const cancelledWords = (titlesCents: number): string =>
  titlesCents === 0
    ? ', annulé : aucun titre ne le paie'
    : `, annulé : ${euros(titlesCents)} de titres étaient déjà remis, et ne vous sont pas rendus`
