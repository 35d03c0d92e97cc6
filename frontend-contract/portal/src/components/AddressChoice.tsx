import { useSearchParams } from 'react-router';
import { ChoiceBox } from '@/components/ChoiceBox';
import type { Suggestion } from '@/components/form/Combobox';

interface AddressChoiceProps {
  /** The parameter in the address that holds the id. */
  readonly parameter: string;
  readonly label: string;
  readonly hint: string;
  /** What the chosen one is called, once that is known. */
  readonly name: string | undefined;
  readonly search: (text: string) => Promise<readonly Suggestion[]>;
}

/** Narrows a list to one thing searched by its name; the chosen one stands in the address. */
export function AddressChoice({ parameter, label, hint, name, search }: AddressChoiceProps) {
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get(parameter);
  return (
    <div className="pp-community-filter pp-no-print">
      <ChoiceBox
        label={label}
        hint={hint}
        chosen={id === null ? null : { id, name: name ?? '…' }}
        search={search}
        onChoose={(choice) => {
          setParameters(
            (before) => {
              if (choice === null) {
                before.delete(parameter);
              } else {
                before.set(parameter, choice.id);
              }
              return before;
            },
            { preventScrollReset: true },
          );
        }}
      />
    </div>
  );
}
