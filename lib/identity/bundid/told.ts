import { Disbelief } from './disbelief';
import { type Attribute, attributeLevelNamed, attributes, ns } from './model';
import type { Envelope, Told } from './model/answer';
import { childrenOf, type Element, onlyAt } from './xml-tree';

/** What stands on the response itself. */
export const envelopeOf = (response: Element): Envelope => ({
  version: response.attributes.Version ?? '',
  issuer: onlyAt(response, ns.assertion, 'Issuer')?.text ?? '',
  destination: response.attributes.Destination ?? '',
  inResponseTo: response.attributes.InResponseTo ?? '',
  issuedAt: response.attributes.IssueInstant ?? '',
  status: onlyAt(response, ns.protocol, 'Status', 'StatusCode')?.attributes.Value ?? '',
});

/** Reads an assertion whose signature was verified. Refuses with `Disbelief` where it says one thing twice. */
export function toldBy(assertion: Element): Told {
  const conditions = onlyAt(assertion, ns.assertion, 'Conditions');
  const restrictions = childrenOf(conditions, ns.assertion, 'AudienceRestriction');
  return {
    id: assertion.attributes.ID ?? '',
    version: assertion.attributes.Version ?? '',
    issuer: onlyAt(assertion, ns.assertion, 'Issuer')?.text ?? '',
    issuedAt: assertion.attributes.IssueInstant ?? '',
    // Several restrictions must all hold; nobody needs more than one.
    audiences:
      restrictions.length === 1 ? childrenOf(restrictions[0], ns.assertion, 'Audience').map(({ text }) => text) : [],
    notBefore: conditions?.attributes.NotBefore,
    notOnOrAfter: conditions?.attributes.NotOnOrAfter ?? '',
    confirmations: confirmationsOf(assertion),
    authnClass: onlyAt(assertion, ns.assertion, 'AuthnStatement', 'AuthnContext', 'AuthnContextClassRef')?.text ?? '',
    values: valuesIn(assertion),
  };
}

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

function confirmationsOf(assertion: Element): Told['confirmations'] {
  const subject = onlyAt(assertion, ns.assertion, 'Subject');
  return childrenOf(subject, ns.assertion, 'SubjectConfirmation')
    .filter((confirmation) => confirmation.attributes.Method === BEARER)
    .flatMap((confirmation) => childrenOf(confirmation, ns.assertion, 'SubjectConfirmationData'))
    .map(({ attributes: { Recipient = '', InResponseTo = '', NotBefore, NotOnOrAfter = '' } }) => ({
      ...{ recipient: Recipient, inResponseTo: InResponseTo },
      ...{ notBefore: NotBefore, notOnOrAfter: NotOnOrAfter },
    }));
}

function valuesIn(assertion: Element): Told['values'] {
  const statement = onlyAt(assertion, ns.assertion, 'AttributeStatement');
  const given = childrenOf(statement, ns.assertion, 'Attribute');
  const known = Object.keys(attributes) as Attribute[];
  return Object.fromEntries(
    known.flatMap((attribute) => {
      const named = given.filter(({ attributes: { Name } }) => Name?.trim() === attributes[attribute]);
      const values = named.flatMap((element) => childrenOf(element, ns.assertion, 'AttributeValue'));
      if (named.length > 1 || values.length > 1) throw new Disbelief('shape');
      const [value] = values;
      // An element in a value is nothing that these attributes have.
      if (!value || value.children.length > 0 || value.text.trim() === '') return [];
      const level = attributeLevelNamed(named[0]?.attributes[`${ns.akdb} TrustLevel`] ?? '');
      return [[attribute, { value: value.text.trim(), level }]];
    }),
  );
}
