// The command line of the headless twin within this process: starting one takes longer than most of what it is asked to do.
interface Ended {
  status: number
  stdout: string
  stderr: string
}

let runs = 0

/** Runs the door of the twin with these words, as a process of its own would. */
export async function analyzeHere(...words: string[]): Promise<Ended> {
  const { argv, exitCode } = process
  const [stdout, stderr] = [hear(process.stdout), hear(process.stderr)]
  process.argv = [...argv.slice(0, 2), ...words]
  process.exitCode = 0
  try {
    // A door is open for whoever enters first: another address, another door, on the same modules behind it.
    await import(/* @vite-ignore */ `/lib/twin/analyze.ts?run=${runs++}`)
    return { status: Number(process.exitCode), stdout: stdout.end(), stderr: stderr.end() }
  } finally {
    stdout.end()
    stderr.end()
    Object.assign(process, { argv, exitCode })
  }
}

/** Keeps what is written to a stream from now on to its end, in place of the stream. */
function hear(stream: NodeJS.WriteStream): { end(): string } {
  const { write } = stream
  const listeners = stream.listeners('error')
  let text = ''
  stream.write = (piece: string | Uint8Array) => {
    text += String(piece)
    return true
  }
  return {
    end() {
      stream.write = write
      for (const one of stream.listeners('error'))
        if (!listeners.includes(one)) stream.off('error', one as () => void)
      return text
    },
  }
}
