// Listens to XMLHttpRequest: `open` tells the address, `send` the question, and the `load` event the answer.
import { type Tell, tellAnswer, watchedAddress } from './tell-answer'

/** The answer as text or object; null for other kinds, which hold nothing we read. */
function answerOf(xhr: XMLHttpRequest): unknown {
  if (xhr.responseType === 'json') return xhr.response
  return xhr.responseType === '' || xhr.responseType === 'text' ? xhr.responseText : null
}

const sameText = <F extends (...args: never[]) => unknown>(original: F, key: PropertyKey): unknown =>
  key === 'toString' ? () => Function.prototype.toString.call(original) : Reflect.get(original, key)

export function observeXhr(
  of: { XMLHttpRequest: typeof globalThis.XMLHttpRequest; location: Location },
  tell: Tell,
): void {
  const watched = new WeakMap<XMLHttpRequest, URL>()
  const { prototype } = of.XMLHttpRequest
  prototype.open = new Proxy(prototype.open, {
    apply(original, self: XMLHttpRequest, args: unknown[]) {
      const url = watchedAddress(String(args[1]), of.location.href)
      if (url === null) watched.delete(self)
      else watched.set(self, url)
      return Reflect.apply(original, self, args)
    },
    get: sameText,
  })
  prototype.send = new Proxy(prototype.send, {
    apply(original, self: XMLHttpRequest, args: unknown[]) {
      const url = watched.get(self)
      if (url !== undefined) {
        const question = typeof args[0] === 'string' ? args[0] : null
        self.addEventListener(
          'load',
          () => {
            if (self.status >= 200 && self.status < 300) tellAnswer(url, question, answerOf(self), tell)
          },
          { once: true },
        )
      }
      return Reflect.apply(original, self, args)
    },
    get: sameText,
  })
}
