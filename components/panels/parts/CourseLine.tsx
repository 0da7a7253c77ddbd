// What figures of the course of buyers rest on, in one line under them: their day, usable buyers, old customers.
import type { CourseView } from '@/components/panels/course-view'
import { useSpeak } from '@/components/primitives/speak'
import { CoverageLine } from './CoverageLine'

export function CourseLine({ asOf, coverage, buyers }: Pick<CourseView, 'asOf' | 'coverage' | 'buyers'>) {
  const { say, print } = useSpeak()
  return (
    <>
      {say('app.as-of', { day: print.day(asOf) })} · <CoverageLine coverage={coverage} buyers={buyers} />
    </>
  )
}
