import { useId } from 'react';
import { useSearchParams } from 'react-router';

interface AddressTickProps {
  readonly label: string;
  /** Of the parameter in the address; there is one when the box is ticked. */
  readonly name: string;
}

/** A box that widens a list; its answer is kept in the address, so that a link shows the same. */
export function AddressTick({ label, name }: AddressTickProps) {
  const id = useId();
  const [parameters, setParameters] = useSearchParams();
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-4 pp-no-print">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={parameters.has(name)}
          onChange={(event) => {
            const { checked } = event.target;
            setParameters(
              (before) => {
                if (checked) {
                  before.set(name, 'yes');
                } else {
                  before.delete(name);
                }
                return before;
              },
              { replace: true, preventScrollReset: true },
            );
          }}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  );
}
