/** Charts: own SVG on d3's scales and shapes, mirrored where the page runs from right to left, with the keyboard in them and a table behind. */
export { Bars, type BarRow } from './bars.tsx';
export { Butterfly, type ButterflyRow } from './butterfly.tsx';
export { ChartFrame } from './frame.tsx';
export { LaneSign, Lanes } from './lanes.tsx';
export type { Lane, LanePoint, LaneShape } from './lanes-layout.ts';
export { MonthsChart } from './months.tsx';
