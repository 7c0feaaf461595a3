/** Why an auditor looks a person up: a closed list, beside what they write. */
export const auditReasons = {
  WORKER_REPORT: 'Signalement du salarié',
  CONTROL_PLAN: 'Contrôle prévu au plan de contrôle',
  CONSUMER_INCIDENT: 'Incident chez l’organisme',
  JUDICIAL_REQUEST: 'Réquisition judiciaire, ou demande de la CNIL',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

/** One of them. */
export type AuditReason = keyof typeof auditReasons

/** Every one. */
export const auditReasonCodes = Object.keys(auditReasons) as [AuditReason, ...AuditReason[]]

/** How long the reason that is written is, in characters. */
export const AUDIT_REASON_LENGTH = { least: 10, most: 500 } as const
