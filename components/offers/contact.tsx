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
    <span>{office}</span>
    <a href={`mailto:${email}`}>
      <Icon name="mail" size="small" />
      {email}
    </a>
    {phone && (
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        <Icon name="phone" size="small" />
        {phone}
      </a>
    )}
  </address>
);
