import { useId } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { controlClass } from './control.ts';
import { FieldError, type FieldProps } from './field.tsx';
import { useFieldError } from './field-errors.ts';
import { useWords } from './words.ts';

export interface Suggestion {
  id: string;
  label: string;
  note?: string;
}

type SuggestFieldProps<S extends Suggestion> = FieldProps & {
  text: string;
  onText: (text: string) => void;
  suggestions: readonly S[];
  /** The suggestion that was taken; what is typed afterwards is one's own again. */
  taken: S | null;
  onTake: (suggestion: S | null) => void;
  /** In the place of suggestions when there are none; left out, no list opens then. */
  none?: string | undefined;
  maxLength?: number;
};

/** One line of text with suggestions below it: one of them, or whatever is typed. */
export function SuggestField<S extends Suggestion>({ label, name, description, error, optional, help, text, onText, suggestions, taken, onTake, none, maxLength }: SuggestFieldProps<S>) {
  const words = useWords();
  const id = useId();
  const known = useFieldError(name);
  const wrong = error ?? known;
  const described = [wrong && `${id}-error`, description && `${id}-description`].filter(Boolean).join(' ');
  // The list forgets what it does not hold.
  const listed = taken && !suggestions.some((one) => one.id === taken.id) ? [taken, ...suggestions] : suggestions;
  return (
    <ComboBox
      className="flex min-w-0 flex-col gap-1.5"
      items={listed}
      inputValue={text}
      value={taken?.id ?? null}
      onInputChange={(next) => {
        if (next !== taken?.label) onTake(null);
        onText(next);
      }}
      onChange={(key) => {
        const chosen = listed.find((one) => one.id === key);
        if (!chosen) return;
        onTake(chosen);
        onText(chosen.label);
      }}
      allowsCustomValue
      allowsEmptyCollection={none !== undefined}
      isInvalid={Boolean(wrong)}
      validationBehavior="aria"
      {...(described ? { 'aria-describedby': described } : {})}
    >
      <div className="flex items-center gap-1.5">
        <Label className="font-medium">
          {label}
          {optional && <span className="font-normal text-muted"> ({words.optional})</span>}
        </Label>
        {help}
      </div>
      <Input name={name} autoComplete="off" className={controlClass} {...(maxLength ? { maxLength } : {})} />
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
      {description && (
        <div id={`${id}-description`} className="text-sm text-muted">
          {description}
        </div>
      )}
      <Popover placement="bottom start" offset={6} maxHeight={288} className="z-50 flex w-(--trigger-width) flex-col rounded-card bg-raised shadow-float outline-none entering:animate-appear">
        <ListBox className="min-h-0 overflow-y-auto p-1.5 outline-none" renderEmptyState={() => <p className="px-2.5 py-2 text-muted">{none}</p>}>
          {(one: S) => (
            <ListBoxItem textValue={one.label} className="min-h-9 cursor-pointer rounded-control px-2.5 py-1.5 outline-none hover:bg-fill focus:bg-fill data-focused:bg-fill touch:min-h-11">
              <span className="block wrap-break-word">{one.label}</span>
              {one.note && <span className="block text-sm text-muted">{one.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
