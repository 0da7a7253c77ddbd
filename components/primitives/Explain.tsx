// "What is this?": a disclosure with a metric's meaning, its formula and how far to trust it.
import { useSpeak } from './speak'

/** `topic` is a prefix of three sentences: topic.meaning, topic.formula, topic.sure. */
export function Explain({ topic }: { topic: string }) {
  const { say } = useSpeak()
  return (
    <details class="explain">
      <summary>{say('explain.open')}</summary>
      <div class="explain-body">
        <p>{say(`${topic}.meaning`)}</p>
        <p class="explain-formula">{say(`${topic}.formula`)}</p>
        <p>{say(`${topic}.sure`)}</p>
      </div>
    </details>
  )
}
