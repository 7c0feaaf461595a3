import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { parseTraceParent } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { EndedRequest } from '../ways-in/request-lines.ts'

/** What tells a collector of each request. */
export interface Tracing {
  onEnd: (request: EndedRequest) => void
  /** Sends what is left, if the collector takes it, then stops. */
  close: () => Promise<void>
}

/**
 * Sends one span a request to a collector (OTLP on HTTP, at `<endpoint>/v1/traces`), in packets, apart from any request: one that does
 * not answer costs nobody anything. A span says what the line of the log says, and goes on from the caller's `traceparent`; nothing is
 * taken of `tracestate` nor of `baggage`.
 */
export function createTracing(endpoint: string): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'cesu' }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('cesu')
  return {
    onEnd: ({ id, method, route, operation, actor, status, ms, traceparent }) => {
      const from = parseTraceParent(traceparent ?? '')
      const context = from === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { ...from, isRemote: true })
      const endTime = Date.now()
      const attributes = {
        ...{ 'http.request.method': method, 'http.route': route, 'http.response.status_code': status },
        ...{
          'cesu.request_id': id,
          ...(operation && { 'cesu.operation': operation }),
          ...(actor && { 'cesu.actor': actor }),
        },
      }
      const options = { kind: SpanKind.SERVER, startTime: endTime - ms, attributes }
      const span = tracer.startSpan(`${method} ${route}`, options, context)
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(endTime)
    },
    close: () => provider.shutdown().catch(() => undefined),
  }
}
