import { webAddress } from '@/lib/text';

/** A telephone number that a phone can call. */
export function Phone({ number }: { readonly number: string }) {
  return (
    <a className="govuk-link pp-contact" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
      {number}
    </a>
  );
}

export function Email({ address }: { readonly address: string }) {
  return (
    <a className="govuk-link pp-contact" href={`mailto:${address}`}>
      {address}
    </a>
  );
}

/** A web address: followed in a new context that learns nothing of this one. */
export function Website({ address }: { readonly address: string }) {
  const href = webAddress(address);
  return href === null ? (
    <span>{address}</span>
  ) : (
    <a className="govuk-link" href={href} rel="noreferrer noopener external">
      {address}
    </a>
  );
}
