import { declarationChannelLabels, employerAmounts, workerAmounts } from '../declarations/index.ts'
import { frenchMonth } from '../shared/index.ts'
import { type CreditCeiling, creditHint } from '../tax-credit/index.ts'
import { builtFor, frameOf, type PrintedDocument, type ShownDocument } from './printed.ts'
import { amountsSection, declaredFacts, elementsRow, employerSection, factsSection, linesSection } from './sections.ts'

/** The receipt of a declaration: what was declared, what each one pays, line by line; `credit`: what its tax credit is estimated within. */
export const receiptDocument = (shown: ShownDocument, credit: CreditCeiling): PrintedDocument => {
  const { period, reference, employee, activity, version, registeredAt } = shown
  return {
    ...frameOf(shown),
    subtitle: `Déclaration ${reference}, mois travaillé : ${frenchMonth(period)}`,
    sections: [
      [
        employerSection(shown),
        factsSection('Salarié', [
          ['Nom', employee.name],
          ['Numéro Cesu', employee.cesuNumber],
          ['Activité', activity],
        ]),
      ],
      [
        factsSection('Ce qui est déclaré', declaredFacts(version)),
        factsSection('Enregistrement', [
          ['Référence', reference],
          ['Version', version.number === 1 ? 'première' : `${version.number}e, qui remplace les précédentes`],
          ['Enregistrée le', `${registeredAt} (heure de Paris)`],
          ['Par', version.authorName],
          ['Envoyée depuis', declarationChannelLabels[version.channel]],
        ]),
      ],
      ...elementsRow(version),
      [
        amountsSection('Pour l’employeur', employerAmounts(version), [creditHint(version, credit)]),
        amountsSection('Pour le salarié', workerAmounts(version, version.elements)),
      ],
      [linesSection({ ...version, period })],
    ],
    mentions: [
      'Ce justificatif dit ce que le service Cesu a enregistré et calculé. Il ne prouve pas un paiement.',
      builtFor,
    ],
    keep: 'Le crédit d’impôt est une estimation : l’attestation fiscale de l’année fait foi.',
  }
}
