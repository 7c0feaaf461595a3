/** The same for each sum of the end of a contract. */
const endSumWords =
  'brute, en centimes, payée à la fin du contrat et qu’aucun mois déclaré ne contient ; null quand ce n’est pas dit'

/** What the fields about the events of a contract, and about what is repaired, are. */
export const employmentWords: Readonly<Record<string, string>> = {
  'employment-events.kind': 'END (fin du contrat) ou STOP (arrêt de travail)',
  'employment-events.events':
    'Ce qui a été dit pour l’employeur, le dernier dit d’abord ; ce qui a été corrigé ou retiré aussi',
  'employment-events.side': 'Qui le dit : EMPLOYER (l’employeur, ou un partenaire pour lui) ou WORKER (le salarié)',
  'employment-events.firstDay': 'Premier jour de l’arrêt ; null pour une fin de contrat',
  'employment-events.lastDay': 'Dernier jour du contrat, ou de l’arrêt ; null quand la fin de l’arrêt n’est pas connue',
  lastDayWorked: 'Dernier jour travaillé et payé ; null quand il n’a pas été dit',
  'employment-events.route':
    'Façon dont le contrat se termine ; null pour un arrêt, et quand c’est le salarié qui le dit',
  noticeStatus:
    'Ce que devient le préavis : WORKED (travaillé), WAIVED_PAID (non travaillé, payé), WAIVED_UNPAID (non travaillé, non payé), NONE (aucun) ; null quand ce n’est pas dit',
  noticeFirstDay: 'Premier jour du préavis ; null quand il n’est pas dit',
  noticeLastDay: 'Dernier jour du préavis ; null quand il n’est pas dit',
  severanceCents: `Indemnité de licenciement, ${endSumWords}`,
  retirementCents: `Indemnité de mise à la retraite, ${endSumWords}`,
  mutualCents: `Indemnité de rupture conventionnelle, ${endSumWords}`,
  fixedTermCents: `Indemnité de fin de contrat à durée déterminée, ${endSumWords}`,
  noticeCents: `Indemnité compensatrice de préavis, ${endSumWords}`,
  paidLeaveCents: `Indemnité compensatrice de congés payés, ${endSumWords}`,
  portability:
    'Vrai quand l’employeur écrit au certificat que le salarié garde la prévoyance (CSS L911-8), faux quand il écrit que non ; null quand ce n’est pas dit',
  'employment-events.status':
    'STATED (dit), CONFIRMED (l’autre partie dit la même chose), CONTESTED (l’autre partie dit autre chose), REPLACED (corrigé depuis), WITHDRAWN (retiré)',
  statedAt: 'Quand cela a été dit',
  'about.datum': 'Ce qui n’est pas juste',
  'about.dueDay': 'Jour avant lequel répondre',
  'about.outcome': 'Ce qui est répondu',
  'about.readingId': 'La lecture dont un enregistrement avait été rejeté',
  'repairs.records': 'Les enregistrements dont il est accusé réception',
  'repairs.record': 'Place de l’enregistrement dans la réponse reçue, depuis 0',
  rejection:
    'Pourquoi il est rejeté ; absent quand il est pris. PERSON (ce n’est pas la personne) et DEATH (décès) ouvrent un dossier d’agent, sans rien changer',
  'repairs.month': 'Le mois de l’enregistrement rejeté, tel qu’il le porte',
  'repairs.employerRef': 'L’employeur de l’enregistrement rejeté, tel qu’il le porte',
  'repairs.said': 'Ce qui est dit à la place : centièmes d’heure, centimes, ou un jour ; null quand ce n’est pas connu',
  'repairs.held':
    'Ce qui était tenu pour vrai : centièmes d’heure, centimes, ou un jour ; null quand il n’y avait rien',
  'repairs.words': 'Ce qui est ajouté, en toutes lettres ; vide quand il n’y a rien',
  'repairs.results': 'Un résultat par enregistrement, dans l’ordre',
  'repairs.acknowledge.output.results.outcome':
    'KEPT (noté), ALREADY (déjà noté), REPAIR (une erreur à corriger est ouverte), CASE (un agent regarde qui est la personne)',
  repairItemId: 'L’erreur à corriger qui est ouverte ; null quand il n’y en a pas',
  'repairs.about':
    'Ce qui n’est pas juste : HOURS, GROSS, NET, MONTH_MISSING (mois non déclaré), LAST_DAY_WORKED, CONTRACT_END ou EMPLOYER (employeur inconnu)',
  'repairs.period': 'Le mois concerné ; null quand c’est un arrêt ou la fin d’un contrat',
  'repairs.origin': 'Qui le signale : WORKER (le salarié) ou CONSUMER (un organisme qui l’a lu)',
  'repairs.owner':
    'Qui doit répondre : PARTNER (le partenaire qui déclare), EMPLOYER (l’employeur) ou AGENT (l’Urssaf)',
  'repairs.status':
    'OPEN (sans réponse), CORRECTED (corrigé), MAINTAINED (maintenu, et pourquoi) ou WITHDRAWN (retiré)',
  'repairs.outcome': 'CORRECTED (c’est corrigé, ce que la plateforme vérifie) ou MAINTAINED (c’est juste comme c’est)',
  'repairs.dueDay': 'Jour avant lequel répondre',
  'repairs.openedAt': 'Quand l’erreur a été signalée',
  'repairs.answeredAt': 'Quand il y a été répondu ; null avant',
  'repairs.answer': 'Ce qui est répondu, en toutes lettres ; vide quand il n’y a rien',
  'repairs.employerId': 'L’employeur du contrat ; null quand aucun contrat n’est connu',
  'repairs.employmentId': 'Le contrat ; null quand aucun n’est connu',
  'repairs.employerName': 'Le nom de l’employeur ; null quand aucun contrat n’est connu',
  'repairs.workerName': 'Le nom du salarié',
  'repairs.readingId': 'La lecture dont un enregistrement est rejeté',
}
