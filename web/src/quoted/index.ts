/** Statements quoted on screens that put many of them together, and the choice of somebody who speaks. */
export { ActorPicker } from './actor-picker.tsx';
export { marksWithin } from './marks-within.ts';
export { addressOf, Quoted } from './quoted.tsx';
