import { Scope } from '@cesu/db/model'
import { z } from 'zod'
import { SuspensionReason, suspensionLabels } from '../applications/index.ts'
import { frenchDay } from '../shared/index.ts'
import { event } from './event-definition.ts'

/** What happens to applications, and to the access by API. */
export const applicationEvents = {
  APPLICATION_CREATED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string(), scopes: z.array(z.enum(Scope)), expiresAt: z.string() }),
    sentence: ({ name }) => `a créé l’application « ${name} »`,
    tells: null,
  }),
  APPLICATION_KEY_ADDED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ keyId: z.string(), expiresAt: z.string() }),
    sentence: ({ keyId }) => `a ajouté la clé ${keyId.slice(0, 8)}… à l’application`,
    tells: null,
  }),
  APPLICATION_KEY_REVOKED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ keyId: z.string() }),
    sentence: ({ keyId }) => `a révoqué la clé ${keyId.slice(0, 8)}… de l’application`,
    tells: null,
  }),
  APPLICATION_REDIRECTED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ redirectUris: z.array(z.string()) }),
    sentence: ({ redirectUris }) =>
      redirectUris.length === 0
        ? 'a retiré les adresses de retour de l’application'
        : `a choisi les adresses de retour de l’application : ${redirectUris.join(', ')}`,
    tells: null,
  }),
  APPLICATION_REVOKED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `a arrêté l’application « ${name} »`,
    tells: null,
  }),
  API_SUSPENDED: event({
    // An application, all those of a partner, or all of them.
    subject: null,
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: ({ reason }) => `a suspendu l’accès par API : ${reason}`,
    tells: null,
  }),
  API_RESTORED: event({
    subject: null,
    version: 1,
    payload: z.object({ reason: z.string() }),
    sentence: ({ reason }) => `a rétabli l’accès par API : ${reason}`,
    tells: null,
  }),
  APPLICATION_SUSPENDED: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({
      name: z.string(),
      reason: z.enum(SuspensionReason),
      /** Instant, ISO 8601. */
      since: z.string(),
    }),
    sentence: ({ name, reason }) => `a suspendu l’application « ${name} » : ${suspensionLabels[reason]}`,
    // It may be let go and suspended again: in the order of the instants, to the second.
    tells: { sequence: ({ since }) => Math.floor(Date.parse(since) / 1_000) },
  }),
  APPLICATION_EXPIRING: event({
    subject: 'API_CLIENT',
    version: 1,
    payload: z.object({ name: z.string(), expiresAt: z.string() }),
    sentence: ({ name, expiresAt }) =>
      `a prévenu que l’application « ${name} » s’arrête le ${frenchDay(expiresAt.slice(0, 10))}`,
    tells: { sequence: () => 1 },
  }),
} as const
