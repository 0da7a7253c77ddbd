// Scenes of the panels about the course of buyers: from order to order, by first order, growth.
import type { ComponentChild } from 'preact'
import type { CourseView } from '@/components/panels/course-view'
import { FirstOrdersPanel } from '@/components/panels/FirstOrdersPanel'
import { GrowthPanel } from '@/components/panels/GrowthPanel'
import { OrderStepsPanel } from '@/components/panels/OrderStepsPanel'
import { RowsContext } from '@/components/panels/rows-context'
import { SaveContext } from '@/components/panels/save-context'
import type { PanelState } from '@/lib/schema/panel-state'
import { courseView, fewCourse, youngCourse } from '@/tests/gallery/invented-course'
import type { Scene } from '@/tests/gallery/scene'

const nothing = () => {}
const ready = (view: CourseView): PanelState<CourseView> => ({ kind: 'ready', view })
const ofProduct = courseView({ asin: 'B000TEST01' as NonNullable<CourseView['asin']> })
const nobody = courseView({
  steps: [],
  firstOrders: { pairs: [], growth: { to90: null, sameItem: { value: null, low: null, high: null, n: 0 } } },
})
const STATES: [string, PanelState<CourseView>][] = [
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty', why: 'empty.study' }],
  ['ready', ready(courseView())],
  ['product', ready(ofProduct)],
  ['few', ready(fewCourse())],
  ['young', ready(youngCourse())],
  ['nobody', ready(nobody)],
  ['problem', { kind: 'problem', what: 'problem.failed' }],
]
const scenes = (name: string, draw: (state: PanelState<CourseView>) => ComponentChild): Scene[] =>
  STATES.map(([state, of]) => ({
    name: `${name}/${state}`,
    kind: 'panel',
    draw: () => (
      <RowsContext value={nothing}>
        <SaveContext value={nothing}>{draw(of)}</SaveContext>
      </RowsContext>
    ),
  }))

export const courseScenes: Scene[] = [
  ...scenes('OrderStepsPanel', state => (
    <OrderStepsPanel state={state} entry={state.kind === 'ready' && state.view.asin !== null} />
  )),
  ...scenes('FirstOrdersPanel', state => <FirstOrdersPanel state={state} />),
  ...scenes('GrowthPanel', state => <GrowthPanel state={state} />),
]
