/** A choice among all that a label exists for: the classes of statements, their kinds. */
import type { Bilingual } from '../../../../src/messages/index.ts';
import { LabelledChoice } from '../../parts/index.ts';
import { useLanguage } from '../../words/index.ts';

interface LabelChoiceProps<Value extends string> {
  readonly label: string;
  readonly among: Readonly<Record<Value, Bilingual>>;
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

export function LabelChoice<Value extends string>(props: LabelChoiceProps<Value>) {
  const { label, among, value, disabled = false, onChoose } = props;
  const language = useLanguage();
  const values = Object.keys(among) as Value[];
  return (
    <LabelledChoice
      label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => {
        const chosen = values.find((one) => one === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {among[one][language]}
        </option>
      ))}
    </LabelledChoice>
  );
}
