import './contact.css';
import { Icon } from '../ui/icon';

export interface ContactDetails {
  office: string;
  email: string;
  phone?: string;
}

/** Whom to ask. */
export const Contact = ({ office, email, phone }: ContactDetails) => (
  <address className="contact">
    <bdi>{office}</bdi>
    <a href={`mailto:${email}`}>
      <Icon name="mail" size="small" />
      <bdi>{email}</bdi>
    </a>
    {phone && (
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        <Icon name="phone" size="small" />
        <bdi dir="ltr">{phone}</bdi>
      </a>
    )}
  </address>
);
