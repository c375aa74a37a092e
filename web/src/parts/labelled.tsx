/** A label above what is typed or chosen, and tied to it: «الاسم» above a line to write in. */
import { type ComponentProps, useId } from 'react';

interface Label {
  readonly label: string;
  /** Of the whole, beside `labelled`: how much room it takes. */
  readonly className?: string;
}

export function LabelledInput({ label, className, ...input }: Label & Omit<ComponentProps<'input'>, 'id'>) {
  const id = useId();
  return (
    <span className={classesOf(className)}>
      <label htmlFor={id}>{label}</label>
      <input id={id} className="field" {...input} />
    </span>
  );
}

export function LabelledText({ label, className, ...text }: Label & Omit<ComponentProps<'textarea'>, 'id'>) {
  const id = useId();
  return (
    <span className={classesOf(className)}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className="field" dir="auto" {...text} />
    </span>
  );
}

/** @param children the options */
export function LabelledChoice({ label, className, ...select }: Label & Omit<ComponentProps<'select'>, 'id'>) {
  const id = useId();
  return (
    <span className={classesOf(className)}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" {...select} />
    </span>
  );
}

function classesOf(own: string | undefined): string {
  return own === undefined ? 'labelled' : `labelled ${own}`;
}
