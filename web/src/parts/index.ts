/** Parts that all screens use. */
import './controls.css';
export { ClassMark, ClassSign, type Tone, TONES } from './class-mark.tsx';
export { Count, directionOf, letterLanguage, Name, Said, Unseen, When, writtenDate } from './said.tsx';
export { LabelledChoice, LabelledInput, LabelledText } from './labelled.tsx';
export { highlightNamed, type HighlightName, type Mark, Marked } from './marked.tsx';
export { Screen } from './screen.tsx';
export { Sign, type SignName } from './signs.tsx';
export { Answer, Empty, Fault, Waiting } from './states.tsx';
export { dismiss, type Notice, notify, Toasts } from './toasts.tsx';
export { type ListHandle, VirtualList } from './virtual-list.tsx';
