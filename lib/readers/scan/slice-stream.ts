// A file as a stream of slices, some of them read ahead while the one at hand is worked on. A third cheaper for the thread that
// reads than the file's own stream(), and without its filling of the caller's memory, which has been seen to stop half-way.

/** What is needed of a File. */
export interface Sliceable {
  size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

const SLICE_BYTES = 1 << 21
const SLICES_AHEAD = 3

/** The bytes of a file; errors when the file cannot be read any more. */
export function sliceStream(file: Sliceable): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= file.size) return controller.close()
        const from = at
        at = Math.min(file.size, from + SLICE_BYTES)
        controller.enqueue(new Uint8Array(await file.slice(from, at).arrayBuffer()))
      },
    },
    { highWaterMark: SLICES_AHEAD },
  )
}
