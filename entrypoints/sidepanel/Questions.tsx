// What imported files still want to know, one panel a question: wherever files can be dropped, their questions stand above.
import { FileQuestionPanel } from '@/components/panels/FileQuestionPanel'
import { MappingPanel } from '@/components/panels/MappingPanel'
import type { Imports } from '@/components/state/create-imports'

export function Questions({ imports }: { imports: Imports }) {
  return (
    <>
      {imports.questions.value.map(one =>
        one.kind === 'mapping' ? (
          <MappingPanel
            key={one.file}
            state={{ kind: 'ready', view: one }}
            onAnswer={answer => void imports.answerMapping(one.file, answer)}
            onLeave={() => imports.leave(one.file)}
          />
        ) : (
          <FileQuestionPanel
            key={one.file}
            state={{ kind: 'ready', view: { kind: one.kind, file: one.file } }}
            onAnswer={answer => void imports.answer(one.file, answer)}
            onLeave={() => imports.leave(one.file)}
          />
        ),
      )}
    </>
  )
}
