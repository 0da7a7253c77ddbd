// A file as a stream of slices, some of them under way while the one at hand is worked on. It costs the thread that reads a
// fraction of the file's own stream(), and does without that one's filling of the caller's memory, which has been seen to stop
// half-way through a file.

/** What is needed of a File. */
export interface Sliceable {
  size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** Taking a slice asks another process and waits, for milliseconds where the machine is busy: so few, but the first comes soon. */
const FIRST_BYTES = 1 << 20
const SLICE_BYTES = 1 << 22
const UNDER_WAY = 3

/** The bytes of a file; errors when the file cannot be read any more. */
export function sliceStream(file: Sliceable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const slices: Promise<ArrayBuffer>[] = []
  let at = 0

  function readAhead(): void {
    while (slices.length < UNDER_WAY && at < file.size) {
      const end = Math.min(file.size, at + (at === 0 ? FIRST_BYTES : SLICE_BYTES))
      const slice = file.slice(at, end).arrayBuffer()
      // Told when its turn comes, or never, when the reader has had enough.
      slice.catch(() => undefined)
      slices.push(slice)
      at = end
    }
  }

  return new ReadableStream({
    async pull(controller) {
      readAhead()
      const slice = slices.shift()
      if (slice === undefined) return controller.close()
      controller.enqueue(new Uint8Array(await slice))
      readAhead()
    },
    cancel() {
      at = file.size
      slices.length = 0
    },
  })
}
