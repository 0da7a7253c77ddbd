// Looks through everything an extension page can store, byte by byte, for texts that must not be there.
import type { Page } from 'puppeteer'

declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<unknown> }>
}

/** Which of the texts stand anywhere in IndexedDB, the extension's storage areas, localStorage or the cache, in UTF-8 or UTF-16. */
export async function searchStorage(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(async needles => {
    const pieces: string[] = []
    const bytesToText = (bytes: Uint8Array): string => {
      let text = ''
      for (let at = 0; at < bytes.length; at += 32_768)
        text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
      return text
    }
    const collect = (value: unknown, depth: number): void => {
      if (depth > 12 || value === null || value === undefined) return
      if (typeof value === 'string') pieces.push(value)
      else if (value instanceof ArrayBuffer) pieces.push(bytesToText(new Uint8Array(value)))
      else if (ArrayBuffer.isView(value))
        pieces.push(bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)))
      else if (value instanceof Map) for (const entry of value) collect(entry, depth + 1)
      else if (typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) {
          pieces.push(key)
          collect(inner, depth + 1)
        }
      }
    }
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      pieces.push(name)
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store)
        for (const value of await answer(table.getAll())) collect(value, 0)
        for (const key of await answer(table.getAllKeys())) collect(key, 0)
      }
      database.close()
    }
    for (const area of ['local', 'session', 'sync'] as const) collect(await chrome.storage[area].get(null), 0)
    collect({ ...localStorage }, 0)
    for (const key of await caches.keys()) pieces.push(key)
    const all = pieces.join('\n').toLowerCase()
    const narrow = all.replaceAll('\u0000', '')
    return needles.filter(
      needle => all.includes(needle.toLowerCase()) || narrow.includes(needle.toLowerCase()),
    )
  }, texts)
}

/** Names of the databases the page at hand can see: on Amazon's pages there must be none of ours. */
export const databasesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(one => one.name ?? ''))
