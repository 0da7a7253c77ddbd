// The replica of Seller Central: an HTTPS server on this machine that a browser takes for the real hosts, over one invented shop.
// It writes down every request, so that a test can show that the extension itself asked for nothing.
import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Shop } from '@/tests/shop/shop'
import { answerRequest } from './answer-request'
import { certificate } from './certificate'
import { type ReplicaSettings, USUAL_SETTINGS } from './visit-of-request'

export interface SeenRequest {
  host: string
  method: string
  /** Path and query. */
  path: string
  /** Asked by the page itself: a navigation, one of its scripts or styles, or a call its own script marked. */
  own: boolean
  origin: string | null
}

export interface Replica {
  port: number
  shop: Shop
  /** How pages behave unless their address says otherwise; change it at any time. */
  settings: ReplicaSettings
  requests: SeenRequest[]
  /** Requests that no page of the replica made. */
  strangers(): SeenRequest[]
  close(): Promise<void>
}

const NAVIGATIONS = new Set(['document', 'script', 'style', 'image', 'iframe'])

function seen(request: IncomingMessage): SeenRequest {
  const origin = request.headers.origin ?? null
  const destination = String(request.headers['sec-fetch-dest'] ?? '')
  return {
    host: request.headers.host ?? '',
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    origin,
    own:
      !origin?.startsWith('chrome-extension:') &&
      (request.headers['x-replica-page'] === '1' || NAVIGATIONS.has(destination)),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** Starts the replica on a free port of 127.0.0.1. */
export async function startReplica(shop: Shop, changes: Partial<ReplicaSettings> = {}): Promise<Replica> {
  const settings: ReplicaSettings = { ...USUAL_SETTINGS, ...changes }
  const requests: SeenRequest[] = []
  const server = createServer(await certificate(), (request, response) => {
    void (async () => {
      requests.push(seen(request))
      const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '')
      const url = new URL(request.url ?? '/', `https://${host}`)
      const reply = answerRequest(url, await bodyOf(request), shop, settings, Math.floor(Date.now() / 1000))
      if (reply.slow) await new Promise(resolve => setTimeout(resolve, settings.answerMs))
      response.writeHead(reply.status, {
        'content-type': `${reply.type}; charset=utf-8`,
        'cache-control': 'no-store',
      })
      response.end(reply.body)
    })().catch((problem: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(problem instanceof Error ? (problem.stack ?? problem.message) : 'failed')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    shop,
    settings,
    requests,
    strangers: () => requests.filter(request => !request.own),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
